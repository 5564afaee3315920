"""What comparing two phases finds beyond the ledger, and what it cannot compare."""

from pathlib import Path

import pytest
from cmoc.build.compile import check_folder
from cmoc.changes.ledger import declared_by
from cmoc.render.pages import render_page
from cmoc.views.changes_page import ChangesPage, changes_pages
from cmoc.views.comparison import comparison, heirs, tells, untold
from cmoc.views.facts import Facts, facts
from cmoc.views.finds import Find
from cmoc.views.page import plain
from cmoc.views.phases import last_transition
from cmoc.views.standing import balance_of
from conftest import phased_with
from hostile_labels import HOSTILE

SNAPSHOT = "theory/snapshots/first.yml"
LEDGER = "theory/phases/second.yml"
CMOCS = "theory/cmocs/all.yml"
WHOLE = (SNAPSHOT, "complete: no", "complete: yes")


def page_of(facts: Facts) -> ChangesPage:
    (page,) = (one for one in changes_pages(facts) if isinstance(one, ChangesPage))
    return page


def finds(facts: Facts) -> dict[str, Find]:
    return {row.anchor: row for section in page_of(facts).finds for row in section.rows}


def of_theory(facts: Facts) -> list[str]:
    return [row.anchor for section in page_of(facts).finds for row in section.rows if section.level == "theory"]


def test_what_an_entry_tells_is_not_told_again(phased: Facts) -> None:
    assert of_theory(phased) == []


@pytest.mark.parametrize(
    ("entry", "anchor", "tag", "sides"),
    [
        (
            "  - {kind: renamed, from: [shared-tools], to: [shared-tools], basis: stated, "
            "sources: [{document: notes, at: Table A}]}\n",
            "found--construct-shared-tools--renamed",
            "changed",
            [("Name", "Tools for all", "Shared tools")],
        ),
        (
            "  - {kind: retyped, from: [patience], to: [patience], basis: reading}\n",
            "found--construct-patience--retyped",
            "changed",
            [("Type", "habit", "attitude")],
        ),
        (
            "  - {kind: retired, from: [entry-fee], why: Nobody paid one., basis: stated, "
            "sources: [{document: notes, at: Table A}]}\n",
            "found--construct-entry-fee--retired",
            "retired",
            [],
        ),
    ],
)
def test_without_its_entry_a_change_of_theory_is_found(
    entry: str, anchor: str, tag: str, sides: list[tuple[str, str, str]]
) -> None:
    row = finds(phased_with((LEDGER, entry, "")))[anchor]
    assert row.tag == tag
    found = [
        (one.what, "".join(plain(run.pieces) for run in one.before), "".join(plain(run.pieces) for run in one.after))
        for one in row.sides
    ]
    assert found == sides


def test_a_claim_with_its_own_id_in_both_phases_is_found() -> None:
    renamed = (SNAPSHOT, "id: p1-005", "id: cmoc-005")
    facts = phased_with(
        renamed, (LEDGER, "cmoc: p1-005, verdict: not-tested, now: [cmoc-005]", "cmoc: cmoc-005, verdict: not-tested")
    )
    assert "found--cmoc-cmoc-005--basis-changed" not in of_theory(facts)  # its verdict tells it
    other = phased_with(
        renamed, (LEDGER, "  - {cmoc: p1-005, verdict: not-tested, now: [cmoc-005], basis: stated}\n", "")
    )
    assert "found--cmoc-cmoc-005--basis-changed" in of_theory(other)


def test_of_a_phase_seen_whole_nothing_is_unknown() -> None:
    page = page_of(phased_with(WHOLE))
    assert (page.unheld, page.not_compared) == ((), "")
    assert [one for one in finds(phased_with(WHOLE)) if "study-introduced" in one]
    assert not [one for one in finds(phased_with()) if "introduced" in one]


def test_what_is_not_comparable_is_listed_and_said_to_be(phased: Facts) -> None:
    page = page_of(phased)
    last = last_transition(phased)
    assert last
    number = len(comparison(phased, last).unknown)
    assert page.not_compared.startswith(f"{number} values cannot be compared, as phase 1 was seen in part")
    summaries = {line.summary: plain(line.records) for line in page.unheld}
    assert summaries["1 construct: definition"] == "Shared purpose"
    assert summaries["3 studies: not in the part held"] == "Lind Workshop 2014, Moss 2016, Okafor 2011"
    text = render_page(page)
    assert "Not comparable {: #not-comparable }" in text


