"""Ids of the past keep a page at their address, and old ids of a construct lead to it."""

import shutil
from pathlib import Path

import pytest
from cmoc.build.compile import check_whole, compile_folder
from cmoc.render.pages import render_moved, render_page
from cmoc.views.construct_tables import construct_tables
from cmoc.views.facts import Facts
from cmoc.views.gone_page import GonePage, gone_pages
from cmoc.views.moved import Moved, moved
from cmoc.views.page import plain
from conftest import PHASED, phased_with
from hostile_labels import HOSTILE

SNAPSHOT = "theory/snapshots/first.yml"
LEDGER = "theory/phases/second.yml"
CONTEXTS = "theory/contexts.yml"


def pages(facts: Facts) -> dict[str, GonePage]:
    return {page.head.address: page for page in gone_pages(facts)}


def test_what_the_theory_no_longer_holds_keeps_its_address(phased: Facts) -> None:
    retired = ["calm", "entry-fee", "stubbornness", "talk", "team-spirit"]
    claims = [f"cmocs/p1-00{number}/" for number in range(1, 8)]
    assert sorted(pages(phased)) == sorted([*(f"constructs/{id}/" for id in retired), *claims])


@pytest.mark.parametrize(
    ("address", "title", "ways", "kinds"),
    [
        ("constructs/entry-fee/", "Entry fee", "", ["Retired"]),
        ("constructs/team-spirit/", "Team spirit", "Shared purpose", ["Reframed"]),
        ("constructs/talk/", "Talk at the table", "Asking, Showing", ["Split"]),
        ("constructs/calm/", "Calm", "Persistence", ["Merged"]),
        ("cmocs/p1-002/", "p1-002", "cmoc-002", ["Rescoped"]),
        ("cmocs/p1-003/", "p1-003", "", []),
    ],
)
def test_it_says_what_became_of_it(phased: Facts, address: str, title: str, ways: str, kinds: list[str]) -> None:
    page = pages(phased)[address]
    assert (page.title, plain(page.ways)) == (title, ways)
    assert [one.kind.text for era in page.history for one in era.events] == kinds
    assert plain(page.lead) == f"Not in the theory of phase 2{' under this id' if ways else ''}. Last held in Phase 1."
    assert page.head.title == f"{title}: no longer in the theory{' under this id' if ways else ''}"
    assert page.silent == ""


def test_a_claim_of_the_past_stands_beside_what_carries_it_on(phased: Facts) -> None:
    (fate,) = pages(phased)["cmocs/p1-007/"].fates
    told = fate.row.word, fate.row.why, fate.link.target
    assert told == ("refuted", "not given", "changes/first-to-second/#p1-007")
    (heir,) = fate.heirs
    assert (plain(heir.name), heir.differs) == ("cmoc-003", "Every sign turned: patience, increases → decreases")
    (mixed,) = pages(phased)["cmocs/p1-004/"].fates
    assert [part.word for part in mixed.row.parts] == ["refined", "refuted"]


def test_it_lists_the_claims_that_named_it(phased: Facts) -> None:
    claims = pages(phased)["constructs/entry-fee/"].cmocs
    assert [(one.name.text, one.name.target) for one in claims] == [
        ("p1-003", "cmocs/p1-003/"),
        ("p1-006", "cmocs/p1-006/"),
    ]


def test_the_search_lists_it_last_and_no_table_does(phased: Facts) -> None:
    text = render_page(pages(phased)["constructs/entry-fee/"])
    assert 'search: {"boost": 0.1}' in text
    tables = "".join(render_page(page) for page in construct_tables(phased))
    assert "entry-fee" not in tables


def test_without_an_entry_it_says_so() -> None:
    entry = (
        "  - {kind: retired, from: [entry-fee], why: Nobody paid one., basis: stated, "
        "sources: [{document: notes, at: Table A}]}\n"
    )
    page = pages(phased_with((LEDGER, entry, "")))["constructs/entry-fee/"]
    assert [one.kind.text for era in page.history for one in era.events] == ["A record that is no longer there"]
    assert page.silent == "No entry of a ledger says what became of it. Why: not given."


