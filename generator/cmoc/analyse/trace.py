"""What a theory says follows where something is so: simple paths of a few links, never added up (method.md §6)."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from cmoc.analyse.course import Leg, Usable, earliest, fits, follows, settled
from cmoc.analyse.graph import Edge, Graph, Modifier, Pair
from cmoc.analyse.needs import Need, States, needs
from cmoc.analyse.path import Path, Start, Step, firm, in_order, left_open
from cmoc.model.edges import product
from cmoc.model.theory import Cmoc
from cmoc.model.vocabulary import Sign

MOST_LINKS = 4
MOST_PATHS = 5_000  # a web in which everything acts on everything has millions, and no reader for them


@dataclass(frozen=True)
class Rules:
    """What a trace may follow. `order` places the dated stages; any-time and unknown ones are not in it."""

    order: Mapping[str, int]
    profiles: frozenset[str] = frozenset()  # the kinds that are traced, with what they are kinds of
    carried: frozenset[str] = frozenset()  # CMOCs that no phase has tested since: left out
    most: int = MOST_LINKS
    most_paths: int = MOST_PATHS

    def holds(self, cmoc: Cmoc) -> bool:
        """In the kinds that are traced, and tested since it was stated."""
        limits = set(cmoc.only_in)
        return (not limits or bool(limits & self.profiles)) and cmoc.id not in self.carried


@dataclass(frozen=True)
class Trace:
    starts: tuple[Start, ...]
    paths: tuple[Path, ...]  # by end, shortest first
    loops: tuple[tuple[str, ...], ...]  # named where they are met: the constructs from where it closes
    beyond: int  # paths that go on past the limit
    cut: bool  # there are more paths than are followed
    reachable: frozenset[str]  # by any number of links, whatever their stage, limit or condition

    def to(self, end: str) -> tuple[Path, ...]:
        first = bisect_left(self.paths, end, key=end_of)
        return self.paths[first : bisect_right(self.paths, end, first, key=end_of)]


def end_of(path: Path) -> str:
    return path.end


@dataclass
class Walk:
    """What one trace gathers on its way."""

    graph: Graph
    rules: Rules
    states: States
    works: Mapping[Pair, tuple[Modifier, ...]]
    paths: list[Path] = field(default_factory=list)
    loops: set[tuple[str, ...]] = field(default_factory=set)
    beyond: int = 0
    cut: bool = False
    legs: dict[tuple[Edge, Sign, int], Leg | None] = field(default_factory=dict)  # worked out once, for all paths
    firmly: dict[Leg, Leg] = field(default_factory=dict)
    steps: dict[Leg, Step] = field(default_factory=dict)

    def follow(self, start: Start, legs: tuple[Leg, ...], sign: Sign, after: int) -> None:
        """Extend a path by each link that may follow its last. Not deeper than the limit."""
        nodes = (start.construct, *(leg.edge.end for leg in legs))
        for edge in self.graph.out_of.get(nodes[-1], ()):
            leg = self.leg(edge, sign, after)
            if not leg:
                continue
            if edge.end in nodes:
                self.loops.add(turned(nodes[nodes.index(edge.end) :]))
            elif len(self.paths) >= self.rules.most_paths:
                self.cut = True
                return
            elif len(legs) == self.rules.most:
                self.beyond += 1
            else:
                longer = (*legs, leg)
                self.paths.append(self.path(start, longer))
                if edge.end not in self.states:  # what is set is given, whatever would follow
                    later = earliest(leg, after, self.rules.order)
                    self.follow(start, longer, product(sign, edge.sign), later)

    def path(self, start: Start, legs: tuple[Leg, ...]) -> Path:
        firmly = (self.firm_leg(leg) for leg in legs)
        steps = tuple(map(self.step, settled(legs, self.rules.order)))
        return Path(start, steps, follows(firmly, self.rules.order))

    def leg(self, edge: Edge, sign: Sign, after: int) -> Leg | None:
        at = edge, sign, after
        if at not in self.legs:
            self.legs[at] = fits(Leg(edge, sign, self.usable(edge)), after, self.rules.order)
        return self.legs[at]

    def firm_leg(self, leg: Leg) -> Leg:
        if leg not in self.firmly:
            self.firmly[leg] = Leg(leg.edge, leg.sign, tuple(one for one in leg.straight if firm(one[0])))
        return self.firmly[leg]

    def usable(self, edge: Edge) -> Usable:
        """What states the link and holds in the kinds that are traced; an unmet need ends a path."""
        found = ((one, needs(one, self.states)) for one in edge.stated if self.rules.holds(one.cmoc))
        return tuple((one, wants) for one, wants in found if all(need.met != "unmet" for need in wants))

    def step(self, leg: Leg) -> Step:
        """One record for all paths that go over the link in the same way."""
        if leg not in self.steps:
            self.steps[leg] = self.made(leg)
        return self.steps[leg]

    def made(self, leg: Leg) -> Step:
        """As stated where anything states it so; else read backwards."""
        some = sorted(leg.straight or leg.usable, key=lambda one: bool(unknown(one[1])))
        wanted = {one: unknown(wants) for one, wants in some}
        return Step(
            leg.edge,
            tuple(wanted),
            not leg.straight,
            left_open(wanted),
            self.works.get((leg.edge.start, leg.edge.end), ()),
        )


def unknown(wants: Iterable[Need]) -> tuple[Need, ...]:
    return tuple(need for need in wants if need.met == "unknown")


def trace(graph: Graph, starts: Sequence[Start], rules: Rules) -> Trace:
    works: dict[Pair, tuple[Modifier, ...]] = {}
    for one in graph.modifiers:
        works[one.link] = (*works.get(one.link, ()), one)
    walk = Walk(graph, rules, {one.construct: one.sign for one in starts}, works)
    for start in starts:
        walk.follow(start, (), start.sign, 0)
    found = reachable(graph, [one.construct for one in starts])
    return Trace(tuple(starts), in_order(walk.paths), tuple(sorted(walk.loops)), walk.beyond, walk.cut, found)


def turned(loop: tuple[str, ...]) -> tuple[str, ...]:
    """The same loop, told from its first construct in id order."""
    at = loop.index(min(loop))
    return (*loop[at:], *loop[:at])


def reachable(graph: Graph, starts: Iterable[str]) -> frozenset[str]:
    seen: set[str] = set()
    waiting = list(starts)
    while waiting:
        for edge in graph.out_of.get(waiting.pop(), ()):
            if edge.end not in seen:
                seen.add(edge.end)
                waiting.append(edge.end)
    return frozenset(seen)
