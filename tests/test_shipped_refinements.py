"""What became of each mechanism as shipped, against the rows of Table 2 written down apart, with the paper's lines."""

from pathlib import Path

import pytest
from cmoc.build.compile import check_folder
from cmoc.views.facts import facts
from cmoc.views.page import plain
from cmoc.views.refinement_map import RefinementMap
from cmoc.views.refinements_page import RefinementsPage, Step, refinements_pages

TOP = Path(__file__).parent.parent
Line = tuple[str, str, str]  # the word, the boxes before, the boxes after


@pytest.fixture(scope="module")
def page() -> RefinementsPage:
    (page,) = refinements_pages(facts(check_folder(TOP).loaded.review))
    return page


@pytest.fixture(scope="module")
def drawn(page: RefinementsPage) -> RefinementMap:
    (drawing,) = page.head.drawings
    assert isinstance(drawing, RefinementMap)
    return drawing


@pytest.fixture(scope="module")
def step(page: RefinementsPage) -> Step:
    (found,) = (one for one in page.steps if one.id == "to-phase-3")
    return found


# The 17 rows of Table 2: the line of the paper where a row begins, and the lines that show it.
TABLE_2: dict[int, list[Line]] = {
    845: [
        ("merged", "Task achievement", "Effectiveness through collaboration"),
        ("merged", "Organisational performance", "Effectiveness through collaboration"),
    ],
    853: [
        ("reframed", "Synergy", "Collaborative behaviour"),
        ("reframed", "Collaborative inertia", "Collaborative behaviour"),
    ],
    860: [("reclassified", "Risk threshold, outcome", "Risk threshold")],  # printed as new: see the reading
    861: [("redefined", "Faith", "Faith")],
    863: [("kept", "Perception of progress", "Perception of progress")],
    867: [("kept", "Conflict", "Conflict")],
    869: [("introduced", "", "Conflict resolution")],
    872: [("redefined", "Trust", "Trust")],
    874: [("redefined", "Confidence", "Confidence")],
    876: [("kept", "Initial trust", "Initial trust")],
    878: [("reclassified", "Power", "Power, context")],
    880: [("reclassified", "Leadership", "Leadership, context")],
    882: [("renamed", "Cultural integration", "Cultural assimilation")],
    886: [("renamed", "Communication and coordination between people", "Communication between people")],
    893: [("kept", "Perceived task complexity", "Perceived task complexity")],  # its second name is told below
    897: [("introduced", "", "Clarity and sharedness of vision")],
    899: [("introduced", "", "Perceived legitimacy")],
}
# Beside the table: our readings of what it leaves, and two mechanisms that its text alone gives to phase 2.
BESIDE: list[Line] = [
    ("reclassified", "Collaborative behaviour, outcome", "Collaborative behaviour"),  # ll. 1517-1523
    ("reclassified", "Synergy", "Synergy, outcome"),  # ll. 1330-1333
    ("reclassified", "Collaborative inertia", "Collaborative inertia, outcome"),  # ll. 1030-1034
    ("reclassified", "Shared vision, context", "Shared vision"),  # ll. 897, 1483-1490
    ("kept", "Initial faith", "Initial faith"),  # ll. 540-543
    ("kept", "Attribution to altruism", "Attribution to altruism"),  # ll. 1260-1264
]


def shown(drawn: RefinementMap) -> list[Line]:
    """The lines from phase 2 to phase 3, with the role of what is no mechanism."""
    boxes = {box.id: box for box in drawn.boxes}
    found = []
    for line in drawn.lines:
        ends = boxes[line.source], boxes[line.target]
        names = ["" if box.turn else box.label + ("" if box.role == "mechanism" else f", {box.role}") for box in ends]
        if ends[1].column == "phase-3":
            found.append((line.label or line.turn, names[0], names[1]))
    return found


def without_outcome(line: Line) -> Line:
    """Phase 2 has the two in its own table of CMOCs as outcomes, and Table 2 among its mechanisms."""
    return (line[0], line[1].removesuffix(", outcome") if line[0] == "merged" else line[1], line[2])


def test_the_seventeen_rows_of_table_2_are_drawn_and_nothing_that_is_not_told(drawn: RefinementMap) -> None:
    assert len(TABLE_2) == 17
    expected = [line for lines in TABLE_2.values() for line in lines] + BESIDE
    assert sorted(map(without_outcome, shown(drawn))) == sorted(expected)


def test_the_columns_count_as_the_paper_does(step: Step) -> None:
    """13 and 15: rows with a name on the left, and rows with one on the right that is still a mechanism."""
    left = [row for row, lines in TABLE_2.items() if lines[0][1] and row != 860]
    right = [row for row, lines in TABLE_2.items() if not lines[0][2].endswith(", context")]
    assert (len(left), len(right)) == (13, 15)
    assert step.told.startswith("13 mechanisms became 15, as the paper lists them.")


def test_what_is_ours_is_in_brackets(drawn: RefinementMap) -> None:
    """Of the risk threshold the paper says "new" (ll. 18-20, 860)."""
    assert sorted({line.words for line in drawn.lines if line.reading}) == [
        "Collaborative behaviour → Collaborative behaviour: reclassified",
        "Collaborative inertia → Collaborative inertia: reclassified",
        "Risk threshold → Risk threshold: reclassified",
        "Shared vision → Shared vision: reclassified",
        "Synergy → Synergy: reclassified",
    ]


def test_the_second_name_of_task_complexity_is_told_where_no_line_can_show_it(step: Step) -> None:
    """Ll. 893-895: one row of the table; the records keep the two apart."""
    assert [(row.word, plain(row.told), row.reading) for row in step.beside] == [
        ("merged", "Perceived task complexity takes in initial faith", True)
    ]


def test_phase_1_gives_what_its_successor_is_said_to_have_brought_in(drawn: RefinementMap) -> None:
    boxes = {box.id: box for box in drawn.boxes}
    into = {boxes[line.target].label: line.turn for line in drawn.lines if boxes[line.target].column == "phase-2"}
    assert into == {"Faith": "introduced", "Confidence": "introduced"}  # ll. 148-153, 168-174
    assert [one.label for one in drawn.columns] == ["Phase 1, not held here", "Phase 2", "Phase 3"]


def test_every_line_has_its_row_and_every_row_its_line(page: RefinementsPage, drawn: RefinementMap) -> None:
    rows = [row.line for step in page.steps for row in step.rows]
    assert sorted(rows) == sorted(line.id for line in drawn.lines)
    assert len(rows) == len(set(rows))


def test_a_mechanism_without_a_line_is_not_called_new(step: Step) -> None:
    ((told, names),) = step.unknown
    assert told.startswith("30 mechanisms of phase 3 without a line")
    assert "phase 2 was seen only in part" in told
    assert len([one for one in names if one.target]) == 30
