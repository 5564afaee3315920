"""Phases in their order, and what each left."""

from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from cmoc.model.phase import FlowStep, Phase
from cmoc.model.review import Review
from cmoc.model.snapshot import Snapshot


def order_of(review: Review) -> dict[str, int]:
    """Phase -> its place in the order. Empty where the order could not be read."""
    settings = review.settings
    if settings.origin.lacks("phases"):
        return {}
    return {phase: at for at, phase in enumerate(dict.fromkeys(settings.phases))}


def left_before(review: Review) -> dict[str, Snapshot]:
    """Phase -> the snapshot of the phase before it, where there is one."""
    snapshots = {one.phase: one for one in reversed(review.snapshots)}
    phases = tuple(order_of(review))
    return {phase: snapshots[before] for before, phase in pairwise(phases) if before in snapshots}


def circle_in(flow: tuple[FlowStep, ...]) -> tuple[str, ...]:
    """The first circle, its first step again at its end."""
    try:
        TopologicalSorter({step.id: step.before for step in flow}).prepare()
    except CycleError as error:
        return tuple(error.args[1])
    return ()


def end_of_flow(phase: Phase) -> int | None:
    """Where the last step stands that no other comes from; None where there is none, or it may be lost."""
    onward = {id for step in phase.flow for id in step.before}
    ends = [at for at, step in enumerate(phase.flow) if step.id not in onward]
    return ends[-1] if ends and not phase.origin.lacks("flow") else None
