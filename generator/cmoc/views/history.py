"""What earlier phases had of a record, and what the ledgers say became of it; indexed once for all pages."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmoc.changes.record import Level
from cmoc.model.theory import Cmoc, Construct
from cmoc.views.ancestry import Ancestry
from cmoc.views.evidence import places_words
from cmoc.views.facts import Facts
from cmoc.views.finds import anchored
from cmoc.views.ledger import what
from cmoc.views.marking import Marked
from cmoc.views.page import Piece, plain
from cmoc.views.phases import (
    Entry,
    Transition,
    held_in,
    phase_label,
    phase_link,
    phase_name,
    seen_whole,
    theory_of,
    transitions,
)
from cmoc.views.standing import entry_marks, qualified, verdict_marks
from cmoc.views.verdicts import WORDS, Decided, Leading, led_to
from cmoc.views.words import NOT_GIVEN, ROLE_NAMES, counted, joined, lowered, name_of_cmoc, raised

UNTOLD = f"why: {NOT_GIVEN}"
CARRIED: tuple[Decided, ...] = ("not-tested", "not-reported")


@dataclass(frozen=True)
class Event:
    """A ledger entry on the page of a record: its kind leads to the entry."""

    kind: Piece
    what: str  # "Synergy → Collaborative behaviour", where the entry leads from one name to another
    told: str  # "why not given · Table 2 · our reading"
    declared: bool = True  # False: found by comparing, and in no entry
    reading: bool = False


@dataclass(frozen=True)
class Era:
    """One phase in the history of a record."""

    phase: Piece
    told: str
    events: tuple[Event, ...]


@dataclass(frozen=True)
class Led:
    """A CMOC of an earlier phase that led to one of now; `part` where only a part of it did."""

    phase: str
    cmoc: Piece
    decided: Decided
    word: str
    part: str
    basis: str  # "our reading", or nothing where it is stated
    mark: str  # that it could not be held against the two theories, or does not fit them


class Past:
    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.transitions = transitions(facts)
        self.entries: dict[str, list[tuple[Transition, Entry]]] = {}
        for transition in self.transitions:
            for entry in transition.entries:
                for id in dict.fromkeys(entry.ids):
                    self.entries.setdefault(id, []).append((transition, entry))
        self.last = next((one for one in self.transitions if one.after.id == facts.settings.current), None)
        self.led = led_to(self.last) if self.last else {}
        self.marks = {one.address: entry_marks(facts, one) for one in self.transitions}
        self.ancestry = Ancestry(facts, self.transitions)
        self.finds = {one.address: found_in(facts, one) for one in self.transitions}

    def eras(self, construct: Construct) -> tuple[Era, ...]:
        """Phases whose theory is held, up to the current one. Nothing where there is no earlier phase."""
        known = self.facts.settings.phases
        current = self.facts.settings.current
        if not current or current not in known or known.index(current) == 0:
            return ()
        return self.eras_of((construct.id, *construct.aliases))

    def eras_of(self, ids: tuple[str, ...]) -> tuple[Era, ...]:
        """Of a record by its ids, of which the first is that of now, whether it is held now or not."""
        known, current = self.facts.settings.phases, self.facts.settings.current
        upto = known.index(current) + 1 if current in known else len(known)
        found = (self.era(phase, ids) for phase in known[:upto])
        return tuple(one for one in found if one.told or one.events)

    def era(self, phase: str, ids: tuple[str, ...]) -> Era:
        side = theory_of(self.facts, phase)
        then = next((found for id in ids if (found := held_in(side, id))), None)
        absent = "not in it" if seen_whole(self.facts, phase) else "not in the part held"
        told = as_then(then, self.facts.constructs.get(ids[0], then)) if then else absent if side else ""
        return Era(phase_link(self.facts, phase), told, tuple(self.events(phase, ids)))

    def events(self, phase: str, ids: tuple[str, ...]) -> Iterator[Event]:
        named = [pair for id in ids for pair in self.entries.get(id, ()) if pair[0].after.id == phase]
        for transition, entry in {entry.anchor: (transition, entry) for transition, entry in named}.values():
            yield event(self.facts, transition, entry, self.marks[transition.address][entry.anchor])
        for one in self.transitions:
            if one.after.id == phase:
                yield from (found for id in ids for found in self.finds[one.address].get(id, ()))

    def since(self, record: Construct | Cmoc) -> str:
        """The first phase known to hold it."""
        return f"First known from {phase_name(self.facts, record.since)}." if record.since else ""

    def redefined(self, construct: Construct) -> tuple[str, ...]:
        """Chips: what the current phase did to it."""
        current = self.facts.settings.current or ""
        events = self.events(current, (construct.id, *construct.aliases))
        declared = [one for one in events if one.declared]
        stated = {one.kind.text for one in declared if not one.reading}
        told = (qualified(lowered(one.kind.text), one.kind.text not in stated) for one in declared)
        kinds = joined(list(dict.fromkeys(told)))
        return (f"{raised(kinds)} in {phase_name(self.facts, current)}",) if kinds else ()

    def verdicts(self, cmoc: Cmoc) -> tuple[Led, ...]:
        return tuple(led(self.facts, self.last, one) for one in self.led.get(cmoc.id, ())) if self.last else ()

    def cmoc_events(self, cmoc: Cmoc) -> tuple[Event, ...]:
        return tuple(self.events(self.facts.settings.current or "", (cmoc.id,)))

    def no_verdict(self, cmoc: Cmoc) -> str:
        """Said where the phase before is held, or was in part, and nothing of it leads here."""
        if not self.last or self.led.get(cmoc.id):
            return ""
        label = phase_label(self.facts, self.last.before)
        if not self.last.old:
            return f"{label}: its theory is not held here."
        if not seen_whole(self.facts, self.last.before):
            return f"{label}: not in the part held."
        return f"{label}: no CMOC of it leads here."

    def carried(self, cmoc: Cmoc) -> str:
        """A CMOC that stands as it was, since the current phase did not test it or does not report on it."""
        found = self.led.get(cmoc.id, ())
        if not self.last or not found or any(one.decided not in CARRIED for one in found):
            return ""
        return f"carried from {phase_name(self.facts, self.last.before)}"


def as_then(then: Construct, now: Construct) -> str:
    """ "mechanism, attitude, called Cultural integration"."""
    told = [lowered(ROLE_NAMES[then.home]), then.type or "", f"called {then.label}" if then.label != now.label else ""]
    return ", ".join(part for part in told if part)


def event(facts: Facts, transition: Transition, entry: Entry, mark: str) -> Event:
    one = entry.refinement
    why = f"why: {one.why or NOT_GIVEN}".rstrip(".")
    stated_as = f"the paper's word: {one.stated_as}" if one.stated_as else ""
    reading = "our reading" if one.basis == "reading" else ""
    told = " · ".join(part for part in (why, places_words(facts, one.sources), stated_as, reading, mark) if part)
    words = plain(what(facts, transition, one))
    kind = Piece(raised(one.kind or "told"), f"{transition.address}#{entry.anchor}")
    return Event(kind, words if "→" in words else "", told, reading=one.basis == "reading")


def led(facts: Facts, transition: Transition, one: Leading) -> Led:
    verdict = one.verdict
    then = transition.old.cmocs.get(verdict.cmoc) if transition.old else None
    return Led(
        phase_label(facts, transition.before),
        Piece(name_of_cmoc(then) if then else verdict.cmoc, f"{transition.address}#{verdict.cmoc}"),
        one.decided,
        WORDS[one.decided],
        one.about,
        "our reading" if verdict.basis == "reading" else "",
        verdict_marks(facts, transition).get((verdict.cmoc, one.at), ""),
    )


def found_in(facts: Facts, transition: Transition) -> dict[str, list[Event]]:
    """By construct: what comparing finds and no entry tells; of evidence and wording how much."""
    found: dict[str, list[Event]] = {}
    others: dict[tuple[str, Level], int] = {}
    for change, row in anchored(facts, transition):
        if change.kind == "construct" and change.level == "theory":
            link = Piece(row.title, f"{transition.address}#{row.anchor}")
            what = "; ".join(f"{words_of(one.before)} → {words_of(one.after)}" for one in row.sides)
            found.setdefault(change.id, []).append(Event(link, what, f"found by comparing · {UNTOLD}", False))
        elif change.kind == "construct":
            others[change.id, change.level] = others.get((change.id, change.level), 0) + 1
    for (id, level), number in others.items():
        link = Piece(f"{counted(number, 'change')} of {level}", f"{transition.address}#found-{level}")
        found.setdefault(id, []).append(Event(link, "", "found by comparing", False))
    return found


def words_of(side: Marked) -> str:
    return "".join(plain(run.pieces) for run in side)
