"""The programme theory: what it begins with and ends in, its diagram, and the records that each part stands for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cmoc.model.programme import Arrow, Element, ProgrammeTheory
from cmoc.model.theory import Source
from cmoc.views.evidence import places_words
from cmoc.views.facts import Facts
from cmoc.views.heads import HOME, place
from cmoc.views.page import Head, Page, Phrase, Piece, series, shortened
from cmoc.views.programme_course import course_told, readings
from cmoc.views.programme_diagram import (
    KINDS,
    READING,
    TOO_LARGE,
    counts,
    course_id,
    diagram_of,
    lanes_of,
    record_of,
    too_large,
)
from cmoc.views.programme_parts import PROGRAMME, TRAJECTORY, element_anchor, programme_of, trajectory_of
from cmoc.views.webs import TITLE as WEB
from cmoc.views.words import address, cmoc_piece, lowered

STATED = "stated by the paper"


@dataclass(frozen=True)
class ElementRow:
    id: str  # its anchor
    name: Piece
    word: str  # of its kind
    records: tuple[tuple[str, Phrase], ...]  # "Construct", and the links to them
    note: str
    places: str


@dataclass(frozen=True)
class Lane:
    id: str
    title: str
    note: str
    elements: tuple[ElementRow, ...]


@dataclass(frozen=True)
class LinkRow:
    line: str
    told: Phrase
    label: str
    basis: str
    reading: bool
    cmocs: Phrase
    note: str
    places: str


@dataclass(frozen=True)
class ProgrammePage(Page):
    title: str
    lead: str
    course: tuple[tuple[str, Phrase], ...]  # "Begins with", and the elements
    note: str
    places: str  # of the diagram
    places_of_all: str  # where all elements have the same, said once
    lanes: tuple[Lane, ...]
    links: tuple[LinkRow, ...]


def programme_pages(facts: Facts) -> Iterator[ProgrammePage]:
    programme = programme_of(facts)
    if not programme:
        return
    large = too_large(programme)
    begins, ends = ("", f" {TOO_LARGE}") if large else (", in one diagram", "")
    lead = f"What follows on what{begins}: {counts(programme)}{readings(programme.links)}.{ends}"
    yield ProgrammePage(
        Head(
            f"{PROGRAMME.target}index.md",
            programme.title,
            shortened(f"{programme.title}. {lead}"),
            (HOME, Piece(WEB, "web/"), Piece(PROGRAMME.text)),
            next=TRAJECTORY if trajectory_of(facts) else None,
            place=place(facts, programme.origin),
            drawings=() if large else (diagram_of(facts, programme),),
        ),
        programme.title,
        lead,
        tuple(course_told(programme, within)),
        programme.note or "",
        places_words(facts, programme.sources),
        shared_places(facts, [one.sources for one in programme.elements]),
        tuple(lanes(facts, programme)),
        tuple(link_row(facts, programme, at, one) for at, one in enumerate(programme.links, 1)),
    )


def within(element: Element) -> Piece:
    """Leads to its row on this page."""
    return Piece(lowered(element.label), f"#{element_anchor(element.id)}")


def shared_places(facts: Facts, each: Iterable[tuple[Source, ...]]) -> str:
    """Where all have the same places."""
    found = {places_words(facts, sources) for sources in each}
    return found.pop() if len(found) == 1 else ""


def lanes(facts: Facts, programme: ProgrammeTheory) -> Iterator[Lane]:
    once = bool(shared_places(facts, [one.sources for one in programme.elements]))
    for one in lanes_of(programme):
        rows = element_rows(facts, programme, one.id, once)
        yield Lane(f"lane-{one.id}", one.label, one.note or "", rows)
    rows = element_rows(facts, programme, None, once)
    if rows:
        yield Lane("no-lane", "In no lane" if lanes_of(programme) else "All of them", "", rows)


def element_rows(facts: Facts, programme: ProgrammeTheory, lane: str | None, once: bool) -> tuple[ElementRow, ...]:
    return tuple(element_row(facts, one, once) for one in programme.elements if one.lane == lane)


def element_row(facts: Facts, element: Element, once: bool) -> ElementRow:
    record = record_of(facts, element)
    constructs = [facts.constructs[id] for id in element.constructs]
    cmocs = [cmoc_piece(facts.cmocs[id]) for id in element.cmocs]
    found = (
        ("Construct", series(Piece(one.label, address(one)) for one in constructs)),
        ("CMOC", series(cmocs)),
    )
    numbers = (len(constructs), len(cmocs))
    return ElementRow(
        element_anchor(element.id),
        Piece(element.label, record.target if record else ""),
        KINDS[element.kind],
        tuple((f"{word}s" if n > 1 else word, some) for (word, some), n in zip(found, numbers, strict=True) if n),
        element.note or "",
        "" if once else places_words(facts, element.sources),
    )


def link_row(facts: Facts, programme: ProgrammeTheory, at: int, link: Arrow) -> LinkRow:
    by_id = {one.id: one for one in programme.elements}
    ends = [Piece(by_id[id].label, f"#{element_anchor(id)}") for id in (link.start, link.end)]
    reading = link.basis == "reading"
    return LinkRow(
        course_id(at),
        (ends[0], Piece(" → "), ends[1]),
        link.label or "",
        READING if reading else STATED,
        reading,
        series(cmoc_piece(facts.cmocs[id]) for id in link.cmocs),
        link.note or "",
        places_words(facts, link.sources),
    )
