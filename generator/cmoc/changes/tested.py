"""Whether a declared change is there: an entry of the ledger held against two phases."""

from dataclasses import dataclass
from itertools import product
from typing import Literal

from cmoc.changes.claim import claim_of
from cmoc.changes.declares import BORNE_OUT, RESTS_ON
from cmoc.changes.held import Step
from cmoc.changes.one_record import left_out, not_reframed, two_records
from cmoc.changes.pair import TwoPhases
from cmoc.changes.record import KINDS, NotComparable
from cmoc.model.phase import Refinement
from cmoc.model.scalars import UNKNOWN
from cmoc.model.theory import Cmoc, Construct

Standing = Literal["found", "not-found", "not-comparable", "not-checked"]
WORST: tuple[Standing, ...] = ("not-found", "not-comparable", "found", "not-checked")
Either = Construct | Cmoc
OF_PART = 3  # list, name and field


@dataclass(frozen=True)
class Tested:
    """`told`: what was found in place of what is declared. `unknown`: what the test rests on and a side lacks."""

    standing: Standing
    told: str = ""
    unknown: tuple[NotComparable, ...] = ()


FOUND = Tested("found")


def not_found(told: str) -> Tested:
    return Tested("not-found", told)


def tested(pair: TwoPhases, entry: Refinement) -> Tested:
    if not entry.kind or not (entry.old or entry.new):
        return Tested("not-checked")
    if entry.kind == "introduced":
        return worst([introduced(pair, id) for id in entry.new])
    if entry.kind == "retired":
        return worst([retired(pair, id) for id in entry.old])
    if not (entry.old and entry.new):
        return Tested("not-checked")  # told by C413
    if entry.kind in ("split", "merged"):
        return led(pair, entry)
    return worst([of_pair(pair, entry, *ids) for ids in pairs_of(entry)])


def worst(some: list[Tested]) -> Tested:
    """Of several ids: one that is not found makes an entry false, one that is unknown leaves it open."""
    if not some:
        return Tested("not-checked")  # told by C413
    first = min(some, key=lambda one: WORST.index(one.standing))
    return Tested(first.standing, first.told, tuple(dict.fromkeys(one for each in some for one in each.unknown)))


def pairs_of(entry: Refinement) -> list[Step]:
    """One by one where there are as many of both, else each with each."""
    if len(entry.old) == len(entry.new):
        return list(zip(entry.old, entry.new, strict=True))
    return list(product(entry.old, entry.new))


def introduced(pair: TwoPhases, id: str) -> Tested:
    if pair.was(id):
        return not_found(f'"{id}" is in {pair.before} already')
    if not pair.is_now(id):
        return not_found(f'"{id}" is not in {pair.after.id}')
    came = [old for old in pair.came.get(id, ()) if pair.was(old)]
    if came:
        return not_found(f'"{id}" comes from "{came[0]}", as another entry says')
    return FOUND if pair.old.complete else unseen(pair, id)


def retired(pair: TwoPhases, id: str) -> Tested:
    if pair.is_now(id):
        return not_found(f'"{id}" is still in {pair.after.id}')
    if pair.now(id) != id:
        return not_found(f'"{id}" is now "{pair.now(id)}", by its alias')
    if not pair.was(id):
        return absent(pair, id)
    went = [new for new in pair.went.get(id, ()) if pair.is_now(new)]
    if went:
        return not_found(f'"{id}" leads to "{went[0]}", as another entry says')
    return FOUND if pair.new.complete else unseen(pair, id)


def led(pair: TwoPhases, entry: Refinement) -> Tested:
    """One to several, or several to one, by all that the ledger declares; at least one is on one side only."""
    line = pair.went if entry.kind == "split" else pair.came
    ends = entry.old if entry.kind == "split" else entry.new
    both = {*entry.old} & {*entry.new}
    lone = next((id for id in ends if len({*line.get(id, ()), *({id} & both)}) < 2), None)
    if lone is not None:
        way = "leads to one alone" if entry.kind == "split" else "comes from one alone"
        return not_found(f'"{lone}" {way}')
    lacking = [*(absent(pair, id) for id in entry.old if not pair.was(id))]
    lacking += [not_found(f'"{id}" is not in {pair.after.id}') for id in entry.new if not pair.is_now(id)]
    if lacking:
        return worst(lacking)
    if all(pair.is_now(id) for id in entry.old) and all(pair.was(id) for id in entry.new):
        return not_found(f"all that it names is in {pair.before} and in {pair.after.id}")
    told = left_out(pair, entry)
    return not_found(told) if told else FOUND


def of_pair(pair: TwoPhases, entry: Refinement, was: str, now: str) -> Tested:
    new = pair.is_now(now)
    old = pair.was(was) or pair.was(pair.once.get(was, ""))
    if not new:
        return not_found(f'"{now}" is not in {pair.after.id}')
    if not old:
        return absent(pair, was)
    if type(old) is not type(new):
        return not_found(f'one of "{was}" and "{now}" is a CMOC, the other is not')
    if entry.kind == "reframed" and old.id == new.id:
        return not_found(f'"{was}" leads to itself')
    if entry.kind == "reversed":
        return reversed_in(pair, old, new)
    told = (not_reframed if entry.kind == "reframed" else two_records)(pair, entry, old, new)
    if told:
        return not_found(told)
    return borne_out(pair, entry, old, new)


def borne_out(pair: TwoPhases, entry: Refinement, old: Either, new: Either) -> Tested:
    assert entry.kind
    rules, unknown = pair.rules_between(old, new)
    another_id = entry.kind == "renamed" and pair.aliases.get(old.id) == new.id
    if another_id or rules & BORNE_OUT[entry.kind]:
        return FOUND
    named = RESTS_ON.get(entry.kind, ())
    fields = [name for name in named if hasattr(old, name)]
    bare = [name for name in fields if {getattr(old, name), getattr(new, name)} & {None, UNKNOWN}]
    lost = {one for one in unknown if one.path[0] in fields or (len(one.path) == OF_PART and one.path[-1] in named)}
    if bare and (len(bare) == len(fields) or not (pair.old.complete and pair.new.complete)):
        lost |= {NotComparable(KINDS[type(old)], old.id, (name,)) for name in bare}
    if lost:
        return Tested("not-comparable", unknown=tuple(sorted(lost, key=lambda one: one.path)))
    return not_found(f'{alike(entry.kind)} of "{old.id}" and "{new.id}" is the same')


def alike(kind: str) -> str:
    return {
        "renamed": "the label",
        "redefined": "the definition",
        "retyped": "the type",
        "reclassified": "the home role",
        "reframed": "the definition",
    }.get(kind, "where each holds")


def reversed_in(pair: TwoPhases, old: Either, new: Either) -> Tested:
    if isinstance(old, Cmoc) and isinstance(new, Cmoc):
        if claim_of(old, pair.now).turned_in(claim_of(new)):
            return FOUND
        return not_found(f'no link has one sign in "{old.id}" and the other in "{new.id}"')
    return not_found(f'"{old.id}" is no CMOC and has no sign')


def absent(pair: TwoPhases, id: str) -> Tested:
    """From a phase that was seen in part: unknown."""
    return unseen(pair, id) if not pair.old.complete else not_found(f'"{id}" is not in {pair.before}')


def unseen(pair: TwoPhases, id: str) -> Tested:
    one = pair.is_now(id) or pair.was(id)
    return Tested("not-comparable", unknown=(NotComparable(KINDS[type(one)] if one else "construct", id, ()),))
