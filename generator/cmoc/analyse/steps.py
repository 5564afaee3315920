"""What stands within two links of a construct, and all that leads to it or from it, step by step."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from cmoc.analyse.around import Piece, one_step
from cmoc.analyse.graph import Edge, Graph
from cmoc.analyse.trace import MOST_LINKS

Way = Literal["up", "down"]
WAYS: tuple[Way, ...] = ("up", "down")
MOST_DRAWN = 140  # links of one such drawing: more are no longer read as steps


@dataclass(frozen=True)
class Tree:
    """Each construct once, at the fewest links; of the links those that lead one step nearer."""

    way: Way
    part: Piece
    distance: Mapping[str, int]
    steps: int  # how many are held
    next: int  # constructs that stand one step further off


def two_steps(graph: Graph, id: str) -> Piece:
    """One step around it, with what leads to what leads to it, and what follows on what follows."""
    near = one_step(graph, id)
    before = [edge.start for edge in graph.into.get(id, ())]
    after = [edge.end for edge in graph.out_of.get(id, ())]
    edges = {*near.edges, *leading(graph.into, before), *leading(graph.out_of, after)}
    return piece(graph, edges)


def leading(ends: Mapping[str, tuple[Edge, ...]], ids: Iterable[str]) -> Iterable[Edge]:
    return (edge for id in ids for edge in ends.get(id, ()))


def piece(graph: Graph, edges: Iterable[Edge]) -> Piece:
    """With what works on one of these links."""
    chosen = tuple(sorted(edges, key=lambda edge: (edge.start, edge.end, edge.sign)))
    pairs = {(edge.start, edge.end) for edge in chosen}
    return Piece(chosen, tuple(one for one in graph.modifiers if one.link in pairs))


def tree(graph: Graph, id: str, way: Way, most: int = MOST_DRAWN) -> Tree:
    """As many steps as a trace follows, unless there are more links than can be drawn; two at the least."""
    ends = graph.into if way == "up" else graph.out_of
    distance = distances(ends, id, way, MOST_LINKS + 1)
    held: set[Edge] = set()
    steps = 0
    for step in range(1, MOST_LINKS + 1):
        found = [edge for at, far in distance.items() if far == step - 1 for edge in ends.get(at, ())]
        nearer = {edge for edge in found if distance[far_end(edge, way)] == step}
        if not nearer or (step > 2 and links(held | nearer) > most):
            break
        held |= nearer
        steps = step
    further = sum(far == steps + 1 for far in distance.values())
    return Tree(way, piece(graph, held), {at: far for at, far in distance.items() if far <= steps}, steps, further)


def links(edges: Iterable[Edge]) -> int:
    return len({(edge.start, edge.end) for edge in edges})


def distances(ends: Mapping[str, tuple[Edge, ...]], id: str, way: Way, most: int) -> dict[str, int]:
    """In the order in which they are met: nearest first."""
    found, here = {id: 0}, [id]
    for step in range(1, most + 1):
        others = dict.fromkeys(far_end(edge, way) for at in here for edge in ends.get(at, ()))
        here = [other for other in others if other not in found]
        found |= dict.fromkeys(here, step)
    return found


def far_end(edge: Edge, way: Way) -> str:
    return edge.start if way == "up" else edge.end
