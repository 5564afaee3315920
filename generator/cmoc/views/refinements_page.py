"""What became of each mechanism from phase to phase: a list for each step, and one drawing of all."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmoc.views.descent import Descents, descents
from cmoc.views.facts import Facts
from cmoc.views.fate_rows import FateRow, fate_rows, told_rows, without_line
from cmoc.views.heads import HOME
from cmoc.views.map_drawing import NAME, TURNS, map_of
from cmoc.views.page import Head, Page, Phrase, Piece, shortened
from cmoc.views.phases import Transition, phase_name, transitions
from cmoc.views.turns import mechanisms
from cmoc.views.words import counted, joined

PAGE = Piece("What became of each mechanism", f"{NAME}/")
MOST_MAPPED = 300  # lines: a larger drawing cannot be read, and the list holds them all


@dataclass(frozen=True)
class Step:
    """From one phase to the next."""

    id: str
    title: str
    told: str
    changes: Piece
    rows: tuple[FateRow, ...]
    beside: tuple[FateRow, ...]  # what the source tells, and no line can show
    unknown: tuple[tuple[str, Phrase], ...]


@dataclass(frozen=True)
class RefinementsPage(Page):
    title: str
    lead: str
    steps: tuple[Step, ...]


def refinements_pages(facts: Facts) -> Iterator[RefinementsPage]:
    found = fates(facts)
    if not found:
        return
    drawn = map_of(facts, PAGE.text, tuple((one, some.lines) for one, some in found))
    lines = counted(len(drawn.lines), "line")
    lead = f"Each mechanism as a phase had it, and what the next phase made of it: {lines}."
    head = Head(
        f"{NAME}/index.md",
        PAGE.text,
        shortened(f"{PAGE.text} from phase to phase: {lines}, each with the entry that says why."),
        (HOME, Piece("Changes", "changes/"), Piece(PAGE.text)),
        drawings=(drawn,) if len(drawn.lines) <= MOST_MAPPED else (),
    )
    yield RefinementsPage(head, PAGE.text, lead, tuple(step(facts, one, some) for one, some in found))


def fates(facts: Facts) -> tuple[tuple[Transition, Descents], ...]:
    """The steps in which there is something to draw."""
    found = ((one, descents(facts, one)) for one in transitions(facts))
    return tuple((one, some) for one, some in found if some.lines)


def map_link(facts: Facts) -> tuple[Piece, ...]:
    return (PAGE,) if fates(facts) else ()


def step(facts: Facts, one: Transition, some: Descents) -> Step:
    way = f"{phase_name(facts, one.before)} to {phase_name(facts, one.after.id)}"
    return Step(
        f"to-{one.after.id}",
        f"From {way}",
        counts(facts, one, some),
        Piece(f"Changes from {way}", one.address),
        fate_rows(facts, one, some),
        tuple(told_rows(one)),
        tuple(without_line(facts, one, some)),
    )


def counts(facts: Facts, one: Transition, some: Descents) -> str:
    """ "13 mechanisms became 15, as the paper lists them. Here: 15 lines changed, 7 kept." """
    numbers = {turn: sum(line.turn == turn for line in some.lines) for turn in TURNS}
    told = joined([f"{number} {TURNS[turn]}" for turn, number in numbers.items() if number])
    total = mechanisms(facts, one)
    return f"{total} {counted(len(some.lines), 'line')}: {told}.".strip()
