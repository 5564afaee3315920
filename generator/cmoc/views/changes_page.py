"""What changed from one phase to the next: what the ledger declares, what comparing finds, and each verdict."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmoc.changes.record import LEVELS
from cmoc.views.evidence import places_words
from cmoc.views.facts import Facts
from cmoc.views.finds import FindSection, Unheld, find_sections, moved, not_compared, unheld
from cmoc.views.follow import NEW, feed_way
from cmoc.views.heads import HOME, neighbours, place
from cmoc.views.ledger import LedgerSection, ledger_sections, names
from cmoc.views.limit_line import pieces_of
from cmoc.views.limits_page import anchor_of
from cmoc.views.page import Head, Page, Phrase, Piece, series, shortened, words
from cmoc.views.phases import ALL_STEPS, Transition, phase_label, phase_link, phase_name, seen_whole, transitions
from cmoc.views.refinements_page import map_link
from cmoc.views.tables import Cell, Filter, Option, TablePage, TableRow, cells, columns
from cmoc.views.turned_page import turned_links
from cmoc.views.turns import Line, kept, mechanisms, turn_lines
from cmoc.views.verdict_table import VerdictRow, verdict_rows
from cmoc.views.verdicts import WORDS, Tally, tally
from cmoc.views.words import counted, joined, raised

DECLARED = "What changed and why is told as the review declares it."


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
    finds: tuple[FindSection, ...]  # beyond the ledger, by level
    found: int
    moved: Unheld | None
    compared: str  # what they come to, in a sentence
    not_compared: str
    unheld: tuple[Unheld, ...]
    before: str
    sides: tuple[str, str]  # what the two phases are called
    filters: tuple[Filter, ...]
    verdicts: tuple[VerdictRow, ...]
    tally: Tally | None
    none: str
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
    finds = find_sections(facts, one)
    told = mechanisms(facts, one)
    lines = turn_lines(sections)
    head = Head(
        f"{one.address.rstrip('/')}.md",
        title,
        shortened(f"{title}: {in_short(lines, len(rows))}."),
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
        (phase_link(facts, one.before), phase_link(facts, one.after.id), *map_link(facts), *turned_links(facts, one)),
        sections,
        finds,
        sum(len(section.rows) for section in finds),
        moved(facts, one),
        compared(one, finds),
        not_compared(facts, one),
        unheld(facts, one),
        phase_name(facts, one.before),
        (phase_label(facts, one.before), phase_label(facts, one.after.id)),
        filters(sections, finds, rows),
        rows,
        tally(one.after.verdicts, held(one), seen_whole(facts, one.before), phase_name(facts, one.before))
        if rows
        else None,
        none_of(rows),
        tuple(disputes(facts, one)),
    )


def in_short(lines: tuple[Line, ...], verdicts: int) -> str:
    """ "8 introduced, 3 renamed; 22 verdicts"."""
    kinds = ", ".join(f"{line.count} {line.word}" for line in lines)
    return "; ".join(part for part in (kinds, counted(verdicts, "verdict") if verdicts else "") if part)


def disputes(facts: Facts, one: Transition) -> Iterator[Dispute]:
    """What is said of the source at hand: an earlier phase has its own."""
    named = {id for entry in one.entries for id in entry.ids} | set(kept(one))
    for limit in facts.settings.limits if one.after.id == facts.settings.current else ():
        if limit.kind == "disagrees" and named.intersection(limit.touches):
            more = Piece("What is not known of it", f"limits/#{anchor_of(limit.id)}")
            touches = series([piece for id in limit.touches for piece in pieces_of(facts, id)])
            yield Dispute(limit.told, more, touches, places_words(facts, limit.sources))


def compared(one: Transition, finds: tuple[FindSection, ...]) -> str:
    """What holding the two theories against each other adds to what is declared."""
    if not one.old or not one.new:
        return "Nothing could be held against each other: the theory of one of the two phases is not held."
    told = "Before and after come from comparing the two theories."
    counts = joined([f"{len(section.rows)} of {section.level}" for section in finds])
    free = joined([section.level for section in finds if section.level != "theory"], "or")
    need = f" A difference of {free} needs no entry." if free else ""
    number = counted(sum(len(section.rows) for section in finds), "difference")
    return f"{told} Comparing also finds {number} that no entry tells: {counts}.{need}" if finds else told


def filters(
    sections: tuple[LedgerSection, ...], finds: tuple[FindSection, ...], rows: tuple[VerdictRow, ...]
) -> tuple[Filter, ...]:
    """By level and by kind. What the ledger holds is theory: `check` asks it of no other change."""
    levels = tuple(Option(level, raised(level), f"is of {level}") for level in LEVELS)
    kinds = {section.id: section.title for section in sections}
    kinds |= {"verdict": "Verdict on a CMOC"} if rows else {}
    kinds |= {row.rule: row.title for section in finds for row in section.rows if row.rule not in kinds}
    options = tuple(Option(kind, title, f"is of the kind “{title.lower()}”") for kind, title in kinds.items())
    words_of = tuple(Option(word, raised(told), f"is {told}") for word, told in WORDS.items())
    verdict = (Filter("verdict", "Verdict", words_of, "verdict"),) if rows else ()
    return Filter("level", "Level", levels), Filter("kind", "Kind", options), *verdict


def none_of(rows: tuple[VerdictRow, ...]) -> str:
    """ "No verdict is refuted or not tested." """
    given = {word for row in rows for word in row.found_by.split("|")}
    left = [told for word, told in WORDS.items() if word not in given]
    return f"No verdict is {joined(left, 'or')}." if rows and left else ""


def held(one: Transition) -> int:
    return len(one.old.cmocs) if one.old else 0


def index(facts: Facts, found: tuple[Transition, ...]) -> TablePage:
    lead = f"What each phase changed of the theory before it, in {counted(len(found), 'step')}. {DECLARED}"
    head = Head("changes/index.md", ALL_STEPS.text, shortened(lead), (HOME, Piece("Changes")))
    shown = columns("From, to", "Entries", "By kind", "Verdicts")
    rows = tuple(index_row(facts, one, at) for at, one in enumerate(found))
    links = (Piece("The phases", "phases/"), *map_link(facts), NEW, *feed_way(facts))
    return TablePage(head, ALL_STEPS.text, lead, shown, rows, "step", "steps", links=links)


def index_row(facts: Facts, one: Transition, at: int) -> TableRow:
    kinds = ", ".join(f"{line.count} {line.word}" for line in turn_lines(ledger_sections(facts, one)))
    told = cells(words(str(len(one.entries))), words(kinds or "none"), words(str(len(one.after.verdicts))))
    return TableRow((Cell((Piece(way(facts, one), one.address),), str(at)), *told))
