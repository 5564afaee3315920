"""The history of constructs and the verdicts of CMOCs, on their own pages."""

import pytest
from cmoc.views.cmoc_page import cmoc_pages
from cmoc.views.construct_page import construct_pages
from cmoc.views.facing import Facing
from cmoc.views.facts import Facts
from cmoc.views.history import Past
from cmoc.views.home_page import home_pages
from cmoc.views.marking import Mark
from cmoc.views.page import plain
from conftest import phased_with

SNAPSHOT = "theory/snapshots/first.yml"
LEDGER = "theory/phases/second.yml"


def history(facts: Facts, id: str) -> list[str]:
    """Each phase with what is said of it, and the entries below it."""
    (page,) = (one for one in construct_pages(facts) if one.head.file == f"constructs/{id}.md")
    told = []
    for era in page.history:
        events = [f"{one.kind.text} {one.what} ({one.told})".replace("  ", " ") for one in era.events]
        told.append(": ".join([f"{era.phase.text} {era.told}", *events]))
    return told


@pytest.mark.parametrize(
    ("id", "told"),
    [
        ("skill", ["Phase 1 outcome", "Phase 2 outcome"]),
        ("good-lamp", [
            "Phase 1 not in the part held",
            "Phase 2 context: Introduced (why: Three diaries name it · Diary, Workshop notes · not comparable)",
        ]),
        ("shared-tools", [
            "Phase 1 context, called Tools for all",
            "Phase 2 context: Renamed Tools for all → Shared tools (why: not given · Table A, Workshop notes)",
        ]),
        ("host-praise", [
            "Phase 1 mechanism, habit",
            "Phase 2 context: Reclassified Praise by the host: mechanism → context "
            "(why: not given · Table A, Workshop notes)",
        ]),
        ("curiosity", [
            "Phase 1 mechanism, attitude",
            "Phase 2 mechanism, attitude: Redefined (why: not given · Table A, Workshop notes · "
            "the paper's word: refined)",
        ]),
        ("persistence", [
            "Phase 1 not in the part held",
            "Phase 2 mechanism, habit: Merged Calm, Stubbornness → Persistence (why: not given · our reading)",
        ]),
    ],
)  # fmt: skip
def test_a_construct_by_phase(phased: Facts, id: str, told: list[str]) -> None:
    assert history(phased, id) == told


def test_what_comparing_finds_and_no_entry_tells_stands_there_too() -> None:
    entry = "  - {kind: retyped, from: [patience], to: [patience], basis: reading}\n"
    facts = phased_with((LEDGER, entry, ""))
    assert history(facts, "patience")[1] == (
        "Phase 2 mechanism, attitude: Another type habit → attitude (found by comparing · why: not given)"
    )
    (page,) = (one for one in construct_pages(facts) if one.head.file == "constructs/patience.md")
    (event,) = (one for era in page.history for one in era.events)
    assert event.kind.target == "changes/first-to-second/#found--construct-patience--retyped"
    assert not any("etyped" in chip for chip in page.chips)


def test_of_a_phase_seen_whole_what_is_absent_was_not_in_it() -> None:
    facts = phased_with((SNAPSHOT, "complete: no", "complete: yes"))
    assert history(facts, "good-lamp")[0] == "Phase 1 not in it"


def test_an_old_id_is_found_by_its_alias() -> None:
    facts = phased_with(
        (SNAPSHOT, "{id: shared-tools,", "{id: all-tools,"),
        (SNAPSHOT, "construct: shared-tools", "construct: all-tools"),
        ("theory/contexts.yml", "label: Shared tools\n", "label: Shared tools\n  aliases: [all-tools]\n"),
        (LEDGER, "from: [shared-tools]", "from: [all-tools]"),
    )
    first, second = history(facts, "shared-tools")
    assert first == "Phase 1 context, called Tools for all"
    assert "Renamed Tools for all → Shared tools" in second


def test_entries_lead_to_their_place_on_the_page_of_changes(phased: Facts) -> None:
    (page,) = (one for one in construct_pages(phased) if one.head.file == "constructs/patience.md")
    assert [one.kind.target for era in page.history for one in era.events] == [
        "changes/first-to-second/#retyped--patience"
    ]
    assert "Retyped [our reading] in phase 2" in page.chips
    assert page.since == "First known from phase 1."


def test_a_cmoc_says_what_led_to_it(phased: Facts) -> None:
    pages = {page.name: page for page in cmoc_pages(phased)}
    (led,) = pages["cmoc-004"].verdicts
    assert (led.phase, led.cmoc.text, led.word, led.part) == ("Phase 1", "p1-004", "refined", "talk that asks")
    assert led.cmoc.target == "changes/first-to-second/#p1-004"
    assert led.basis == "our reading"
    assert [one.kind.text for one in pages["cmoc-002"].events] == ["Rescoped"]


def shown(side: Facing | None) -> tuple[str, str]:
    assert side
    signs: dict[Mark, str] = {"same": "{}", "gone": "[-{}-]", "come": "[+{}+]", "none": "({})"}
    before, after = (
        "".join(signs[run.mark].format(plain(run.pieces)) for run in one) for one in (side.before, side.after)
    )
    return before, after