def test_what_went_and_came_back_has_its_living_page() -> None:
    facts = phased_with((CONTEXTS, "- id: free-evenings", "- {id: entry-fee, label: Entry fee}\n- id: free-evenings"))
    assert "constructs/entry-fee/" not in pages(facts)


def test_an_alias_is_no_grave() -> None:
    facts = phased_with((CONTEXTS, "aliases: [loud-room]", "aliases: [loud-room, entry-fee]"))
    assert "constructs/entry-fee/" not in pages(facts)
    assert [(one.file, one.target) for one in moved(facts)] == [
        ("constructs/loud-room/index.html", "../noisy-room/"),
        ("constructs/loud-room/further/index.html", "../../noisy-room/further/"),
        ("constructs/entry-fee/index.html", "../noisy-room/"),
        ("constructs/entry-fee/further/index.html", "../../noisy-room/further/"),
    ]


@pytest.mark.parametrize("id", ["../../etc/passwd", "index", "A b", "x" * 61, "/top"])
def test_a_ledger_cannot_name_a_file(id: str) -> None:
    entry = f"refinements:\n  - {{kind: retired, from: ['{id}'], basis: reading}}"
    facts = phased_with((LEDGER, "refinements:", entry))
    assert set(pages(facts)) == set(pages(phased_with()))


def test_what_only_a_ledger_knows_has_a_page() -> None:
    entry = "refinements:\n  - {kind: retired, from: [raffle], basis: reading}"
    page = pages(phased_with((LEDGER, "refinements:", entry)))["constructs/raffle/"]
    assert page.title == "raffle"
    assert plain(page.lead).endswith("no phase that is held here has it.")
    assert [one.kind.text for era in page.history for one in era.events] == ["Retired"]


@pytest.mark.parametrize("label", HOSTILE)
def test_hostile_labels_are_text(label: str) -> None:
    quoted = "'" + label.replace("'", "''") + "'"
    facts = phased_with(
        (SNAPSHOT, "label: Entry fee}", f"label: {quoted}, definition: {quoted}}}"),
        (CONTEXTS, "label: Noise in the room\n", f"label: {quoted}\n"),
    )
    shown = [render_page(pages(facts)["constructs/entry-fee/"]), *(render_moved(one) for one in moved(facts))]
    for text in shown:
        assert "<script" not in text
        assert "<b>" not in text


def test_a_redirect_needs_no_script_and_no_plugin() -> None:
    text = render_moved(Moved("constructs/old/index.html", "Trust", "../trust/"))
    assert '<meta http-equiv="refresh" content="0; url=../trust/">' in text
    assert '<link rel="canonical" href="../trust/">' in text
    assert '<a href="../trust/">Trust</a>' in text
    assert "<script" not in text


@pytest.mark.parametrize("name", ["loud-room.md", "loud-room/index.md", "loud-room/README.md", "loud-room/index.html"])
def test_a_hand_written_page_at_the_address_of_an_alias_is_told(tmp_path: Path, name: str) -> None:
    review = tmp_path / "review"
    shutil.copytree(PHASED, review)
    page = review / "docs/constructs" / name
    page.parent.mkdir(parents=True)
    page.write_text("# Loud\n", "utf-8")
    outcome = compile_folder(review, tmp_path / "out")
    assert [(one.code, one.span.file if one.span else "") for one in outcome.found if one.severity == "error"] == [
        ("C907", f"docs/constructs/{name}")
    ]
    assert [one.code for one in check_whole(review).found if one.severity == "error"] == ["C907"]


def test_without_phases_nothing_is_gone(tiny: Facts) -> None:
    assert list(gone_pages(tiny)) == []
    assert list(moved(tiny)) == []
