"""What rises and falls from event to event, before any drawing. Only the direction of a move is held, no height."""

from dataclasses import dataclass
from typing import Literal

Way = Literal["rises", "falls", "unknown", "level"]


@dataclass(frozen=True)
class Step:
    way: Way
    more: bool = False  # the source has the event move this curve more than another
    ours: bool = False


@dataclass(frozen=True)
class Curve:
    """One curve; for each event its moves there, in order. Empty: nothing is said of it."""

    label: str
    steps: tuple[tuple[Step, ...], ...]


@dataclass(frozen=True)
class Mark:
    """One event. The row of the table beside the drawing refers to it by `id`."""

    id: str
    number: str
    words: str


@dataclass(frozen=True)
class Chart:
    """`name` is stable and unique in the site, as that of a web is."""

    name: str
    title: str
    description: str
    top: str  # what the upper end of the scale is called
    bottom: str
    curves: tuple[Curve, ...]
    marks: tuple[Mark, ...]
