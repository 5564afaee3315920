"""One phase: what was done, how it came to its studies, and what it decided on the theory before it."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmoc.model.phase import Phase, Search
from cmoc.model.vocabulary import Held
from cmoc.views.cite import author_words
from cmoc.views.evidence import places_words
from cmoc.views.facts import Facts
from cmoc.views.heads import HOME, neighbours, place
from cmoc.views.page import Head, Page, Phrase, Piece, shortened, words
from cmoc.views.phases import ALL_STEPS, Transition, in_order, phase_name, seen_whole, transitions
from cmoc.views.study_flow import FlowRow, flow_of, flow_rows, sum_of, with_places_once
from cmoc.views.tables import Cell, TablePage, TableRow, cells, columns
from cmoc.views.verdicts import Tally, tally
from cmoc.views.words import counted, figures, joined, lowered

HELD: dict[Held, str] = {"yes": "held here", "part": "held in part", "no": "not held here"}
EXTRACTED = "They are counted study by study. The CMOCs held here are another count, and the two are not comparable."


@dataclass(frozen=True)
class PhasePage(Page):
    heading: str
    title: str
    lead: str
    links: tuple[Piece, ...]
    about: tuple[tuple[str, Phrase], ...]
    flow: tuple[FlowRow, ...]
    flow_places: str  # where they all have the same places, said once
    counts: tuple[Phrase, ...]  # studies and CMOCs, one sentence or two each
    tally: Tally | None
    before: str
    each: str  # where each CMOC has its verdict
    aims: tuple[str, ...]
    searches: tuple[Phrase, ...]
    not_held: tuple[str, ...]
    note: str


def phase_pages(facts: Facts) -> Iterator[PhasePage | TablePage]:
    phases = in_order(facts)
    if len(phases) < 2 and not any(says_something(one) for one in phases):
        return
    yield index(facts, phases)
    links = [Piece(one.label, f"phases/{one.id}/") for one in phases]
    for one, (before, after) in zip(phases, neighbours(links), strict=True):
        yield phase_page(facts, one, before, after)


def says_something(phase: Phase) -> bool:
    return phase != Phase(phase.id, phase.label, held=phase.held)


def phase_page(facts: Facts, phase: Phase, before: Piece | None, after: Piece | None) -> PhasePage:
    flow = flow_of(phase)
    rows, places = with_places_once(tuple(flow_rows(facts, phase)))
    told = lead(phase)
    title = f"{phase.label}: what was done" if phase.held != "no" else f"{phase.label}: not held here"
    head = Head(
        f"phases/{phase.id}.md",
        title,
        shortened(f"{title}. {told}"),
        (HOME, Piece("Phases", "phases/"), Piece(phase.label)),
        before,
        after,
        place(facts, phase.origin),
        (flow,) if flow else (),
    )
    own = next((one for one in transitions(facts) if one.after.id == phase.id), None)
    return PhasePage(
        head,
        f"{phase.label} ({phase.year})" if phase.year is not None else phase.label,
        phase.title or "",
        told,
        tuple(links(facts, phase)),
        tuple(about(phase)),
        rows,
        places,
        tuple(counts(facts, phase)),
        verdicts(facts, own) if own and phase.verdicts else None,
        phase_name(facts, own.before) if own else "",
        f"{own.address}#verdicts" if own else "",
        phase.aims,
        tuple(search_words(facts, one) for one in phase.searches),
        tuple(not_held(facts, phase)),
        phase.note or "",
    )


def lead(phase: Phase) -> str:
    """The answer first: the studies with their sum, or that the phase is not held."""
    if phase.held == "no":
        return f"What {lowered(phase.label)} says is {HELD['no']}. What is known of it stands below."
    if phase.studies is None:
        return "How many studies were included is not given here."
    told = f"{counted(phase.studies, 'study was', 'studies were')} included"
    added = sum_of(phase)
    return f"{told}: {added}." if added else f"{told}."


def verdicts(facts: Facts, own: Transition) -> Tally:
    held = len(own.old.cmocs) if own.old else 0
    return tally(own.after.verdicts, held, seen_whole(facts, own.before), phase_name(facts, own.before))


def links(facts: Facts, phase: Phase) -> Iterator[Piece]:
    for one in transitions(facts):
        if phase.id in (one.before, one.after.id):
            a, b = phase_name(facts, one.before), phase_name(facts, one.after.id)
            yield Piece(f"What changed from {a} to {b}", one.address)
    if phase.doi:
        yield Piece(f"doi:{phase.doi}", f"https://doi.org/{phase.doi}")


def about(phase: Phase) -> Iterator[tuple[str, Phrase]]:
    """What is not known is left out here; what was done is told under Method."""
    published = phase.published or (str(phase.year) if phase.year is not None else "")
    told = (
        ("Authors", joined([author_words(one) for one in phase.authors])),
        ("Published in", phase.journal or ""),
        ("Published", published),
        ("Design", phase.design or ""),
        ("Theory", HELD[phase.held]),
    )
    yield from ((word, (Piece(text),)) for word, text in told if text)


def counts(facts: Facts, phase: Phase) -> Iterator[Phrase]:
    current = phase.id == facts.settings.current
    included = len(facts.included)
    if current and included:
        link = Piece(f"{counted(included, 'included study has', 'included studies have')} a page here", "studies/")
        yield (link, Piece("."))
    for one in facts.review.snapshots:
        if one.phase == phase.id and one.studies:
            told = f"{counted(len(one.studies), 'study', 'studies')} of this phase"
            yield (Piece(f"{told} {'is' if len(one.studies) == 1 else 'are'} held in its snapshot, without a page."),)
    if phase.extracted is not None:
        told = f"{figures(phase.extracted)} CMOCs were extracted from the studies. {EXTRACTED}"
        yield (Piece(told),)


def search_words(facts: Facts, one: Search) -> Phrase:
    """ "The town library, on 10 June 2020: …", or that its date is not given."""
    places = places_words(facts, one.sources)
    told = f"{one.where}: {one.on or 'date not given'}"
    note = f". {one.note}" if one.note else ""
    return (Piece(f"{told}{note}{f' ({places})' if places else ''}"),)


def not_held(facts: Facts, phase: Phase) -> Iterator[str]:
    yield from phase.not_held
    for one in facts.review.snapshots:
        if one.phase == phase.id and not one.complete:
            held = f"{counted(len(one.theory.constructs), 'construct')} and {counted(len(one.cmocs), 'CMOC')}"
            yield f"The theory that it left was seen in part: {held} of it are held."
            yield from (one.note,) if one.note else ()


def index(facts: Facts, phases: tuple[Phase, ...]) -> TablePage:
    lead = f"{counted(len(phases), 'phase')} of the review, in order: what each did, and what of it is held here."
    head = Head("phases/index.md", "All phases", shortened(lead), (HOME, Piece("Phases")))
    shown = columns("Phase", "Title", "Year", "Studies", "Its theory", "Changes")
    rows = tuple(index_row(facts, phase, at) for at, phase in enumerate(phases))
    links = (ALL_STEPS,) if transitions(facts) else ()
    return TablePage(head, "All phases", lead, shown, rows, "phase", "phases", links=links)


def index_row(facts: Facts, phase: Phase, at: int) -> TableRow:
    made = next((one for one in transitions(facts) if one.after.id == phase.id), None)
    change = Piece(f"from {phase_name(facts, made.before)}", made.address) if made else Piece("none told")
    year = str(phase.year) if phase.year is not None else "not given"
    number = figures(phase.studies) if phase.studies is not None else "not given"
    told = cells(*(words(text) for text in (phase.title or "not given", year, number, HELD[phase.held])), (change,))
    return TableRow((Cell((Piece(phase.label, f"phases/{phase.id}/"),), str(at)), *told))
