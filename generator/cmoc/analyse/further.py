"""What stands two links away from a construct, up and down, with the sign of the way there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cmoc.analyse.graph import Edge, Graph
from cmoc.analyse.trace import Rules
from cmoc.model.edges import product
from cmoc.model.vocabulary import Sign


@dataclass(frozen=True)
class Hop:
    """A link with the earliest and the latest time at which something states it."""

    start: str
    end: str
    sign: Sign
    earliest: int
    latest: int


@dataclass(frozen=True)
class Hops:
    into: Mapping[str, tuple[Hop, ...]]
    out_of: Mapping[str, tuple[Hop, ...]]


@dataclass(frozen=True)
class Far:
    construct: str
    via: str
    signs: frozenset[Sign]


def hops(graph: Graph, rules: Rules) -> Hops:
    """Without what is limited to some kinds, and what is only carried along: as a trace from one state."""
    into, out_of = defaultdict[str, list[Hop]](list), defaultdict[str, list[Hop]](list)
    for hop in (one for edge in graph.causes for one in hop_of(edge, rules)):
        into[hop.end].append(hop)
        out_of[hop.start].append(hop)
    return Hops(*({id: tuple(some) for id, some in found.items()} for found in (into, out_of)))


def hop_of(edge: Edge, rules: Rules) -> Iterator[Hop]:
    held = [one.cmoc for one in edge.stated if not one.cmoc.only_in and one.cmoc.id not in rules.carried]
    if held:
        last = len(rules.order)
        earliest = min(rules.order.get(cmoc.stage or "", 0) for cmoc in held)
        latest = max(rules.order.get(cmoc.stage or "", last) for cmoc in held)
        yield Hop(edge.start, edge.end, edge.sign, earliest, latest)


def upstream(found: Hops, id: str) -> tuple[Far, ...]:
    ways = ((first, second) for second in found.into.get(id, ()) for first in found.into.get(second.start, ()))
    return gathered((first.start, first, second) for first, second in ways)


def downstream(found: Hops, id: str) -> tuple[Far, ...]:
    ways = ((first, second) for first in found.out_of.get(id, ()) for second in found.out_of.get(first.end, ()))
    return gathered((second.end, first, second) for first, second in ways)


def gathered(ways: Iterable[tuple[str, Hop, Hop]]) -> tuple[Far, ...]:
    """By what lies between, then by the far end."""
    found: dict[tuple[str, str], set[Sign]] = {}
    for far, first, second in ways:
        if follows(first, second):
            found.setdefault((first.end, far), set()).add(product(first.sign, second.sign))
    return tuple(Far(far, via, frozenset(signs)) for (via, far), signs in sorted(found.items()))


def follows(first: Hop, second: Hop) -> bool:
    """No way back to where it came from, and no link whose stage lies before the one that leads to it."""
    return len({first.start, first.end, second.end}) == 3 and first.earliest <= second.latest
