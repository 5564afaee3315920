"""Whether a verdict agrees with what the diff shows (method.md §5)."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmoc.changes.claim import Claim, claim_of
from cmoc.changes.declares import CMOCS
from cmoc.changes.pair import TwoPhases
from cmoc.changes.record import NotComparable
from cmoc.changes.tested import FOUND, Tested, not_found
from cmoc.model.phase import Verdict
from cmoc.model.theory import Cmoc
from cmoc.model.vocabulary import Decision

CLAIMED = ("contexts", "mechanisms", "outcomes", "only_in", "stage", "shape")
NAMED = 3  # of the CMOCs that `now` names


@dataclass(frozen=True)
class Carried:
    """One CMOC of the phase before, and those that are said to carry it on. A part is of it what they share."""

    pair: TwoPhases
    old: Cmoc
    now: tuple[Cmoc, ...]
    part: bool

    @property
    def claim(self) -> Claim:
        return claim_of(self.old, self.pair.now)

    @property
    def names(self) -> str:
        more = f" and {len(self.now) - NAMED} more" if len(self.now) > NAMED else ""
        return f"{', '.join(one.id for one in self.now[:NAMED])}{more}"


def judged(pair: TwoPhases, entry: Verdict) -> Iterator[tuple[int | None, Decision, Tested]]:
    """The verdict, or each of its parts by its place. Nothing of a CMOC that the phase before does not hold."""
    old = pair.cmocs_old.get(entry.cmoc)
    if not old:
        return
    if entry.verdict and not entry.parts:
        yield None, entry.verdict, tested(carried(pair, old, entry.now, False), entry.verdict)
    for at, part in enumerate(entry.parts):
        yield at, part.verdict, tested(carried(pair, old, part.now, True), part.verdict)


def carried(pair: TwoPhases, old: Cmoc, now: tuple[str, ...], part: bool) -> Carried:
    """Where `now` names none, a CMOC that keeps its id carries itself on."""
    ids = now or ((old.id,) if old.id in pair.cmocs_new else ())
    return Carried(pair, old, tuple(pair.cmocs_new[id] for id in ids if id in pair.cmocs_new), part)


def tested(one: Carried, decision: Decision) -> Tested:
    if decision == "affirmed":
        return stays(one, "affirmed")
    if decision == "refined":
        return refined(one)
    if decision == "refuted":
        return refuted(one)
    return FOUND if is_retired(one) else stays(one, decision)


def is_retired(one: Carried) -> bool:
    return any(entry.kind == "retired" for entry in one.pair.entries.get(one.old.id, ()))


def stays(one: Carried, decision: Decision) -> Tested:
    """One of `now` has the same parts, signs and conditions; for a part, a link of it with its sign."""
    if not one.now:
        return not_found(f'"{one.old.id}" is {decision}, and `now` names no CMOC that holds it')
    claims = [claim_of(now) for now in one.now]
    if one.part and any(one.claim.shares(claim) for claim in claims):
        return FOUND
    if any(one.claim.same(claim) for claim in claims):
        return FOUND
    if not one.pair.old.complete and any(one.claim.within(claim) for claim in claims):
        return Tested("not-comparable", unknown=(NotComparable("cmoc", one.old.id, ()),))
    what = "a link of it with its sign" if one.part else "its parts, signs and conditions"
    return not_found(f'"{one.old.id}" is {decision}, and {which(one)} {what}')


def which(one: Carried) -> str:
    return f"{one.names} has not" if len(one.now) == 1 else f"none of {one.names} has"


def refined(one: Carried) -> Tested:
    if not one.now:
        return not_found(f'"{one.old.id}" is refined, and `now` names no CMOC that carries it on')
    unknown: list[NotComparable] = []
    for now in one.now:
        claim = claim_of(now)
        rules, lost = one.pair.rules_between(one.old, now)
        hidden = not one.pair.old.complete and one.claim.within(claim)
        if one.part or rules & CMOCS.keys() or not (hidden or one.claim.same(claim)):
            return FOUND
        unknown += (lack for lack in lost if lack.path[0] in CLAIMED)
    if unknown:
        return Tested("not-comparable", unknown=tuple(dict.fromkeys(unknown)))
    return not_found(f'"{one.old.id}" is refined, and {one.names} says the same')


def refuted(one: Carried) -> Tested:
    """Nothing carries it on, or only what has the other sign."""
    for now in one.now:
        claim = claim_of(now)
        if one.claim.turned_in(claim):
            continue
        if one.claim.shares(claim):
            return not_found(f'"{one.old.id}" is refuted, and {now.id} carries it on with the same sign')
        return not_found(f'"{one.old.id}" is refuted, and {now.id} has no link of it with the other sign')
    if not one.part:
        same = one.pair.claimed.get(one.claim.key)
        if same:
            return not_found(f'"{one.old.id}" is refuted, and {same} has its parts, signs and conditions')
    return FOUND
