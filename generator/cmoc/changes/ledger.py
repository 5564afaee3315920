"""Double entry: what the engine finds between two phases must be declared, and what is declared must be found."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmoc.changes.declares import BY_VERDICT, CHANGING, CMOCS, CONSTRUCTS, FREE
from cmoc.changes.judged import judged
from cmoc.changes.pair import TwoPhases, pairs
from cmoc.changes.record import Change, NotComparable, key_of
from cmoc.changes.tested import Standing, Tested, tested
from cmoc.model.phase import Refinement, Verdict
from cmoc.model.review import Review
from cmoc.model.vocabulary import Decision, RefinementKind


@dataclass(frozen=True)
class OfLedger:
    """Something of the ledger, by its place there, with what came of its test."""

    at: int
    test: Tested

    @property
    def standing(self) -> Standing:
        return self.test.standing


@dataclass(frozen=True)
class Declared(OfLedger):
    entry: Refinement


@dataclass(frozen=True)
class Judged(OfLedger):
    """A verdict, or one part of it."""

    entry: Verdict
    part: int | None
    decision: Decision


@dataclass(frozen=True)
class Balance:
    """The account of one phase against the phase before it."""

    pair: TwoPhases
    entries: tuple[Declared, ...]
    verdicts: tuple[Judged, ...]
    undeclared: tuple[Change, ...]

    @property
    def before(self) -> str:
        return self.pair.before

    @property
    def after(self) -> str:
        return self.pair.after.id

    @property
    def unknown(self) -> tuple[NotComparable, ...]:
        """What the engine could not compare."""
        return self.pair.compared.unknown


def balances(review: Review) -> tuple[Balance, ...]:
    """One for each two phases that follow on each other and are both held."""
    return tuple(balance(pair) for pair in pairs(review))


def balance(pair: TwoPhases) -> Balance:
    phase = pair.after
    entries = tuple(Declared(at, tested(pair, one), one) for at, one in enumerate(phase.refinements))
    verdicts = tuple(
        Judged(at, test, one, part, decision)
        for at, one in enumerate(phase.verdicts)
        for part, decision, test in judged(pair, one)
    )
    return Balance(pair, entries, verdicts, tuple(undeclared(pair)))


def undeclared(pair: TwoPhases) -> Iterator[Change]:
    guessed = {(one.kind, one.id) for one in pair.compared.changes if one.rule == "probable-rename"}
    for change in pair.compared.changes:
        if change.level != "theory" or ((change.kind, change.id) in guessed and change.rule != "probable-rename"):
            continue
        if needed(change) is not None and not is_declared(pair, change):
            yield change


def needed(change: Change) -> tuple[RefinementKind, ...] | None:
    """The kinds of entry that would declare it; None where it needs no entry. What no table names nothing declares."""
    if change.rule in FREE or (change.kind == "cmoc" and change.rule in BY_VERDICT):
        return None
    return (CONSTRUCTS if change.kind == "construct" else CMOCS).get(change.rule, ())


def is_declared(pair: TwoPhases, change: Change) -> bool:
    """A missing verdict is told by C412."""
    lacks = change.kind == "cmoc" and any(id not in pair.verdicts for id in before(change))
    return lacks or declared_by(pair, change) is not None


def declared_by(pair: TwoPhases, change: Change) -> Refinement | Verdict | None:
    """The entry, or the verdict that says that something of the CMOC changed."""
    kinds = needed(change) or ()
    some = pair.entries.get(pair.now(change.id), ())
    entry = next((one for one in some if one.kind in kinds and names(pair, one, change)), None)
    if entry or change.kind != "cmoc":
        return entry
    return next((one for id in before(change) for one in pair.verdicts.get(id, ()) if changing(one)), None)


def before(change: Change) -> tuple[str, ...]:
    return (key_of(change.before)[1],) if change.before else change.lineage.came


def names(pair: TwoPhases, entry: Refinement, change: Change) -> bool:
    """Whether an entry is about the two records of a change, or about the one there is."""
    old, new = pair.ends[id(entry)]
    was = pair.now(key_of(change.before)[1]) if change.before else None
    now = key_of(change.after)[1] if change.after else None
    return (was is None or was in old) and (now is None or now in new)


def changing(one: Verdict) -> bool:
    return not {one.verdict, *(part.verdict for part in one.parts)}.isdisjoint(CHANGING)
