"""A phase's page: its study flow with sums that are computed, and what is said of a phase that is not held."""

from collections.abc import Iterable

import pytest
from cmoc.views.facts import Facts
from cmoc.views.page import plain
from cmoc.views.phase_page import PhasePage, phase_pages
from cmoc.views.study_flow import FlowRow, flow_of, flow_rows, sum_of
from conftest import phased_with

SECOND = "theory/phases/second.yml"


def pages(facts: Facts) -> dict[str, PhasePage]:
    return {page.head.file: page for page in phase_pages(facts) if isinstance(page, PhasePage)}


def second(facts: Facts) -> PhasePage:
    return pages(facts)["phases/second.md"]


def sums(rows: Iterable[FlowRow]) -> list[str]:
    told = []
    for row in rows:
        terms = " ".join(f"{term.sign} {term.figure}".strip() for term in row.terms)
        told.append(f"{terms} = {row.total} {row.fault}".strip() if terms else row.figure)
    return told


def test_each_step_shows_its_sum(phased: Facts) -> None:
    assert sums(second(phased).flow) == ["1,040", "1,040 − 9 = 1,031", "1,031 − 1,030 = 1", "1", "1", "1 + 1 + 1 = 3"]
    assert [row.left_out for row in second(phased).flow if row.left_out] == [
        "9 left out: doubles; this number is not printed, it follows from the others",
        "1,030 left out: not about repair",
    ]


def test_a_sum_that_does_not_hold_is_said() -> None:
    facts = phased_with((SECOND, "count: 1031", "count: 1030"))
    assert sums(second(facts).flow)[1:3] == [
        "1,040 − 9 = 1,031 and not 1,030, as it is given: the sum does not hold",
        "1,030 − 1,030 = 0 and not 1, as it is given: the sum does not hold",
    ]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        pytest.param((), "3 studies were included: 1 + 1 + 1 = 3.", id="the sum holds"),
        pytest.param(
            (("from phase 1, count: 1}", "from phase 1, count: 2}"),),
            "3 studies were included.",
            id="the sum does not hold",
        ),
        pytest.param((("studies: 3", "studies: 7"),), "7 studies were included.", id="the flow ends elsewhere"),
        pytest.param(
            (("studies: 3", "studies: unknown"),), "How many studies were included is not given here.", id="unknown"
        ),
    ],
)
def test_the_first_sentence(changes: tuple[tuple[str, str], ...], told: str) -> None:
    facts = phased_with(*((SECOND, old, new) for old, new in changes))
    assert second(facts).lead == told


def test_every_line_of_the_drawing_is_a_number_of_the_list(phased: Facts) -> None:
    phase = next(one for one in phased.review.phases if one.id == "second")
    flow = flow_of(phase)
    assert flow
    listed = [term.line for row in flow_rows(phased, phase) for term in row.terms if term.line]
    listed += [row.out_line for row in flow_rows(phased, phase) if row.out_line]
    assert sorted(listed) == sorted(line.id for line in flow.lines)
    assert [box.figure for box in flow.boxes] == [row.figure for row in flow_rows(phased, phase)]
    assert [box.id for box in flow.boxes if box.last] == ["included"]
    assert {line.id: line.source for line in flow.lines if line.out} == {"out.unique": "found", "out.fitting": "unique"}


def test_what_several_steps_lose_together_is_drawn_from_where_they_meet() -> None:
    facts = phased_with(
        (SECOND, "    count: 3\n", "    count: 2\n    left_out: 1\n"), (SECOND, "studies: 3", "studies: 2")
    )
    flow = flow_of(next(one for one in facts.review.phases if one.id == "second"))
    assert flow
    assert [line.source for line in flow.lines if line.id == "out.included"] == ["included"]
    assert second(facts).lead == "2 studies were included: 1 + 1 + 1 − 1 = 2."


def test_a_step_that_names_no_step_of_the_flow_stands_alone() -> None:
    facts = phased_with((SECOND, "from: [found]", "from: [lost]"))
    assert sums(second(facts).flow)[1] == "1,031"


def test_places_that_all_steps_share_are_said_once() -> None:
    one = "sources: [{document: notes, at: Table A}]"
    facts = phased_with(
        (SECOND, "label: included\n", "label: all\n"),
        *((SECOND, f"{end}}}\n", f"{end}, {one}}}\n") for end in ("count: 1040", "not about repair", "count: 1")),
        (SECOND, "    ours: yes\n", f"    ours: yes\n    {one}\n"),
    )
    assert second(facts).flow_places == "Table A, Workshop notes"
    assert {row.places for row in second(facts).flow} == {""}


def test_cmocs_extracted_are_never_set_against_those_held(phased: Facts) -> None:
    told = " ".join(plain(one) for one in second(phased).counts)
    assert "1,200 CMOCs were extracted" in told
    assert "not comparable" in told
    assert " of 1,200" not in told


def test_studies_of_a_snapshot_are_counted() -> None:
    some = "studies:\n  - {id: finch-2009, authors: [{family: Finch}], year: 2009}\ncmocs:\n"
    page = pages(phased_with(("theory/snapshots/first.yml", "cmocs:\n", some)))["phases/first.md"]
    assert [plain(one) for one in page.counts] == ["1 study of this phase is held in its snapshot, without a page."]


def test_searches_with_and_without_a_date(phased: Facts) -> None:
    assert [plain(one) for one in second(phased).searches] == [
        "The town library: March 2020. With the word repair.",
        "Shelves of friends: date not given",
    ]


def test_a_phase_that_is_not_held_says_so(phased: Facts) -> None:
    page = pages(phased)["phases/plan.md"]
    assert page.head.title == "Plan: not held here"
    assert page.lead == "What plan says is not held here. What is known of it stands below."
    assert page.tally is None


def test_a_phase_seen_in_part_says_how_much_is_held(phased: Facts) -> None:
    assert pages(phased)["phases/first.md"].not_held == (
        "The second page of the booklet",
        "The theory that it left was seen in part: 13 constructs and 7 CMOCs of it are held.",
        "The second page of the booklet is lost.",
    )


def test_of_a_phase_seen_whole_no_part_is_missing() -> None:
    facts = phased_with(("theory/snapshots/first.yml", "complete: no", "complete: yes"))
    assert pages(facts)["phases/first.md"].not_held == ("The second page of the booklet",)


def test_phases_stand_in_the_order_of_the_review(phased: Facts) -> None:
    neighbours = {
        name: (page.head.previous and page.head.previous.target, page.head.next and page.head.next.target)
        for name, page in pages(phased).items()
    }
    assert neighbours == {
        "phases/plan.md": (None, "phases/first/"),
        "phases/first.md": ("phases/plan/", "phases/second/"),
        "phases/second.md": ("phases/first/", None),
    }


def test_sums_need_a_single_end() -> None:
    facts = phased_with(
        (SECOND, "from: [fitting, kept, given]", "from: [fitting, kept]"), (SECOND, "    count: 3\n", "    count: 2\n")
    )
    phase = next(one for one in facts.review.phases if one.id == "second")
    assert sum_of(phase) == ""
    assert second(facts).lead == "3 studies were included."


def test_a_review_without_phases_has_no_such_page(tiny: Facts) -> None:
    assert list(phase_pages(tiny)) == []
