"""Phases in their order, and what each left."""

from itertools import pairwise

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
