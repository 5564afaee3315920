"""What changed from one phase to the next, as its ledger declares it, and the verdict on each CMOC before."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmoc.model.phase import Verdict
from cmoc.model.theory import Cmoc
from cmoc.views.evidence import places_words
from cmoc.views.facts import Facts
from cmoc.views.heads import HOME, neighbours, place
from cmoc.views.ledger import NOT_HELD, LedgerSection, ledger_sections, living, names
from cmoc.views.limit_line import pieces_of
from cmoc.views.limits_page import anchor_of
from cmoc.views.page import Head, Page, Phrase, Piece, series, shortened, words
from cmoc.views.phases import Transition, phase_link, phase_name, seen_whole, transitions
from cmoc.views.refinements_page import map_link
from cmoc.views.sentence import sentence
from cmoc.views.tables import Cell, TablePage, TableRow, cells, columns
from cmoc.views.turns import Line, kept, mechanisms, turn_lines
from cmoc.views.verdicts import WORDS, Decided, Tally, decided, tally
from cmoc.views.words import NOT_GIVEN, counted, name_of_cmoc

DECLARED = "The changes are told as the review declares them."


@dataclass(frozen=True)
class PartRow:
    about: str
    decided: Decided
    word: str
    now: Phrase


@dataclass(frozen=True)
class VerdictRow:
    """A CMOC of the phase before. `anchor` is its id: it has no page, and is cited by this row."""

    anchor: str
    name: str
    sentence: Phrase
    decided: Decided | None
    word: str
    now: Phrase
    parts: tuple[PartRow, ...]
    basis: str
    why: str
    places: str
    note: str


@dataclass(frozen=True)
class Dispute:
    """Two places of the source that do not agree on something that changed or was kept."""

    told: str
    more: Piece
    touches: Phrase
    places: str


@dataclass(frozen=True)
class ChangesPage(Page):
    title: str
    summary: str
    declared: str
    lines: tuple[Line, ...]
    kept: Phrase
    links: tuple[Piece, ...]
    sections: tuple[LedgerSection, ...]
    before: str
    verdicts: tuple[VerdictRow, ...]
    tally: Tally | None
    disputes: tuple[Dispute, ...]


def changes_pages(facts: Facts) -> Iterator[ChangesPage | TablePage]:
    found = transitions(facts)
    if not found:
        return
    yield index(facts, found)
    links = [Piece(f"{way(facts, one)}", one.address) for one in found]
    for one, (before, after) in zip(found, neighbours(links), strict=True):
        yield changes_page(facts, one, before, after)


def way(facts: Facts, one: Transition) -> str:
    return f"From {phase_name(facts, one.before)} to {phase_name(facts, one.after.id)}"


def changes_page(facts: Facts, one: Transition, before: Piece | None, after: Piece | None) -> ChangesPage:
    title = f"What changed {way(facts, one).replace('From', 'from', 1)}"
    sections, rows = ledger_sections(facts, one), tuple(verdict_rows(facts, one))
    told = mechanisms(facts, one)
    lines = turn_lines(sections)
    counts = ", ".join(f"{line.count} {line.word}" for line in lines)
    head = Head(
        f"{one.address.rstrip('/')}.md",
        title,
        shortened(f"{title}: {counts}; {counted(len(rows), 'verdict')}."),
        (HOME, Piece("Changes", "changes/"), Piece(way(facts, one))),
        before,
        after,
        place(facts, one.after.origin),
    )
    return ChangesPage(
        head,
        title,
        told,
        DECLARED,
        lines,
        names(facts, one.new, kept(one)),
        (phase_link(facts, one.before), phase_link(facts, one.after.id), *map_link(facts)),
        sections,
        phase_name(facts, one.before),
        rows,
        tally(one.after.verdicts, held(one), seen_whole(facts, one.before), phase_name(facts, one.before))
        if rows
        else None,
        tuple(disputes(facts, one)),
    )


def disputes(facts: Facts, one: Transition) -> Iterator[Dispute]:
    """What is said of the source at hand: an earlier phase has its own."""
    named = {id for entry in one.entries for id in entry.ids} | set(kept(one))
    for limit in facts.settings.limits if one.after.id == facts.settings.current else ():
        if limit.kind == "disagrees" and named.intersection(limit.touches):
            more = Piece("What is not known of it", f"limits/#{anchor_of(limit.id)}")
            touches = series([piece for id in limit.touches for piece in pieces_of(facts, id)])
            yield Dispute(limit.told, more, touches, places_words(facts, limit.sources))


def held(one: Transition) -> int:
    return len(one.old.cmocs) if one.old else 0


def verdict_rows(facts: Facts, transition: Transition) -> Iterator[VerdictRow]:
    """Every CMOC of the phase before that is held or decided on, in order of ids."""
    given = {one.cmoc: one for one in transition.after.verdicts}
    theirs = transition.old.cmocs if transition.old else {}
    for id in sorted({*given, *theirs}):
        yield verdict_row(facts, transition, id, theirs.get(id), given.get(id))


def verdict_row(facts: Facts, one: Transition, id: str, cmoc: Cmoc | None, verdict: Verdict | None) -> VerdictRow:
    told = living(facts, sentence(one.old, cmoc)) if one.old and cmoc else ()
    outcome = decided(verdict) if verdict else None
    return VerdictRow(
        id,
        name_of_cmoc(cmoc) if cmoc else id,
        told or (Piece(f"Its text is {NOT_HELD}."),),
        outcome,
        WORDS[outcome] if outcome else "none entered",
        names(facts, one.new, verdict.now) if verdict else (),
        tuple(
            PartRow(part.about, part.verdict, WORDS[part.verdict], names(facts, one.new, part.now))
            for part in (verdict.parts if verdict else ())
        ),
        "" if not verdict else "our reading" if verdict.basis == "reading" else "stated",
        (verdict.why if verdict else None) or NOT_GIVEN,
        places_words(facts, verdict.sources) if verdict else "",
        (verdict.note if verdict else None) or "",
    )


def index(facts: Facts, found: tuple[Transition, ...]) -> TablePage:
    lead = f"What each phase changed of the theory before it, in {counted(len(found), 'step')}. {DECLARED}"
    head = Head("changes/index.md", "All changes", shortened(lead), (HOME, Piece("Changes")))
    shown = columns("From, to", "Entries", "By kind", "Verdicts")
    rows = tuple(index_row(facts, one, at) for at, one in enumerate(found))
    links = (Piece("The phases", "phases/"), *map_link(facts))
    return TablePage(head, "All changes", lead, shown, rows, "step", "steps", links=links)


def index_row(facts: Facts, one: Transition, at: int) -> TableRow:
    kinds = ", ".join(f"{line.count} {line.word}" for line in turn_lines(ledger_sections(facts, one)))
    told = cells(words(str(len(one.entries))), words(kinds or "none"), words(str(len(one.after.verdicts))))
    return TableRow((Cell((Piece(way(facts, one), one.address),), str(at)), *told))
