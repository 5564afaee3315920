"""What the comparison of two phases finds, and which of it an entry or a verdict tells."""

from collections.abc import Iterable
from dataclasses import replace

from cmoc.changes import Compared, between, compared
from cmoc.changes.declares import BORNE_OUT
from cmoc.changes.held import Held, held, held_in_review, held_in_snapshot
from cmoc.changes.ledger import declared_by, needed
from cmoc.changes.record import Change, key_of
from cmoc.model.phase import Verdict
from cmoc.model.theory import Cmoc, Construct
from cmoc.views.facts import Facts
from cmoc.views.phases import Entry, Transition, seen_whole
from cmoc.views.standing import balance_of

NOT_COMPARABLE = "not comparable"


def comparison(facts: Facts, one: Transition) -> Compared:
    """Made once for all pages. Nothing where one of the phases is not held."""
    if one.address not in facts.comparisons:
        facts.comparisons[one.address] = made(facts, one)
    return facts.comparisons[one.address]


def made(facts: Facts, one: Transition) -> Compared:
    old, new = held_of(facts, one.before), held_of(facts, one.after.id)
    if not old or not new:
        return Compared(())
    # Each step has the lineage of its own ledger: that of another would lead past a phase.
    ledger = held([one.after])
    old = replace(old, lineage=frozenset(), declared=frozenset())
    return compared(old, replace(new, lineage=ledger.lineage, declared=ledger.declared))


def untold(facts: Facts, one: Transition) -> tuple[Change, ...]:
    """Finds that neither an entry nor a verdict tells."""
    return tuple(each for each in comparison(facts, one).changes if not is_told(facts, one, each))


def held_of(facts: Facts, phase: str) -> Held | None:
    if phase == facts.settings.current:
        return held_in_review(facts.review)
    return next((held_in_snapshot(each) for each in facts.review.snapshots if each.phase == phase), None)


def hidden(facts: Facts, one: Transition) -> tuple[bool, bool]:
    """Which of the two phases was seen only in part."""
    return not seen_whole(facts, one.before), not seen_whole(facts, one.after.id)


def since(facts: Facts, one: Transition, old: Construct | Cmoc, new: Construct | Cmoc) -> Compared:
    """What differs between a record and one that came of it."""
    return between(old, new, hidden(facts, one))


def ids_of(change: Change) -> frozenset[str]:
    records = (one for one in (change.before, change.after) if one)
    return frozenset((*(key_of(one)[1] for one in records),))


def is_told(facts: Facts, one: Transition, change: Change) -> bool:
    """What must be declared is told by what declares it; what need not be, by an entry or a verdict on the record."""
    balance = balance_of(facts, one)
    if balance and change.level == "theory" and change.kind in ("construct", "cmoc") and needed(change) is not None:
        return declared_by(balance.pair, change) is not None
    if change.kind == "cmoc" and any(leads(verdict, change) for verdict in one.after.verdicts):
        return change.level == "theory" or change.rule == "carried-on"
    return change.kind in ("construct", "cmoc") and any(tells(entry, change) for entry in one.entries)


def tells(entry: Entry, change: Change) -> bool:
    """It names the record, and such a change bears it out."""
    kind = entry.refinement.kind
    if not kind or ids_of(change).isdisjoint(entry.ids):
        return False
    return change.rule in BORNE_OUT.get(kind, {kind})


def leads(verdict: Verdict, change: Change) -> bool:
    """It decides on the record before, or what is there now carries that on."""
    return not ids_of(change).isdisjoint({verdict.cmoc, *heirs(verdict)})


def heirs(verdict: Verdict) -> tuple[str, ...]:
    """The CMOCs that carry it on, each once."""
    every: Iterable[str] = (*verdict.now, *(id for part in verdict.parts for id in part.now))
    return tuple(dict.fromkeys(every))
