"""Whether statements of opposite sign are told apart by their circumstances (design.md §7, theory.json)."""

from collections.abc import Sequence
from typing import Literal

from cmoc.model.edges import SIGNS, StatedEdge

Agreement = Literal["one", "conditional", "contested"]


def agreement(raising: Sequence[StatedEdge], lowering: Sequence[StatedEdge], any_time: frozenset[str]) -> Agreement:
    """Conditional if every pair of opposite statements is told apart, contested if one is not."""
    if not raising or not lowering:
        return "one"
    every = all(told_apart(up, down, any_time) for up in raising for down in lowering)
    return "conditional" if every else "contested"


def told_apart(one: StatedEdge, other: StatedEdge, any_time: frozenset[str]) -> bool:
    a, b = one.cmoc, other.cmoc
    stages = {a.stage, b.stage}
    if len(stages) == 2 and None not in stages and not stages & any_time:
        return True
    if a.only_in and b.only_in and not set(a.only_in) & set(b.only_in):
        return True
    return conditions(one) != conditions(other) or contradict(one, other)


def conditions(edge: StatedEdge) -> set[str | None]:
    return {context.construct or context.text for context in edge.cmoc.contexts if context.holds == "condition"}


def contradict(one: StatedEdge, other: StatedEdge) -> bool:
    """Another context than the edge's own start is high in one and low in the other."""
    states = states_beside(other)
    return any({sign, states.get(id)} == {"+", "-"} for id, sign in states_beside(one).items())


def states_beside(edge: StatedEdge) -> dict[str | None, str]:
    return {
        context.construct: SIGNS[context.state] for context in edge.cmoc.contexts if context.construct != edge.start
    }
