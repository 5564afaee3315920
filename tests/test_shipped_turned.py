"""The web with what changed from phase 2 to phase 3 as shipped, against links written down apart."""

from collections import Counter
from pathlib import Path

import pytest
from cmoc.build.compile import check_folder
from cmoc.views.facts import facts
from cmoc.views.page import plain
from cmoc.views.turned_page import TurnedWebPage, turned_pages
from cmoc.views.web import Web

TOP = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def page() -> TurnedWebPage:
    (page,) = turned_pages(facts(check_folder(TOP).loaded.review))
    return page


@pytest.fixture(scope="module")
def found(page: TurnedWebPage) -> dict[str, dict[str, str]]:
    """By standing: the link in words, and what it does."""
    return {
        section.id: {plain(row.told): row.chip for row in (*section.rows, *section.rest)} for section in page.sections
    }


# Links of Table 3 of phase 2, each with its row there, that no CMOC of phase 3 states.
GONE = {
    "Ambition → perception of progress": "p2-007",
    "Collaborative functioning → collaborative inertia": "p2-002",
    "Collaborative inertia → task achievement": "p2-002",
    "Confidence → synergy": "p2-005",
    "Initial trust → ambition": "p2-021",
    "Shared vision → conflict": "p2-016",
    "Trust → collaborative inertia": "p2-002",
    "Trust → faith": "p2-019",
}
# What phase 3 has in the place of a link of phase 2, and what that was.
CHANGED = {
    "Legal agreements → initial trust": "In phase 2: legal agreements raise initial trust",  # ll. 776-782
    "History of collaboration → initial trust": "In phase 2: existing successful collaborations raise initial trust",
    "Evaluation and dissemination → perception of progress": (
        "In phase 2: ongoing evaluation raises perception of progress"  # ll. 1046-1048
    ),
    "Synergy → effectiveness through collaboration": "In phase 2: synergy raises task achievement",  # ll. 845-851
}
# Constructs that phase 3 is said to bring in (Table 2 and the text): each new link has one of them at an end.
INTRODUCED = {
    *("Clarity and sharedness of vision", "Conflict resolution", "Perceived legitimacy"),  # ll. 869, 897, 899
    *("Reputation of the form of collaboration", "Legacy of health system failures"),  # ll. 546-548, 782-785
    *("External deal brokers and committees", "Robust and balanced governance"),  # ll. 994-1000
    "Non-binding agreements",  # ll. 1309-1317
}


def test_new_is_only_what_has_an_introduced_end(found: dict[str, dict[str, str]]) -> None:
    for told in found["new"]:
        assert any(label.casefold() in told.casefold() for label in INTRODUCED), told
    assert len(found["new"]) == 24  # 21 links, and 3 that work on one


def test_what_is_gone_leads_to_its_row_in_the_table_of_phase_2(page: TurnedWebPage) -> None:
    (section,) = (one for one in page.sections if one.id == "gone")
    rows = {plain(row.told): row for row in section.rows}
    assert rows.keys() == GONE.keys()
    for told, cmoc in GONE.items():
        assert f"{cmoc}: " in plain(rows[told].cmocs), told


def test_what_has_changed_says_what_it_was(page: TurnedWebPage) -> None:
    (section,) = (one for one in page.sections if one.id == "changed")
    assert {plain(row.told): plain(row.was) for row in section.rows} == CHANGED


def test_most_links_of_phase_3_are_not_called_new(page: TurnedWebPage) -> None:
    assert page.lead.startswith("Links of the two phases: 21 new, 8 gone, 4 changed, 31 kept and 210 not comparable.")
    assert "phase 2 was seen only in part, with 43 links" in page.partly
    (section,) = (one for one in page.sections if one.id == "unknown")
    assert (section.count, section.rows, section.rest) == ("210", (), ())


def test_constructs_are_marked_as_the_ledger_has_them(page: TurnedWebPage) -> None:
    assert Counter(word for _, word, _ in page.constructs) == {"new": 8, "gone": 3, "changed": 16}
    assert {plain(told).partition(":")[0] for _, word, told in page.constructs if word == "new"} == INTRODUCED


def test_the_drawing_has_a_line_for_each_row_and_no_more_than_can_be_read(page: TurnedWebPage) -> None:
    (web,) = page.head.drawings
    assert isinstance(web, Web)
    rows = [row.line for section in page.sections for row in section.rows]
    assert sorted(rows) == sorted([*(one.id for one in web.lines), *(one.id for one in web.modifiers)])
    assert page.rule.startswith("37 constructs and 42 of 274 links are drawn")
    assert (len(web.nodes), len(web.lines)) == (37, 42)