def test_every_change_of_theory_is_told_somewhere() -> None:
    shipped = facts(check_folder(Path(__file__).parent.parent.parent).loaded.review)
    for some in (shipped, phased_with(), phased_with(WHOLE)):
        last = last_transition(some)
        assert last
        pair = some.balances[last.before, last.after.id].pair
        found = {id(one) for one in untold(some, last)}
        judged = {id for one in last.after.verdicts for id in (one.cmoc, *heirs(one))}
        for change in comparison(some, last).changes:
            if change.level == "theory":
                by_entry = any(tells(entry, change) for entry in last.entries) or declared_by(pair, change) is not None
                by_verdict = change.kind == "cmoc" and change.id in judged
                assert by_entry or by_verdict or id(change) in found, change


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param((WHOLE,), id="a verdict that the claim stays, and another stage"),
        pytest.param((WHOLE, (CMOCS, "- id: cmoc-001", "- shape: necessary\n  id: cmoc-001")), id="another shape"),
        pytest.param(
            (WHOLE, (LEDGER, "to: [cmoc-002], why", "to: [cmoc-001, cmoc-002], why")), id="an entry that names it"
        ),
        pytest.param(
            (WHOLE, (LEDGER, "introduced, to: [good-lamp]", "renamed, from: [good-lamp], to: [good-lamp]")),
            id="an entry of another kind",
        ),
    ],
)
def test_what_check_misses_in_the_ledger_is_among_the_finds(changes: tuple[tuple[str, str, str], ...]) -> None:
    some = phased_with(*changes)
    last = last_transition(some)
    balance = balance_of(some, last) if last else None
    assert last
    assert balance
    missed = {(one.rule, one.id) for one in balance.undeclared}
    assert missed
    assert missed <= {(one.rule, one.id) for one in untold(some, last)}


FREE = "label: Free evenings"


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        pytest.param("first", "second", True, id="each phase names its own place"),
        pytest.param("elsewhere", "second", False, id="a place that is not of the phase before"),
        pytest.param("first", "", False, id="no place is named any more"),
    ],
)
def test_a_place_of_the_phase_before_is_no_evidence_lost(was: str, now: str, told: bool) -> None:
    theirs = (SNAPSHOT, f"{FREE}, plural: yes}}", f"{FREE}, plural: yes, sources: [{{document: {was}, at: P. 1}}]}}")
    ours = ("theory/contexts.yml", f"{FREE}\n", f"{FREE}\n  sources: [{{document: {now}, at: Table A}}]\n")
    page = page_of(phased_with(theirs, *((ours,) if now else ())))
    rows = [row.anchor for section in page.finds for row in section.rows]
    assert ("found--construct-free-evenings--source-removed" in rows) is not told
    assert (page.moved is not None) is told
    if page.moved:
        assert page.moved.summary == (
            "1 record names only the places of its own phase now, and no longer those of phase 1: no evidence was lost."
        )
        assert plain(page.moved.records) == "Free evenings"
        assert "no evidence was lost" in render_page(page)


def test_what_comparing_finds_beside_the_entries_is_said_with_what_needs_none() -> None:
    entry = "  - {kind: retyped, from: [patience], to: [patience], basis: reading}\n"
    page = page_of(phased_with((LEDGER, entry, "")))
    assert page.compared == (
        "Before and after come from comparing the two theories. "
        f"Comparing also finds {page.found} differences that no entry tells: "
        f"1 of theory and {page.found - 1} of evidence. A difference of evidence needs no entry."
    )


def test_evidence_and_wording_are_folded_and_theory_is_not() -> None:
    changed = (SNAPSHOT, "label: Noise in the room}", "label: Noise in the room, plural: yes}")
    entry = "  - {kind: retyped, from: [patience], to: [patience], basis: reading}\n"
    facts = phased_with((LEDGER, entry, ""), changed)
    text = render_page(page_of(facts))
    before, _, _ = text.partition('id="found--construct-patience--retyped"')
    assert before.count("<details") == before.count("</details")
    page = page_of(facts)
    assert [section.level for section in page.finds] == ["theory", "evidence", "wording"]
    assert text.count("data-folded") == 2


@pytest.mark.parametrize("label", HOSTILE)
def test_a_hostile_label_is_text_on_both_sides(label: str) -> None:
    quoted = "'" + label.replace("'", "''") + "'"
    facts = phased_with(
        (SNAPSHOT, "label: Tools for all,", f"label: {quoted},"),
        (SNAPSHOT, "definition: Liking to know things.", f"definition: {quoted}"),
        ("theory/contexts.yml", "label: Shared tools\n", f"label: {quoted.replace(label, 'x ' + label)}\n"),
    )
    text = render_page(page_of(facts))
    assert "<script" not in text
    assert "<b>" not in text
    row = {one.anchor: one for section in page_of(facts).sections for one in section.rows}["renamed--shared-tools"]
    assert "".join(plain(run.pieces) for run in row.sides[0].before) == label
