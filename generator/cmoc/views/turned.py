"""What is new, gone and changed of two held phases: constructs by diff engine and ledger, links by their graphs.

Of a phase that was seen in part nothing is called new or gone for being absent from it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from cmoc.analyse.graph import Edge, Modifier, Pair
from cmoc.changes import Compared
from cmoc.changes.record import Change, key_of
from cmoc.views.facts import Facts
from cmoc.views.phases import Transition, held_in, seen_whole
from cmoc.views.standing import balance_of

Standing = Literal["new", "gone", "changed", "kept", "unknown"]
Signs = Mapping[Pair, tuple[Edge, ...]]


@dataclass(frozen=True)
class Turned:
    constructs: Mapping[str, Standing]
    links: Mapping[Pair, Standing]
    was: Mapping[Pair, Signs]  # of a changed link: what the phase before had, by its own ends
    works: Mapping[Modifier, Standing]
    old: Signs
    new: Signs

    def edges(self, pair: Pair) -> tuple[Edge, ...]:
        return self.new.get(pair) or self.old[pair]


def turned(facts: Facts, one: Transition, before: Facts, after: Facts) -> Turned:
    whole = seen_whole(facts, one.before), seen_whole(facts, one.after.id)
    balance = balance_of(facts, one)
    found = balance.pair.compared if balance else Compared(())
    constructs = constructs_of(found, one, before, after, whole)
    old, new = by_pair(before.graph.causes), by_pair(after.graph.causes)
    came = frozenset(change.id for change in found.changes if change.kind == "cmoc" and change.rule == "introduced")
    was = {pair: had for pair, had in earlier(old, new, successors(found.changes)).items() if differs(pair, had, new)}
    links: dict[Pair, Standing] = {}
    for pair, edges in new.items():
        is_new = whole[0] or "new" in (constructs.get(pair[0]), constructs.get(pair[1])) or all_in(edges, came)
        links[pair] = "changed" if pair in was else "kept" if pair in old else "new" if is_new else "unknown"
    carried = {pair for had in was.values() for pair in had}
    for pair in old:
        if pair not in new and pair not in carried:
            links[pair] = "gone" if whole[1] else "unknown"
    works = works_of(before.graph.modifiers, after.graph.modifiers, constructs, whole)
    return Turned(constructs, links, was, works, old, new)


def by_pair(edges: Iterable[Edge]) -> dict[Pair, tuple[Edge, ...]]:
    found: dict[Pair, tuple[Edge, ...]] = {}
    for edge in edges:
        found[edge.start, edge.end] = (*found.get((edge.start, edge.end), ()), edge)
    return found


def all_in(edges: Iterable[Edge], cmocs: frozenset[str]) -> bool:
    return all(id in cmocs for edge in edges for id in edge.cmocs)


def constructs_of(
    found: Compared, one: Transition, before: Facts, after: Facts, whole: tuple[bool, bool]
) -> dict[str, Standing]:
    made: dict[str, Standing] = {}
    for id in {**before.constructs, **after.constructs}:
        then, now = held_in(before, id), held_in(after, id)
        standing: Standing = "kept" if then and now else "unknown"
        if bool(then) != bool(now) and whole[0 if now else 1]:
            standing = "new" if now else "gone"
        made[id] = standing
    for change in found.changes:
        if change.kind == "construct" and change.level == "theory":
            alone = change.rule if change.rule in ("introduced", "retired") else ""
            made[change.id] = "new" if alone == "introduced" else "changed" if change.after else "gone"
    named = {id for entry in one.entries for id in entry.refinement.new if entry.refinement.old}
    return {id: "changed" if id in named and is_now in ("kept", "unknown") else is_now for id, is_now in made.items()}


def successors(changes: Iterable[Change]) -> dict[str, str]:
    """Ids that are no more, and the one that each became."""
    found: dict[str, str] = {}
    for one in changes:
        if one.kind == "construct" and one.before:
            id = key_of(one.before)[1]
            if one.id != id:
                found[id] = one.id
            elif not one.after and len(one.lineage.went) == 1:
                found[id] = one.lineage.went[0]
    return found


def earlier(old: Signs, new: Signs, became: Mapping[str, str]) -> dict[Pair, dict[Pair, tuple[Edge, ...]]]:
    """What the phase before had in the place of a link, by its own ends."""
    found: dict[Pair, dict[Pair, tuple[Edge, ...]]] = {pair: {pair: old[pair]} for pair in new if pair in old}
    for had, edges in old.items():
        pair = became.get(had[0], had[0]), became.get(had[1], had[1])
        if had not in new and pair in new and pair not in old:
            found.setdefault(pair, {})[had] = edges
    return found


def differs(pair: Pair, had: Signs, new: Signs) -> bool:
    return pair not in had or {one.sign for one in had[pair]} != {one.sign for one in new[pair]}


def works_of(
    old: Iterable[Modifier], new: Iterable[Modifier], constructs: Mapping[str, Standing], whole: tuple[bool, bool]
) -> dict[Modifier, Standing]:
    """What works on a link: another effect is a change of it."""
    had, has = ({(one.start, one.link): one.effect for one in some} for some in (old, new))
    made: dict[Modifier, Standing] = {}
    for one in new:
        key = one.start, one.link
        is_new = whole[0] or "new" in {constructs.get(id) for id in (one.start, *one.link)}
        if key in had:
            made[one] = "kept" if had[key] == one.effect else "changed"
        else:
            made[one] = "new" if is_new else "unknown"
    gone = (one for one in old if (one.start, one.link) not in has)
    return made | dict.fromkeys(gone, "gone" if whole[1] else "unknown")
