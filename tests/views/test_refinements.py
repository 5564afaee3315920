"""What became of each mechanism: a line for each pair that an entry names, what was kept, and what is not told."""

import pytest
from cmoc.views.facts import Facts
from cmoc.views.fate_rows import FateRow
from cmoc.views.page import plain
from cmoc.views.refinement_map import RefinementMap
from cmoc.views.refinements_page import RefinementsPage, refinements_pages
from conftest import phased_with

LEDGER = "theory/phases/second.yml"
SNAPSHOT = "theory/snapshots/first.yml"


def page_of(facts: Facts) -> RefinementsPage:
    (page,) = refinements_pages(facts)
    return page


def drawn(page: RefinementsPage) -> RefinementMap:
    (drawing,) = page.head.drawings
    assert isinstance(drawing, RefinementMap)
    return drawing


def rows_of(facts: Facts) -> list[FateRow]:
    return [row for step in page_of(facts).steps for row in step.rows]


ALL = [
    ("redefined", "Curiosity", False),
    ("retyped", "Patience", True),
    ("merged", "Calm → Persistence", True),
    ("merged", "Stubbornness → Persistence", True),
    ("split", "Talk at the table → Asking", False),
    ("split", "Talk at the table → Showing", False),
    ("reclassified", "Praise by the host (mechanism → context)", False),
    ("reframed", "Team spirit → Shared purpose", False),
]


def test_each_mechanism_has_a_line_with_what_became_of_it(phased: Facts) -> None:
    rows = rows_of(phased)
    assert sorted((row.word, plain(row.told), row.reading) for row in rows) == sorted(ALL)
    assert {row.tag for row in rows} == {"changed"}
    assert all(row.entries for row in rows)


def test_every_line_has_its_row_and_every_row_its_line(phased: Facts) -> None:
    page = page_of(phased)
    assert sorted(line.id for line in drawn(page).lines) == sorted(row.line for row in rows_of(phased))
    assert len({line.id for line in drawn(page).lines}) == len(rows_of(phased)) == 8
    ends = {end for line in drawn(page).lines for end in (line.source, line.target)}
    assert ends == {box.id for box in drawn(page).boxes}


def test_a_box_is_called_as_its_phase_called_it_and_leads_somewhere(phased: Facts) -> None:
    boxes = {box.id: box for box in drawn(page_of(phased)).boxes}
    praise = boxes["first--host-praise"], boxes["second--host-praise"]
    assert [(box.label, box.role, box.target) for box in praise] == [
        ("Praise by the host", "mechanism", "constructs/host-praise/"),
        ("Praise by the host", "context", "constructs/host-praise/"),
    ]
    assert boxes["first--talk"].target == "constructs/talk/"
    assert all(box.target and box.name for box in boxes.values())


@pytest.mark.parametrize(
    ("changes", "row"),
    [
        pytest.param(
            ((LEDGER, "- {kind: split, from: [talk], to: [asking, showing]", "- {kind: introduced, to: [asking]"),),
            ("introduced", "introduced", "Asking"),
            id="introduced",
        ),
        pytest.param(
            (
                (
                    LEDGER,
                    "{kind: reframed, from: [team-spirit], to: [shared-purpose]",
                    "{kind: retired, from: [team-spirit]",
                ),
            ),
            ("retired", "retired", "Team spirit"),
            id="retired",
        ),
        pytest.param(
            ((LEDGER, "from: [curiosity]\n    to: [curiosity]", "about: Curiosity"),),
            ("kept", "kept", "Curiosity"),
            id="kept, as no entry names it",
        ),
        pytest.param(
            ((LEDGER, "  - {kind: retyped, from: [patience], to: [patience], basis: reading}\n", ""),),
            ("untold", "not told", "Patience"),
            id="not the same in both, and no entry says so",
        ),
        pytest.param(
            ((LEDGER, "  - {kind: merged, from: [calm, stubbornness], to: [persistence], basis: reading}\n", ""),),
            ("untold", "not told", "Calm"),
            id="gone, and no entry says so",
        ),
        pytest.param(
            (
                (LEDGER, "  - {kind: merged, from: [calm, stubbornness], to: [persistence], basis: reading}\n", ""),
                (SNAPSHOT, "complete: no", "complete: yes"),
            ),
            ("untold", "not told", "Persistence"),
            id="come, and no entry says so",
        ),
        pytest.param(
            ((LEDGER, "verdicts:", "  - {kind: renamed, from: [patience], to: [patience], basis: stated}\nverdicts:"),),
            ("changed", "retyped and renamed", "Patience"),
            id="two entries on one pair are one line",
        ),
        pytest.param(
            ((SNAPSHOT, "  - {id: team-spirit, label: Team spirit}\n", ""),),
            ("changed", "reframed", "team-spirit (not held here) → Shared purpose"),
            id="an end that its phase does not hold",
        ),
    ],
)
def test_other_fates(changes: tuple[tuple[str, str, str], ...], row: tuple[str, str, str]) -> None:
    assert row in [(one.tag, one.word, plain(one.told)) for one in rows_of(phased_with(*changes))]


def test_what_a_phase_seen_in_part_may_have_had_is_not_called_new() -> None:
    merged = (LEDGER, "  - {kind: merged, from: [calm, stubbornness], to: [persistence], basis: reading}\n", "")
    (step,) = page_of(phased_with(merged)).steps
    ((told, names),) = step.unknown
    assert told.startswith("1 mechanism of phase 2 without a line")
    assert plain(names) == "Persistence"


def test_what_the_source_tells_without_a_record_stands_below_the_lines(phased: Facts) -> None:
    (step,) = page_of(phased).steps
    assert [(row.line, row.word, plain(row.told), row.reading) for row in step.beside] == [
        ("", "merged", "Two tables of the notes are one", True)
    ]


def test_of_a_phase_that_is_not_held_only_what_it_did_not_have_is_drawn() -> None:
    ledger = "refinements: [{kind: introduced, to: [curiosity], basis: stated}]\nstudies: 2"
    page = page_of(phased_with(("theory/phases/first.yml", "studies: 2", ledger)))
    assert [step.id for step in page.steps] == ["to-first", "to-second"]
    assert [column.label for column in drawn(page).columns] == ["Plan, not held here", "Phase 1", "Phase 2"]
    (row,) = page.steps[0].rows
    assert (row.word, plain(row.told)) == ("introduced", "Curiosity")


def test_without_a_snapshot_nothing_that_led_from_it_can_be_drawn() -> None:
    assert list(refinements_pages(phased_with((SNAPSHOT, "phase: first", "phase: plan")))) == []


def test_a_review_without_earlier_phases_has_no_such_page(tiny: Facts) -> None:
    assert list(refinements_pages(tiny)) == []
