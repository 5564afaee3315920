"""What became of each mechanism, as boxes in the columns of their phases, before any drawing."""

from dataclasses import dataclass
from typing import Literal

from cmoc.views.web import Role

Turn = Literal["kept", "changed", "introduced", "retired", "untold"]


@dataclass(frozen=True)
class Column:
    """A phase; `label` says if its theory is not held."""

    id: str
    label: str


@dataclass(frozen=True)
class MapBox:
    """A construct as one phase had it. With a `turn` it is no construct: a line begins or ends there."""

    id: str
    column: str
    label: str
    role: Role
    target: str  # its page now, else where the changes tell of it
    name: str  # for screen readers and hover
    turn: Turn | None = None


@dataclass(frozen=True)
class MapLine:
    id: str
    source: str
    target: str
    turn: Turn
    label: str  # "renamed"; empty where a box at its end says it
    words: str
    reading: bool


@dataclass(frozen=True)
class RefinementMap:
    """`name` is stable and unique in the site, as that of a web is."""

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    boxes: tuple[MapBox, ...]
    lines: tuple[MapLine, ...]
