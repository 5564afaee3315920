"""From one phase to the next: which construct became which, by the ledger, and what no entry tells.

Only what was a mechanism in one of the two phases. An entry pairs what it names: a split is one line for each part.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from cmoc.model.phase import Refinement
from cmoc.model.vocabulary import RefinementKind
from cmoc.views.facts import Facts
from cmoc.views.phases import Entry, Transition, held_in, seen_whole
from cmoc.views.refinement_map import Turn
from cmoc.views.turns import alike

EACH: tuple[RefinementKind, ...] = ("split", "merged", "reframed")  # every id before leads to every id after


@dataclass(frozen=True)
class Descent:
    """One line: from what it was to what it became. One end is empty where it began or ended there."""

    before: str
    after: str
    turn: Turn
    entries: tuple[Entry, ...] = ()

    @property
    def reading(self) -> bool:
        return bool(self.entries) and all(one.refinement.basis == "reading" for one in self.entries)


@dataclass(frozen=True)
class Descents:
    lines: tuple[Descent, ...]
    unknown: tuple[str, ...]  # mechanisms after, which a phase that was seen in part is not known to have had
    lost: tuple[str, ...]  # mechanisms before, and the phase after was seen in part


def descents(facts: Facts, one: Transition) -> Descents:
    told = tuple(declared(one))
    kept = tuple(silent(one, told))
    lines = (*told, *kept)
    outs, ins = {line.before for line in lines}, {line.after for line in lines}
    gone = tuple(id for id in mechanisms(one.old) if id not in outs) if one.new else ()
    come = tuple(id for id in mechanisms(one.new) if id not in ins) if one.old else ()
    ended = tuple(Descent(id, "", "untold") for id in gone if seen_whole(facts, one.after.id))
    began = tuple(Descent("", id, "untold") for id in come if seen_whole(facts, one.before))
    return Descents((*lines, *ended, *began), () if began else come, () if ended else gone)


def declared(one: Transition) -> Iterator[Descent]:
    """By the ledger; several entries on the same two are one line."""
    found: dict[tuple[str, str], list[Entry]] = {}
    for entry in one.entries:
        if not entry.told:
            for pair in pairs(entry.refinement):
                found.setdefault(pair, []).append(entry)
    for (before, after), entries in found.items():
        if is_mechanism(one.old, before) or is_mechanism(one.new, after):
            if before and after and one.old:
                yield Descent(before, after, "changed", tuple(entries))
            elif after and not before:
                yield Descent("", after, "introduced", tuple(entries))
            elif before and one.old:
                yield Descent(before, "", "retired", tuple(entries))


def pairs(one: Refinement) -> Iterable[tuple[str, str]]:
    if not one.old or not one.new:
        return [*((id, "") for id in one.old), *(("", id) for id in one.new)]
    whole = one.kind in EACH or len(one.old) != len(one.new)
    return product(one.old, one.new) if whole else zip(one.old, one.new, strict=True)


def silent(one: Transition, told: Iterable[Descent]) -> Iterator[Descent]:
    """In both phases, and no entry leads from the one to the other."""
    if not one.old or not one.new:
        return
    done = {(line.before, line.after) for line in told}
    for id, now in one.new.constructs.items():
        then = next((held for each in (id, *now.aliases) if (held := held_in(one.old, each))), None)
        if then and (then.id, id) not in done and held_in(one.new, id) and "mechanism" in (then.home, now.home):
            yield Descent(then.id, id, "kept" if alike(then, now) else "untold")


def mechanisms(side: Facts | None) -> Iterator[str]:
    """In order of their labels."""
    if side:
        yield from (id for id in side.constructs if is_mechanism(side, id))


def is_mechanism(side: Facts | None, id: str) -> bool:
    held = held_in(side, id)
    return bool(held and held.home == "mechanism")
