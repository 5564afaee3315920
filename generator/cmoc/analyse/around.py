"""Pieces of the graph: one step around a construct, and the few constructs that carry the chains."""

from collections.abc import Iterable
from dataclasses import dataclass

from cmoc.analyse.graph import Edge, Graph, Modifier, Pair

MOST = 24  # constructs in an overview


@dataclass(frozen=True)
class Piece:
    edges: tuple[Edge, ...]
    modifiers: tuple[Modifier, ...]

    @property
    def constructs(self) -> frozenset[str]:
        ends = {id for edge in self.edges for id in (edge.start, edge.end)}
        return frozenset(ends | {id for one in self.modifiers for id in (one.start, *one.link)})

    @property
    def links(self) -> frozenset[Pair]:
        return frozenset((edge.start, edge.end) for edge in self.edges)


def whole(graph: Graph) -> Piece:
    return Piece(graph.causes, graph.modifiers)


def one_step(graph: Graph, *ids: str) -> Piece:
    """The edges that touch one of these with what works on them, and the links they work on with both ends."""
    edges = {edge for id in ids for edge in (*graph.into.get(id, ()), *graph.out_of.get(id, ()))}
    worked_on = {one.link for one in graph.modifiers if one.start in ids}
    edges |= {edge for start, end in worked_on for edge in graph.into.get(end, ()) if edge.start == start}
    return between(graph, edges, frozenset(ids))


def between(graph: Graph, edges: Iterable[Edge], ids: frozenset[str]) -> Piece:
    chosen = sorted(set(edges), key=lambda edge: (edge.start, edge.end, edge.sign))
    near = {(edge.start, edge.end) for edge in chosen if edge.start in ids or edge.end in ids}
    modifiers = (one for one in graph.modifiers if one.link in near or one.start in ids)
    return Piece(tuple(chosen), tuple(modifiers))


def carriers(graph: Graph) -> frozenset[str]:
    """What something acts on and that acts on something, and the ends such constructs lead to (pages.md)."""
    inner = {id for id in graph.into if id in graph.out_of}
    return frozenset(inner | {edge.end for id in inner for edge in graph.out_of[id]})


def overview(graph: Graph) -> Piece:
    """The edges among the carriers; of more than `MOST` those in the fewest CMOCs are left out."""
    fewest_first = sorted(carriers(graph), key=lambda id: (cmocs_of(graph, id), id))
    shown = set(fewest_first[max(0, len(fewest_first) - MOST) :])
    edges = tuple(edge for edge in graph.causes if edge.start in shown and edge.end in shown)
    pairs = {(edge.start, edge.end) for edge in edges}
    modifiers = (one for one in graph.modifiers if one.start in shown and one.link in pairs)
    return Piece(edges, tuple(modifiers))


def cmocs_of(graph: Graph, id: str) -> int:
    return len({cmoc.id for some in graph.roles[id].values() for cmoc in some})
