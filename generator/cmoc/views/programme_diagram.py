"""The programme theory as a drawing: a lane is a frame, and each element leads to the record it stands for."""

from collections.abc import Iterator

from cmoc.model.programme import Arrow, Element, Lane, ProgrammeTheory
from cmoc.model.vocabulary import ElementKind
from cmoc.views.diagram import Course, Diagram, Frame, Part
from cmoc.views.facts import Facts
from cmoc.views.page import Piece
from cmoc.views.words import address, cmoc_piece, counted, lowered

NAME = "programme-theory"
KINDS: dict[ElementKind, str] = {
    "context": "Context",
    "mechanism": "Mechanism",
    "outcome": "Outcome",
    "state": "State",
    "event": "Event",
}
READING = "our reading"
MOST_DRAWN = 500  # elements or links: labelled lines take Graphviz longer than those of a web, and none can be read
TOO_LARGE = f"With over {MOST_DRAWN} elements or links it is too large for one drawing. The lists below hold all of it."


def too_large(programme: ProgrammeTheory) -> bool:
    return max(len(programme.elements), len(programme.links)) > MOST_DRAWN


def diagram_of(facts: Facts, programme: ProgrammeTheory) -> Diagram:
    frames = tuple(Frame(one.id, one.label) for one in lanes_of(programme))
    parts = tuple(part_of(facts, one) for one in programme.elements)
    told = f"{counts(programme)}. The lists of its page say the same."
    return Diagram(NAME, programme.title, told, frames, parts, tuple(courses_of(programme)))


def lanes_of(programme: ProgrammeTheory) -> tuple[Lane, ...]:
    """Those in which something stands."""
    used = {one.lane for one in programme.elements}
    return tuple(one for one in programme.lanes if one.id in used)


def counts(programme: ProgrammeTheory) -> str:
    """ "7 elements in 2 lanes, with 6 links between them"."""
    some = lanes_of(programme)
    lanes = f" in {counted(len(some), 'lane')}" if some else ""
    links = f", with {counted(len(programme.links), 'link')} between them" if programme.links else ""
    return f"{counted(len(programme.elements), 'element')}{lanes}{links}"


def part_of(facts: Facts, element: Element) -> Part:
    record = record_of(facts, element)
    name = f"{element.label}, {lowered(KINDS[element.kind])}{f': {record.text}' if record else ''}"
    target = record.target if record else ""
    return Part(element.id, element.label, element.kind, element.lane or "", target, name)


def record_of(facts: Facts, element: Element) -> Piece | None:
    """Its first construct, else its first CMOC."""
    if element.constructs:
        construct = facts.constructs[element.constructs[0]]
        return Piece(construct.label, address(construct))
    return cmoc_piece(facts.cmocs[element.cmocs[0]]) if element.cmocs else None


def courses_of(programme: ProgrammeTheory) -> Iterator[Course]:
    labels = {one.id: one.label for one in programme.elements}
    for at, one in enumerate(programme.links, 1):
        reading = one.basis == "reading"
        yield Course(course_id(at), one.start, one.end, words_of(one, labels, reading), one.label or "", reading)


def course_id(at: int) -> str:
    """Two links may have the same ends."""
    return f"link-{at}"


def words_of(one: Arrow, labels: dict[str, str], reading: bool) -> str:
    label = f": {lowered(one.label)}" if one.label else ""
    return f"{labels[one.start]} leads to {lowered(labels[one.end])}{label}{f', {READING}' if reading else ''}"
