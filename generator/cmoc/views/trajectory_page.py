"""What rises and falls over time, event by event: the drawing, and the table that says the same with its records."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmoc.model.programme import Event, Move, Trajectory
from cmoc.model.vocabulary import Effect
from cmoc.views.chart import Chart, Curve, Mark, Step, Way
from cmoc.views.evidence import places_words
from cmoc.views.facts import Facts
from cmoc.views.heads import HOME, place_at
from cmoc.views.page import Head, Page, Phrase, Piece, between, series, shortened, words
from cmoc.views.programme_page import shared_places
from cmoc.views.programme_parts import PROGRAMME, TRAJECTORY, event_anchor, programme_of, trajectory_of
from cmoc.views.sentence import OURS
from cmoc.views.webs import TITLE as WEB
from cmoc.views.words import cmoc_piece, in_words, joined, lowered, named, raised

WAYS: dict[Effect, tuple[Way, str]] = {
    "increases": ("rises", "rises"),
    "decreases": ("falls", "falls"),
    "changes": ("unknown", "changes, direction not given"),
    "none": ("level", "does not change"),
}
SIGNS: dict[Way, str] = {"rises": "raises", "falls": "lowers", "unknown": "unknown", "level": "level"}
NOT_SAID = "not said"
HEIGHTS = (
    "How high a curve stands is not held here. Each move is drawn as one step of the same height, up or down; where "
    "nothing is said of a curve, it runs level without a mark."
)
APART = "Where the curves begin, and how far they lie apart, means nothing."
MORE = "More: the paper has the event move this curve more than another."
UNKNOWN = "?: the curve changes here, and the paper does not say which way."
LEVEL = "=: it is said that the curve does not change here."


@dataclass(frozen=True)
class MoveChip:
    sign: str
    word: str
    ours: bool


@dataclass(frozen=True)
class EventRow:
    line: str
    id: str  # its anchor
    number: str
    label: str
    note: str
    places: str
    moves: tuple[tuple[str, tuple[MoveChip, ...]], ...]  # by the name of the curve
    constructs: Phrase
    cmocs: Phrase


@dataclass(frozen=True)
class TrajectoryPage(Page):
    title: str
    lead: str
    kinds: Phrase  # of which it is drawn
    note: str
    heights: str
    small: tuple[str, ...]  # what the marks in it mean
    columns: tuple[str, ...]
    rows: tuple[EventRow, ...]
    not_said: str
    places: str  # of the course
    places_of_all: str  # where all events have the same, said once


def trajectory_pages(facts: Facts) -> Iterator[TrajectoryPage]:
    course = trajectory_of(facts)
    if not course or not facts.review.programme:
        return
    said = lead(course)
    once = shared_places(facts, [one.sources for one in course.events]) if len(course.events) > 1 else ""
    yield TrajectoryPage(
        Head(
            f"{TRAJECTORY.target}index.md",
            course.title,
            shortened(said),
            (HOME, Piece(WEB, "web/"), Piece(TRAJECTORY.text)),
            PROGRAMME if programme_of(facts) else None,
            place=place_at(facts, facts.review.programme.origin.key("trajectory")),
            drawings=(chart_of(course),) if course.curves else (),
        ),
        course.title,
        said,
        kinds(facts, course),
        course.note or "",
        f"{HEIGHTS} {APART}" if len(course.curves) > 1 else HEIGHTS,
        marks(course),
        ("Event", *(one.label for one in course.curves), "Constructs", "CMOCs"),
        tuple(event_row(facts, course, one, bool(once)) for one in course.events),
        NOT_SAID,
        places_words(facts, course.sources),
        once,
    )


def marks(course: Trajectory) -> tuple[str, ...]:
    """What the marks mean that occur."""
    moves = [move for event in course.events for move in event.moves]
    effects = {move.effect for move in moves}
    told = (
        (UNKNOWN, "changes" in effects),
        (LEVEL, "none" in effects),
        (MORE, any(move.more for move in moves)),
        (f"[ ] {OURS}", any(move.ours for move in moves)),
    )
    return tuple(words for words, occurs in told if occurs)


def kinds(facts: Facts, course: Trajectory) -> Phrase:
    labels = {one.id: one.label for one in facts.review.profiles}
    some = [Piece(lowered(labels[id]), f"profiles/{id}/") for id in course.profiles if id in labels]
    return (Piece("Drawn for: "), *series(some), Piece(".")) if some else ()


def lead(course: Trajectory) -> str:
    """ "Three events. Level of joy rises at events 1 and 2, and falls at event 3." """
    number = len(course.events)
    told = [f"{raised(in_words(number))} event{'s' if number > 1 else ''}"]
    return f"{'. '.join((*told, *(raised(moves_told(course, one.id, one.label)) for one in course.curves)))}."


def moves_told(course: Trajectory, curve: str, label: str) -> str:
    """ "Level of joy rises at events 1 and 2, and falls at event 3"; of no move, that none is said. [3] is ours."""
    found: dict[Effect, list[str]] = {}
    for event in course.events:
        for move in of(event, curve):
            found.setdefault(move.effect, []).append(f"[{event.number}]" if move.ours else str(event.number))
    parts = [
        f"{WAYS[effect][1]} at event{'s' if len(some) > 1 else ''} {joined(some)}"
        for effect in WAYS
        if (some := found.get(effect))
    ]
    if len(parts) > 1:
        parts = [*parts[:-1], f"and {parts[-1]}"]
    return f"{label} {', '.join(parts)}" if parts else f"{label} has no move that is said"


def of(event: Event, curve: str) -> tuple[Move, ...]:
    return tuple(move for move in event.moves if move.curve == curve)


def event_row(facts: Facts, course: Trajectory, event: Event, once: bool) -> EventRow:
    anchor = event_anchor(event.number)
    return EventRow(
        anchor,
        anchor,
        str(event.number),
        event.label,
        event.note or "",
        "" if once else places_words(facts, event.sources),
        tuple((one.label, tuple(chip(move) for move in of(event, one.id))) for one in course.curves),
        between(named(facts, id) for id in event.constructs) or words("none named"),
        series((cmoc_piece(facts.cmocs[id]) for id in event.cmocs), ", ") or words("none named"),
    )


def chip(move: Move) -> MoveChip:
    way, word = WAYS[move.effect]
    verb, comma, rest = word.partition(",")
    return MoveChip(SIGNS[way], f"{verb} more{comma}{rest}" if move.more else word, move.ours)


def chart_of(course: Trajectory) -> Chart:
    curves = tuple(
        Curve(one.label, tuple(tuple(step(move) for move in of(event, one.id)) for event in course.events))
        for one in course.curves
    )
    marks = tuple(
        Mark(event_anchor(one.number), str(one.number), f"{one.number}: {one.label}") for one in course.events
    )
    told = ". ".join(raised(moves_told(course, one.id, one.label)) for one in course.curves)
    return Chart("trajectory", course.title, f"{told}. {HEIGHTS}", course.top or "", course.bottom or "", curves, marks)


def step(move: Move) -> Step:
    return Step(WAYS[move.effect][0], move.more, move.ours)
