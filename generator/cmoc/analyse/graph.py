"""The signed graph of a theory: edges gathered from the CMOCs that state them, and modifiers on their links."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from cmoc.analyse.agreement import Agreement, agreement
from cmoc.model.edges import StatedEdge, StatedModifier, stated_edges, stated_modifiers
from cmoc.model.review import Review
from cmoc.model.theory import Cmoc
from cmoc.model.vocabulary import BASES, Basis, Holds, Ours, Role, Sign, Turn

Pair = tuple[str, str]


@dataclass(frozen=True)
class Edge:
    """All statements of one pair, sign and role."""

    start: str
    end: str
    sign: Sign
    role: Holds
    stated: tuple[StatedEdge, ...]
    agreement: Agreement

    def __hash__(self) -> int:
        """Not by what states it: of one graph, no two edges have the same ends, sign and role."""
        return hash((self.start, self.end, self.sign, self.role))

    @property
    def cmocs(self) -> tuple[str, ...]:
        return tuple(sorted({one.cmoc.id for one in self.stated}))

    @property
    def basis(self) -> tuple[Basis, ...]:
        given = {one.cmoc.basis for one in self.stated}
        return tuple(basis for basis in BASES if basis in given)

    @property
    def ours(self) -> Ours | None:
        """Ours only if no statement of it is all in print; a supplied sign is less than a supplied part."""
        marks = {one.ours for one in self.stated}
        return None if None in marks else "sign" if "sign" in marks else "part"


@dataclass(frozen=True)
class Modifier:
    """All statements of what works on one link in one way."""

    start: str
    link: Pair
    effect: Turn | None
    stated: tuple[StatedModifier, ...]

    @property
    def cmocs(self) -> tuple[str, ...]:
        return tuple(sorted({one.cmoc.id for one in self.stated}))


@dataclass(frozen=True)
class Graph:
    edges: tuple[Edge, ...]  # causes and conditions both; drawings and traces use causes alone
    modifiers: tuple[Modifier, ...]
    roles: Mapping[str, Mapping[Role, tuple[Cmoc, ...]]]  # construct -> role -> its CMOCs, by id
    into: Mapping[str, tuple[Edge, ...]]  # causes that lead to a construct
    out_of: Mapping[str, tuple[Edge, ...]]

    @cached_property
    def causes(self) -> tuple[Edge, ...]:
        return tuple(edge for edge in self.edges if edge.role == "cause")


def graph(review: Review) -> Graph:
    cmocs = sorted(review.theory.cmocs, key=lambda cmoc: cmoc.id)
    any_time = frozenset(stage.id for stage in review.settings.stages if stage.any_time)
    edges = gathered([edge for cmoc in cmocs for edge in stated_edges(cmoc)], any_time)
    causes = [edge for edge in edges if edge.role == "cause"]
    return Graph(
        edges,
        works(cmocs),
        roles_of(cmocs),
        by_end(causes, "end"),
        by_end(causes, "start"),
    )


def by_end(edges: Iterable[Edge], end: Literal["start", "end"]) -> Mapping[str, tuple[Edge, ...]]:
    found: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        found[getattr(edge, end)].append(edge)
    return {id: tuple(some) for id, some in found.items()}


def gathered(stated: Iterable[StatedEdge], any_time: frozenset[str]) -> tuple[Edge, ...]:
    signs: dict[tuple[str, str, Holds], dict[Sign, list[StatedEdge]]] = defaultdict(lambda: defaultdict(list))
    for one in stated:
        signs[one.start, one.end, one.role][one.sign].append(one)
    edges = []
    for (start, end, role), by_sign in sorted(signs.items()):
        agreed = agreement(by_sign.get("+", ()), by_sign.get("-", ()), any_time)
        for sign, some in sorted(by_sign.items()):
            edges.append(Edge(start, end, sign, role, tuple(some), "one" if sign == "?" else agreed))
    return tuple(edges)


def works(cmocs: Iterable[Cmoc]) -> tuple[Modifier, ...]:
    found: dict[tuple[str, Pair, str], list[StatedModifier]] = defaultdict(list)
    for cmoc in cmocs:
        for one in stated_modifiers(cmoc):
            found[one.start, one.link, one.effect or ""].append(one)
    return tuple(Modifier(start, link, some[0].effect, tuple(some)) for (start, link, _), some in sorted(found.items()))


def roles_of(cmocs: Iterable[Cmoc]) -> Mapping[str, Mapping[Role, tuple[Cmoc, ...]]]:
    found: dict[str, dict[Role, dict[str, Cmoc]]] = defaultdict(lambda: {"context": {}, "mechanism": {}, "outcome": {}})
    for cmoc in cmocs:
        for context in cmoc.contexts:
            if context.construct:
                found[context.construct]["context"][cmoc.id] = cmoc
        for mechanism in cmoc.mechanisms:
            if mechanism.construct:
                found[mechanism.construct]["mechanism"][cmoc.id] = cmoc
            if mechanism.resource:
                found[mechanism.resource]["context"][cmoc.id] = cmoc
        for outcome in cmoc.outcomes:
            if outcome.construct:
                found[outcome.construct]["outcome"][cmoc.id] = cmoc
    return {id: {role: tuple(some.values()) for role, some in roles.items()} for id, roles in found.items()}
