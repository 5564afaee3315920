"""Pieces of the graph: one step around a construct, and the few constructs that carry the chains."""

from collections.abc import Iterable
from dataclasses import dataclass

from cmoc.analyse.graph import Edge, Graph, Modifier

MOST = 24  # constructs in an overview


@dataclass(frozen=True)
class Piece:
    edges: tuple[Edge, ...]
    modifiers: tuple[Modifier, ...]

    @property
    def constructs(self) -> frozenset[str]:
        ends = {id for edge in self.edges for id in (edge.start, edge.end)}
        return frozenset(ends | {id for one in self.modifiers for id in (one.start, *one.link)})


def whole(graph: Graph) -> Piece:
    return Piece(graph.causes, graph.modifiers)


def one_step(graph: Graph, id: str) -> Piece:
    """The edges that touch a construct with what works on them, and the links that it works on with both ends."""
    edges = {*graph.into.get(id, ()), *graph.out_of.get(id, ())}
    worked_on = {one.link for one in graph.modifiers if one.start == id}
    edges |= {edge for start, end in worked_on for edge in graph.into.get(end, ()) if edge.start == start}
    return between(graph, edges, id)


def between(graph: Graph, edges: Iterable[Edge], id: str) -> Piece:
    chosen = sorted(set(edges), key=lambda edge: (edge.start, edge.end, edge.sign))
    near = {(edge.start, edge.end) for edge in chosen if id in (edge.start, edge.end)}
    modifiers = (one for one in graph.modifiers if one.link in near or one.start == id)
    return Piece(tuple(chosen), tuple(modifiers))


def overview(graph: Graph) -> Piece:
    """What something acts on and that acts on something, and the ends such constructs lead to (pages.md)."""
    inner = {id for id in graph.into if id in graph.out_of}
    ends = {edge.end for id in inner for edge in graph.out_of[id]}
    shown = inner | ends
    fewest_first = sorted(shown, key=lambda id: (cmocs_of(graph, id), id))
    shown -= set(fewest_first[: max(0, len(shown) - MOST)])
    edges = tuple(edge for edge in graph.causes if edge.start in shown and edge.end in shown)
    pairs = {(edge.start, edge.end) for edge in edges}
    modifiers = (one for one in graph.modifiers if one.start in shown and one.link in pairs)
    return Piece(edges, tuple(modifiers))


def cmocs_of(graph: Graph, id: str) -> int:
    return len({cmoc.id for some in graph.roles[id].values() for cmoc in some})
