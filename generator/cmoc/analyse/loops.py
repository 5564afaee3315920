"""Paths back to their start: what reinforces itself, and what holds itself in balance."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from itertools import islice, pairwise, product
from typing import Literal

from cmoc.analyse.graph import Edge, Graph
from cmoc.analyse.needs import needs
from cmoc.analyse.path import Step, left_open
from cmoc.analyse.trace import MOST_LINKS
from cmoc.model.edges import product as times
from cmoc.model.vocabulary import Sign

LoopKind = Literal["reinforcing", "balancing", "direction not printed"]
MOST_LOOPS = 500  # courses that are looked at: a list of more has no reader
KINDS: dict[Sign, LoopKind] = {"+": "reinforcing", "-": "balancing", "?": "direction not printed"}


@dataclass(frozen=True)
class Loop:
    """One course round, with one sign for each link: a pair that pulls both ways gives several."""

    edges: tuple[Edge, ...]

    @property
    def nodes(self) -> tuple[str, ...]:
        return tuple(edge.start for edge in self.edges)

    @property
    def kind(self) -> LoopKind:
        start: Sign = "+"
        return KINDS[reduce(times, (edge.sign for edge in self.edges), start)]


def loops(graph: Graph, carried: frozenset[str] = frozenset(), most: int = MOST_LINKS) -> tuple[Loop, ...]:
    """All of at most `most` links, shortest first; each begins at its first construct in id order."""
    import networkx  # slow to import, and of use here alone

    pairs = pairs_of(graph, carried)
    web: networkx.DiGraph[str] = networkx.DiGraph()
    web.add_edges_from(sorted(pairs))
    some = islice(networkx.simple_cycles(web, length_bound=most), MOST_LOOPS)
    courses = sorted(begun(cycle) for cycle in some)
    found = [Loop(edges) for course in courses for edges in product(*links(course, pairs))]
    return tuple(sorted(found, key=lambda one: (len(one.edges), one.nodes, one.kind)))


def none_longer(graph: Graph, carried: frozenset[str] = frozenset(), most: int = MOST_LINKS) -> bool:
    """Whether the limit leaves none out: no part of the web in which all lead to all has more constructs than that."""
    import networkx

    web: networkx.DiGraph[str] = networkx.DiGraph()
    web.add_edges_from(sorted(pairs_of(graph, carried)))
    return all(len(part) <= most for part in networkx.strongly_connected_components(web))


def pairs_of(graph: Graph, carried: frozenset[str]) -> dict[tuple[str, str], list[Edge]]:
    pairs: dict[tuple[str, str], list[Edge]] = {}
    for edge in graph.causes:
        if not set(edge.cmocs) <= carried:
            pairs.setdefault((edge.start, edge.end), []).append(edge)
    return pairs


def begun(cycle: list[str]) -> tuple[str, ...]:
    at = cycle.index(min(cycle))
    return (*cycle[at:], *cycle[:at])


def links(course: tuple[str, ...], pairs: dict[tuple[str, str], list[Edge]]) -> Iterator[list[Edge]]:
    return (pairs[pair] for pair in pairwise((*course, course[0])))


def steps(graph: Graph, loop: Loop, carried: frozenset[str] = frozenset()) -> tuple[Step, ...]:
    """Its links as those of a path on which nothing is set: each as stated, with what it needs."""
    return tuple(step(graph, edge, carried) for edge in loop.edges)


def step(graph: Graph, edge: Edge, carried: frozenset[str]) -> Step:
    wanted = {one: needs(one, {}) for one in edge.stated if one.cmoc.id not in carried}
    works = tuple(one for one in graph.modifiers if one.link == (edge.start, edge.end))
    return Step(edge, tuple(wanted), False, left_open(wanted), works)