def test_the_history_of_a_cmoc_is_what_it_was_and_what_differs(phased: Facts) -> None:
    pages = {page.name: page for page in cmoc_pages(phased)}
    (one,) = pages["cmoc-003"].forebears
    assert (one.step, one.cmoc.text) == ("Phase 1 to phase 2", "p1-007")
    assert [each.word for each in one.verdicts] == ["refuted"]
    assert one.cmoc.target == "changes/first-to-second/#p1-007"
    start = "Where praise by the host is present, patience"
    assert shown(one.side) == (f"{start} [-rises-].", f"{start} [+falls+].")
    assert one.differs == "Every sign turned: patience, increases → decreases."
    assert one.told == "Why: not given."
    assert pages["cmoc-003"].since == "First known from phase 2."
    assert pages["cmoc-006"].forebears == ()


def test_a_claim_that_led_there_in_two_parts_is_told_once() -> None:
    part = "{about: talk that shows, verdict: refuted}"
    facts = phased_with((LEDGER, part, "{about: talk that shows, verdict: refuted, now: [cmoc-004]}"))
    (one,) = {page.name: page for page in cmoc_pages(facts)}["cmoc-004"].forebears
    assert [(each.word, each.part) for each in one.verdicts] == [
        ("refined", "talk that asks"),
        ("refuted", "talk that shows"),
    ]


def test_an_entry_leads_back_where_no_verdict_does() -> None:
    facts = phased_with((LEDGER, "verdict: refined, now: [cmoc-002],", "verdict: not-reported,"))
    (one,) = {page.name: page for page in cmoc_pages(facts)}["cmoc-002"].forebears
    assert (one.cmoc.text, one.verdicts) == ("p1-002", ())


def test_a_cmoc_is_followed_back_through_several_phases() -> None:
    early = (
        "phase: plan\ncontexts: [{id: shared-tools, label: Tools}]\nmechanisms: [{id: talk, label: Talk}]\n"
        "cmocs:\n  - {id: p0-001, contexts: [{construct: shared-tools, state: present}], "
        "mechanisms: [{construct: talk, effect: increases}], sources: [{document: booklet}]}\n"
    )
    verdicts = "verdicts: [{cmoc: p0-001, verdict: refuted, now: [p1-004], basis: stated}]\nstudies: 2"
    step = ("theory/phases/first.yml", "studies: 2", verdicts)
    facts = phased_with(step, more={"theory/snapshots/plan.yml": early})
    near, far = {page.name: page for page in cmoc_pages(facts)}["cmoc-004"].forebears
    assert (near.cmoc.text, near.into, far.cmoc.text, far.into) == ("p1-004", "", "p0-001", "led to p1-004")
    assert far.step == "Plan to phase 1"
    assert shown(far.side)[0] == "Where tools [-is-] present, talk rises."


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        pytest.param((), "Phase 1: not in the part held.", id="seen in part"),
        pytest.param(
            ((SNAPSHOT, "complete: no", "complete: yes"),), "Phase 1: no CMOC of it leads here.", id="seen whole"
        ),
        pytest.param(
            ((SNAPSHOT, "phase: first", "phase: plan"),), "Phase 1: its theory is not held here.", id="not held"
        ),
    ],
)
def test_a_cmoc_to_which_nothing_leads(changes: tuple[tuple[str, str, str], ...], told: str) -> None:
    pages = {page.name: page for page in cmoc_pages(phased_with(*changes))}
    assert pages["cmoc-006"].no_verdict == told
    assert pages["cmoc-001"].no_verdict == ""


def test_what_was_not_tested_is_marked_as_carried(phased: Facts) -> None:
    carried = {id for id, cmoc in phased.cmocs.items() if Past(phased).carried(cmoc)}
    assert carried == {"cmoc-005"}
    pages = {page.name: page for page in cmoc_pages(phased)}
    assert pages["cmoc-005"].chips[-1] == "carried from phase 1"


def test_what_was_tested_in_one_part_is_not_carried() -> None:
    facts = phased_with((LEDGER, "verdict: not-reported, basis", "verdict: not-reported, now: [cmoc-001], basis"))
    past = Past(facts)
    assert [one.word for one in past.verdicts(facts.cmocs["cmoc-001"])] == ["affirmed", "not reported"]
    assert past.carried(facts.cmocs["cmoc-001"]) == ""


def test_the_home_page_tells_the_change_in_three_lines(tiny: Facts) -> None:
    facts = phased_with((SNAPSHOT, "complete: no", "complete: yes"))
    (page,) = home_pages(facts)
    assert page.news
    assert page.news.lines == (
        "7 mechanisms became 6.",
        "Since phase 1: 2 introduced, 2 retired, 1 renamed, 1 redefined, 1 retyped, 1 reclassified, 1 reframed, "
        "1 split, 1 merged, 1 rescoped and 1 reversed; 2 more that the source tells in words alone.",
        "Of the CMOCs of phase 1 that are held: 1 affirmed, 1 refined, 2 refuted, 1 not tested, 1 not reported and "
        "1 mixed; 4 as the paper states it, the rest our reading.",
    )
    assert page.news.all_of.target == "changes/first-to-second/"
    assert "What changed in phase 2?" in [start.question for start in page.starts]
    (other,) = home_pages(tiny)
    assert other.news is None
    assert "What changed in phase 2?" not in [start.question for start in other.starts]


def test_a_review_without_phases_has_no_history(tiny: Facts) -> None:
    assert not any(page.history for page in construct_pages(tiny))
    for page in cmoc_pages(tiny):
        assert not (page.verdicts or page.no_verdict or page.events or page.forebears)
