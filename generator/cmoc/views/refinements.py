"""What each phase changed, entry by entry and with ids that stay: for those who come again, or who are told of it."""

import uuid
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from cmoc.model.review import Settings
from cmoc.views.changes_page import VerdictRow, verdict_rows, way
from cmoc.views.facts import Facts
from cmoc.views.ledger import LedgerRow, ledger_sections
from cmoc.views.page import Phrase, Piece
from cmoc.views.phases import Transition, day_of, transitions


@dataclass(frozen=True)
class Told:
    """A ledger entry, or the verdict on one CMOC. All links lead from the site's root."""

    id: str  # a URN, of the review's DOI and of ids alone: neither another name nor another address makes another
    kind: str  # "renamed", "told", "affirmed"
    tag: str  # the mark beside it: "introduced", "retired", "changed" or "verdict"
    decided: str  # the verdict; empty for a ledger entry
    what: Phrase
    sides: tuple[tuple[str, Phrase], ...]
    reading: bool
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
    entries: tuple[Told, ...]
    verdicts: tuple[Told, ...]

    @property
    def all(self) -> tuple[Told, ...]:
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


def entries(facts: Facts, one: Transition) -> Iterator[Told]:
    seen = Counter[str]()
    about = {entry.anchor: entry.refinement.about or "" for entry in one.entries if entry.told}
    for section in ledger_sections(facts, one):
        for row in section.rows:
            # What names no record is numbered on its page; a number passes to another when one before it goes.
            name = f"told--{about[row.anchor]}" if row.anchor in about else row.anchor
            seen[name] += 1
            yield entry(facts, one, row, name if seen[name] == 1 else f"{name}--{seen[name]}")


def entry(facts: Facts, one: Transition, row: LedgerRow, name: str) -> Told:
    return Told(
        urn(facts.settings, f"{one.after.id}/{name}"),
        row.kind or "told",
        row.tag,
        "",
        rooted(row.what, one.address),
        tuple((label, rooted(told, one.address)) for label, told in row.sides),
        row.reading,
        row.why,
        row.places,
        row.note,
        f"{one.address}#{row.anchor}",
    )


def verdict(facts: Facts, one: Transition, row: VerdictRow) -> Told:
    now = (Piece(" → "), *row.now) if row.now else ()
    parts = [(part.about, (Piece(part.word), *((Piece(" → "), *part.now) if part.now else ()))) for part in row.parts]
    return Told(
        urn(facts.settings, f"{one.after.id}/verdict--{row.anchor}"),
        row.word,
        "verdict",
        row.decided or "",
        rooted((Piece(row.name, f"#{row.anchor}"), *now), one.address),
        tuple((label, rooted(told, one.address)) for label, told in (("", row.sentence), *parts)),
        row.basis == "our reading",
        row.why,
        row.places,
        row.note,
        f"{one.address}#{row.anchor}",
    )


def rooted(phrase: Phrase, address: str) -> Phrase:
    """Links to a place on the page at this address, from anywhere."""
    return tuple(Piece(one.text, f"{address}{one.target}") if one.target[:1] == "#" else one for one in phrase)


def urn(settings: Settings, name: str) -> str:
    """A UUID of a name (RFC 9562, version 5): the same wherever and whenever it is made, and claimed by nobody else."""
    doi = settings.doi or (settings.paper.doi if settings.paper else None)
    base = f"https://doi.org/{doi}" if doi else settings.title
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{base}#{name}").urn
