"""The two sides of a construct: CMOCs that tell of its rising, and those that tell of its failing."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmoc.analyse.graph import Graph
from cmoc.model.edges import SIGNS
from cmoc.model.theory import Cmoc, Mechanism, Outcome
from cmoc.model.vocabulary import Sign


@dataclass(frozen=True)
class Sides:
    """Ids of CMOCs. One that tells of both sides is in both."""

    rising: tuple[str, ...]  # it rises, or is there or high as a cause
    failing: tuple[str, ...]  # it falls, or is missing or low as a cause
    open: tuple[str, ...]  # acted on or acting, with no direction


def sides(graph: Graph, id: str) -> Sides:
    told: dict[Sign, set[str]] = {"+": set(), "-": set(), "?": set()}
    for cmoc in {cmoc.id: cmoc for some in graph.roles.get(id, {}).values() for cmoc in some}.values():
        for sign in signs(cmoc, id):
            told[sign].add(cmoc.id)
    return Sides(*(tuple(sorted(told[sign])) for sign in ("+", "-", "?")))


def signs(cmoc: Cmoc, id: str) -> Iterator[Sign]:
    """Of each part that it plays. A condition is not counted: it is not said to act. A resource is present."""
    for context in cmoc.contexts:
        if context.construct == id and context.holds == "cause":
            yield SIGNS[context.state]
    for mechanism in cmoc.mechanisms:
        if mechanism.resource == id:
            yield "+"
    parts: tuple[Mechanism | Outcome, ...] = (*cmoc.mechanisms, *cmoc.outcomes)
    for part in parts:
        if part.construct == id and part.effect in SIGNS:
            yield SIGNS[part.effect]
