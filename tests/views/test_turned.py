"""The web with what changed: new only where that is known, gone, changed, kept, and what cannot be compared."""

import sys

import pytest
from cmoc.changes.match import Match
from cmoc.views.facts import Facts
from cmoc.views.page import plain
from cmoc.views.phases import last_transition
from cmoc.views.turned_page import TurnedWebPage, turned_links, turned_pages
from cmoc.views.web import Web
from conftest import phased_with

LEDGER = "theory/phases/second.yml"
SNAPSHOT = "theory/snapshots/first.yml"
Rows = list[tuple[str, str, str]]


def page_of(facts: Facts) -> TurnedWebPage:
    (page,) = turned_pages(facts)
    return page


def web_of(page: TurnedWebPage) -> Web:
    (web,) = page.head.drawings
    assert isinstance(web, Web)
    return web


def links(page: TurnedWebPage) -> dict[str, str]:
    return {plain(row.told): row.word for section in page.sections for row in (*section.rows, *section.rest)}


GONE = {
    "Entry fee → curiosity": "gone",
    "Entry fee → team spirit": "gone",
    "Shared tools → talk at the table": "gone",
    "Talk at the table → belonging": "gone",
}
KEPT = dict.fromkeys(
    ("Curiosity → skill", "Free evenings → curiosity", "Noise in the room → curiosity", "Patience → skill"), "kept"
)
BOTH = {**GONE, **KEPT, "Praise by the host → patience": "changed"}
NEW = dict.fromkeys(("A good lamp → shared purpose", "Shared purpose → belonging"), "new")
LATER = dict.fromkeys(("Asking → belonging", "Shared tools → asking"), "new")


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        pytest.param((), BOTH | NEW, id="seen in part: new is what the ledger calls introduced"),
        pytest.param(
            ((SNAPSHOT, "complete: no", "complete: yes"),), BOTH | NEW | LATER, id="seen whole: what is absent is new"
        ),
        pytest.param(
            ((LEDGER, "split, from: [talk], to: [asking, showing]", "renamed, from: [talk], to: [asking]"),),
            {
                **{told: word for told, word in BOTH.items() if "talk" not in told.casefold()},
                **NEW,
                "Asking → belonging": "changed",
                "Shared tools → asking": "changed",
            },
            id="what one construct became carries its links on",
        ),
    ],
)
def test_each_link_is_marked_in_words(changes: tuple[tuple[str, str, str], ...], found: dict[str, str]) -> None:
    assert links(page_of(phased_with(*changes))) == found


def test_a_changed_link_says_what_the_phase_before_had(phased: Facts) -> None:
    (section,) = (one for one in page_of(phased).sections if one.id == "changed")
    (row,) = section.rows
    assert (row.chip, plain(row.was)) == ("lowers", "In phase 1: praise by the host raises patience")


def test_a_gone_link_has_the_verdict_on_its_cmoc(phased: Facts) -> None:
    (section,) = (one for one in page_of(phased).sections if one.id == "gone")
    assert {plain(row.told): plain(row.cmocs) for row in section.rows} == {
        "Entry fee → curiosity": "p1-003: refuted",
        "Entry fee → team spirit": "p1-006: not reported [our reading]",
        "Shared tools → talk at the table": "p1-004: mixed [our reading]",
        "Talk at the table → belonging": "p1-004: mixed [our reading]",
    }
    assert all(piece.target for row in section.rows for piece in row.cmocs if piece.text.startswith("p1-"))


def test_the_rule_of_the_drawing_and_what_cannot_be_compared_are_told_with_numbers(phased: Facts) -> None:
    page = page_of(phased)
    assert page.lead == "Links of the two phases: 2 new, 4 gone, 1 changed, 4 kept and 2 not comparable."
    assert page.rule.startswith("10 constructs and 7 of 13 links are drawn")
    assert "phase 1 was seen only in part, with 9 links" in page.partly
    assert page.partly.endswith(
        "A link is called new only if the ledger says that one of its ends is new, or that all its CMOCs are."
    )
    assert page_of(phased_with((SNAPSHOT, "complete: no", "complete: yes"))).partly == ""


def test_the_drawing_marks_constructs_and_links(phased: Facts) -> None:
    web = web_of(page_of(phased))
    nodes = {node.id: (node.mark, node.target) for node in web.nodes}
    assert nodes["good-lamp"] == ("new", "constructs/good-lamp/")
    assert nodes["talk"] == ("gone", "constructs/talk/")
    assert nodes["patience"][0] == "changed"
    assert nodes["belonging"][0] == ""
    drawn = {(line.source, line.target): line.mark for line in web.lines}
    assert drawn["good-lamp", "shared-purpose"] == "new"
    assert drawn["talk", "belonging"] == "gone"
    assert drawn["host-praise", "patience"] == "changed"
    assert ("patience", "skill") not in drawn  # kept, and nothing else that is marked leads to its end


def test_the_way_to_it_stands_only_where_both_phases_are_held(phased: Facts) -> None:
    (link,) = turned_links(phased, last_transition(phased))
    assert link.target == "changes/first-to-second/web/"
    without = phased_with((SNAPSHOT, "phase: first", "phase: plan"))
    assert turned_links(without, last_transition(without)) == ()
    assert list(turned_pages(without)) == []


def test_two_phases_are_compared_once_for_check_and_web(monkeypatch: pytest.MonkeyPatch) -> None:
    facts = phased_with()
    assert facts.balances["first", "second"].pair.compared.changes
    nothing: tuple[Match, ...] = ()
    monkeypatch.setattr(sys.modules["cmoc.changes.compare"], "matches", lambda *_: nothing)
    assert links(page_of(facts)) == BOTH | NEW


def test_a_review_without_earlier_phases_has_no_such_page(tiny: Facts) -> None:
    assert list(turned_pages(tiny)) == []
