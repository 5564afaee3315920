"""The course over time: what rises and falls at which event, and that no height is claimed."""

import pytest
from cmoc.render.pages import render_page
from cmoc.views.chart import Chart, Step
from cmoc.views.facts import Facts, facts
from cmoc.views.page import Piece, plain
from cmoc.views.trajectory_page import APART, HEIGHTS, LEVEL, UNKNOWN, TrajectoryPage, trajectory_pages
from conftest import small_review

FILE = "theory/programme-theory.yml"
A_CMOC = "contexts: [{construct: a, state: high}], mechanisms: [{construct: b, effect: increases}]"
JOY = "curves: [{id: joy, label: Joy}]"


def page_of(found: Facts) -> TrajectoryPage:
    (page,) = trajectory_pages(found)
    return page


def with_course(*lines: str) -> Facts:
    told = "".join(f"  {line}\n" for line in ("title: B", *lines))
    return facts(small_review(A_CMOC, more={FILE: f"title: A\ntrajectory:\n{told}"}))


def events(*moves: str) -> str:
    each = (f"{{number: {at}, label: E, moves: [{some}]}}" for at, some in enumerate(moves, 1))
    return f"events: [{', '.join(each)}]"


UP, DOWN = "{curve: joy, effect: increases}", "{curve: joy, effect: decreases}"


@pytest.mark.parametrize(
    ("lines", "lead"),
    [
        ([JOY, events("")], "One event. Joy has no move that is said."),
        ([JOY, events(UP, "", UP)], "Three events. Joy rises at events 1 and 3."),
        ([JOY, events(f"{UP}, {DOWN}", UP)], "Two events. Joy rises at events 1 and 2, and falls at event 1."),
        ([JOY, events("{curve: joy, effect: changes}")], "One event. Joy changes, direction not given at event 1."),
        ([JOY, events("{curve: joy, effect: none}")], "One event. Joy does not change at event 1."),
        ([JOY, events(UP.replace("}", ", ours: yes}"), UP)], "Two events. Joy rises at events [1] and 2."),
        ([events("")], "One event."),
    ],
)
def test_the_moves_stand_first(lines: list[str], lead: str) -> None:
    assert page_of(with_course(*lines)).lead == lead


def test_the_table_holds_each_event_with_its_moves_and_records(weighed: Facts) -> None:
    page = page_of(weighed)
    assert page.columns == ("Event", "Level of keenness", "Level of calm", "Constructs", "CMOCs")
    cells = [[[(one.word, one.ours) for one in moves] for _, moves in row.moves] for row in page.rows]
    assert cells == [
        [[], []],
        [[("rises", False), ("falls", True)], [("rises", False)]],
        [[("changes, direction not given", False)], [("falls more", False)]],
        [[("changes more, direction not given", False)], [("does not change", False)]],
    ]
    assert [(plain(row.constructs), plain(row.cmocs)) for row in page.rows] == [
        ("Free evenings", "none named"),
        ("Skill", "cmoc-002, cmoc-005"),
        ("Noise in the room", "cmoc-003"),
        ("none named", "none named"),
    ]
    assert page.rows[1].note == "It then falls silent."
    assert page.kinds == (Piece("Drawn for: "), Piece("clubs", "profiles/club/"), Piece("."))


def test_the_places_of_the_course_stand_with_those_of_its_events(weighed: Facts) -> None:
    page = page_of(weighed)
    assert (page.places, page.places_of_all) == ("Interviews, Workshop notes", "")
    assert [row.places for row in page.rows] == ["Interviews, Workshop notes"] * 3 + ["Diary, Workshop notes"]
    each = ", ".join(f"{{number: {at}, label: E, sources: [{{document: book, at: Page 1}}]}}" for at in (1, 2))
    shared = page_of(with_course("sources: [{document: book, at: Figure 2}]", f"events: [{each}]"))
    assert (shared.places, shared.places_of_all) == ("Figure 2, Book", "Page 1, Book")
    assert {row.places for row in shared.rows} == {""}


def test_what_is_not_held_is_said_and_marks_are_explained(weighed: Facts) -> None:
    page = page_of(weighed)
    assert page.heights == f"{HEIGHTS} {APART}"
    assert [told.split()[0] for told in page.small] == ["?:", "=:", "More:", "["]
    text = render_page(page)
    assert text.count("not said") == 2
    assert text.count('<span class="ours">[</span>') == 1
    plainly = page_of(with_course(JOY, events(UP)))
    assert (plainly.heights, plainly.small) == (HEIGHTS, ())


def test_a_stated_no_change_has_a_sign_of_its_own() -> None:
    page = page_of(with_course(JOY, events("{curve: joy, effect: none}", "")))
    ((_, (chip,)),) = page.rows[0].moves
    assert (chip.sign, chip.word, page.small) == ("level", "does not change", (LEVEL,))
    assert page_of(with_course(JOY, events("{curve: joy, effect: changes}"))).small == (UNKNOWN,)


def test_the_chart_has_one_step_for_each_move(weighed: Facts) -> None:
    page = page_of(weighed)
    (chart,) = page.head.drawings
    assert isinstance(chart, Chart)
    keen, calm = chart.curves
    assert keen.steps == (
        (),
        (Step("rises"), Step("falls", ours=True)),
        (Step("unknown"),),
        (Step("unknown", more=True),),
    )
    assert calm.steps == ((), (Step("rises"),), (Step("falls", more=True),), (Step("level"),))
    assert (chart.top, chart.bottom) == ("Mended", "Broken")
    assert [mark.id for mark in chart.marks] == [row.line for row in page.rows]
    assert chart.description.startswith("Level of keenness rises at event 2, falls at event [2], and changes")


def test_without_curves_nothing_is_drawn() -> None:
    assert page_of(with_course(events(""))).head.drawings == ()


@pytest.mark.parametrize("lines", [[], [JOY], ["events: []"]])
def test_without_events_there_is_no_page(lines: list[str]) -> None:
    assert not list(trajectory_pages(with_course(*lines)))


def test_it_and_the_programme_theory_are_neighbours(weighed: Facts) -> None:
    head = page_of(weighed).head
    assert (head.address, head.previous) == ("trajectory/", Piece("Programme theory", "programme-theory/"))
    assert page_of(with_course(JOY, events(UP))).head.previous is None
    assert head.place and head.place.file == FILE
    assert head.place.line == 21
