"""What each phase changed, entry by entry and with ids: for those who come again, or who are told of it.

An id rests on the review's DOI, or on its title where there is none: another name or address makes no other id, and a
DOI that is given later, another DOI, or another title where there is none, makes all anew. What names no record goes by
its `about`: in other words it is another entry.
"""

import uuid
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from cmoc.model.review import Settings
from cmoc.views.changes_page import way
from cmoc.views.facts import Facts
from cmoc.views.ledger import LedgerRow, ledger_sections
from cmoc.views.marking import Marked
from cmoc.views.page import Phrase, Piece, between
from cmoc.views.phases import Transition, day_of, phase_name, transitions
from cmoc.views.standing import qualified
from cmoc.views.verdict_table import VerdictRow, verdict_rows

IN_SHORT = ("Name", "Role", "Type")  # told in one line with what became of what


@dataclass(frozen=True)
class Declared:
    """A ledger entry, or the verdict on one CMOC. All links lead from the site's root."""

    id: str  # a URN
    kind: str  # "renamed", "told", "affirmed"
    tag: str  # the mark beside it: "introduced", "retired", "changed" or "verdict"
    decided: str  # the verdict; empty for a ledger entry
    what: Phrase
    sides: tuple[tuple[str, Phrase], ...]
    reading: bool
    mark: str  # that it could not be held against the two theories, or is not there
    why: str
    places: str
    note: str
    target: str


@dataclass(frozen=True)
class Step:
    id: str  # of the phase
    title: str
    address: str
    day: str  # empty where the data give none
    entries: tuple[Declared, ...]
    verdicts: tuple[Declared, ...]

    @property
    def all(self) -> tuple[Declared, ...]:
        return (*self.entries, *self.verdicts)


def steps(facts: Facts) -> tuple[Step, ...]:
    """The newest phase first."""
    return tuple(step(facts, one) for one in reversed(transitions(facts)))


def step(facts: Facts, one: Transition) -> Step:
    return Step(
        one.after.id,
        way(facts, one),
        one.address,
        day_of(facts, one),
        tuple(entries(facts, one)),
        tuple(verdict(facts, one, row) for row in verdict_rows(facts, one) if row.basis),
    )


def entries(facts: Facts, one: Transition) -> Iterator[Declared]:
    seen = Counter[str]()
    about = {entry.anchor: entry.refinement.about or "" for entry in one.entries if entry.told}
    for section in ledger_sections(facts, one):
        for row in section.rows:
            # What names no record is numbered on its page; a number passes to another when one before it goes.
            name = f"told--{about[row.anchor]}" if row.anchor in about else row.anchor
            seen[name] += 1
            yield entry(facts, one, row, name if seen[name] == 1 else f"{name}\0{seen[name]}")  # no text has this


def entry(facts: Facts, one: Transition, row: LedgerRow, name: str) -> Declared:
    return Declared(
        urn(facts.settings, f"{one.after.id}/{name}"),
        row.kind or "told",
        row.tag,
        "",
        rooted(row.what, one.address),
        tuple((label, rooted(told, one.address)) for label, told in sides(facts, one, row)),
        row.reading,
        row.mark,
        row.why,
        row.places,
        row.note,
        f"{one.address}#{row.anchor}",
    )


def sides(facts: Facts, one: Transition, row: LedgerRow) -> Iterator[tuple[str, Phrase]]:
    """Definitions and claims as they were and are; of what came or went, the one side that it has."""
    for side in (one for one in row.sides if one.what not in IN_SHORT):
        if row.tag != "introduced":
            yield f"{side.what} in {phase_name(facts, one.before)}", plainly(side.before)
        if row.tag != "retired":
            yield f"{side.what} in {phase_name(facts, one.after.id)}", plainly(side.after)


def plainly(told: Marked) -> Phrase:
    return tuple(piece for run in told for piece in run.pieces)


def carried(some: tuple[Phrase, ...]) -> Phrase:
    return (Piece(" → "), *between(some)) if some else ()


def verdict(facts: Facts, one: Transition, row: VerdictRow) -> Declared:
    parts = [(part.about, (Piece(qualified(part.word, False, part.mark)), *carried(part.now))) for part in row.parts]
    return Declared(
        urn(facts.settings, f"{one.after.id}/verdict--{row.anchor}"),
        row.word,
        "verdict",
        row.decided or "",
        rooted((Piece(row.name, f"#{row.anchor}"), *carried(row.now)), one.address),
        tuple((label, rooted(told, one.address)) for label, told in (("", row.sentence), *parts)),
        row.basis == "our reading",
        row.mark,
        row.why,
        row.places,
        row.note,
        f"{one.address}#{row.anchor}",
    )


def rooted(phrase: Phrase, address: str) -> Phrase:
    """Links to a place on the page at this address, from anywhere."""
    return tuple(Piece(one.text, f"{address}{one.target}") if one.target[:1] == "#" else one for one in phrase)


def urn(settings: Settings, name: str) -> str:
    """A UUID of a name (RFC 9562, version 5). It is claimed by nobody else, and stays as long as DOI or title do."""
    doi = settings.doi or (settings.paper.doi if settings.paper else None)
    base = f"https://doi.org/{doi}" if doi else settings.title
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{base}#{name}").urn
