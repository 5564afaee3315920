"""Which statements of a path's links fit into one course of time: none lies before the link that leads to it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from cmoc.analyse.graph import Edge
from cmoc.analyse.needs import Need
from cmoc.model.edges import StatedEdge
from cmoc.model.vocabulary import Sign

Order = Mapping[str, int]  # dated stages; what is any-time or unknown is not in it and always fits
Usable = tuple[tuple[StatedEdge, tuple[Need, ...]], ...]


@dataclass(frozen=True)
class Leg:
    """A link with what may carry it, before the whole path is known. `sign` is the direction given to its start."""

    edge: Edge
    sign: Sign
    usable: Usable

    def __hash__(self) -> int:
        return hash((self.edge, self.sign, len(self.usable)))

    @cached_property
    def straight(self) -> Usable:
        """What states the link for the direction that is given to its start."""
        return tuple(one for one in self.usable if "?" in (self.sign, one[0].given) or self.sign == one[0].given)


def fits(leg: Leg, after: int, order: Order) -> Leg | None:
    """Without what lies before the earliest time at which the path can have come here."""
    kept = tuple(one for one in leg.usable if order.get(one[0].cmoc.stage or "", after) >= after)
    return with_only(leg, kept) if kept else None


def with_only(leg: Leg, kept: Usable) -> Leg:
    return leg if len(kept) == len(leg.usable) else Leg(leg.edge, leg.sign, kept)


def earliest(leg: Leg, after: int, order: Order) -> int:
    """The earliest time at which the path can have gone over this link."""
    return min(order.get(one.cmoc.stage or "", after) for one, _ in leg.usable)


def follows(legs: Iterable[Leg], order: Order) -> bool:
    """Whether these fit into one course: what carries each link apart may not do so together."""
    after = 0
    for leg in legs:
        fit = fits(leg, after, order)
        if not fit:
            return False
        after = earliest(fit, after, order)
    return True


def settled(legs: Sequence[Leg], order: Order) -> tuple[Leg, ...]:
    """Without what lies after the latest time at which the rest of the path can still follow."""
    found: list[Leg] = []
    latest = len(order)
    for leg in reversed(legs):
        kept = tuple(one for one in leg.usable if order.get(one[0].cmoc.stage or "", latest) <= latest)
        found.append(with_only(leg, kept))
        latest = max(order.get(one.cmoc.stage or "", latest) for one, _ in kept)
    return tuple(reversed(found))
