"""A causal web as nodes and lines, before any drawing: what is in it, and nothing of how it looks."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["raises", "lowers", "both", "unknown"]
Work = Literal["weakens", "strengthens", "unknown"]
Role = Literal["context", "mechanism", "outcome"]
Mark = Literal["", "new", "gone", "changed"]  # against the phase before
Read = Literal["", "set", "up", "down", "both", "open"]  # what a trace comes to: `open` has a word of its own


@dataclass(frozen=True)
class Node:
    """One construct. `role` is "context" only for what is never a mechanism or an outcome."""

    id: str
    label: str
    role: Role
    stage: str  # id of a `Box`, or "" for a node that stands outside every box
    target: str  # the page it leads to, from the site's root: "constructs/trust/"
    name: str  # for screen readers and hover: "Trust, mechanism, middle stage"
    focus: bool = False
    ours: bool = False
    outside: bool = False  # of another stage than the web is of
    raised: int = 0  # contexts folded into this node that raise it (overview only)
    lowered: int = 0
    mark: Mark = ""
    read: Read = ""
    read_as: str = ""  # "set high", "falls"; written below the name


@dataclass(frozen=True)
class Group:
    """Contexts with the same lines in the same stage: one table with a row for each."""

    id: str
    members: tuple[str, ...]
    stage: str


@dataclass(frozen=True)
class Line:
    """One line. `source` and `target` name a node or a group; a list row refers to it by `id`."""

    id: str
    source: str
    target: str
    kind: Kind
    words: str  # "Quick wins raise trust"
    chain: bool = False  # does not start at a context
    mutual: bool = False  # the same sign both ways, drawn once with a head at each end
    back: bool = False  # feeds back
    thin: bool = False  # no finding of this phase states it
    ours: bool = False
    hypothesis: bool = False
    note: str = ""  # the condition it holds under: "where conflict is present"
    conditional: bool = False  # in a crowded web the condition is in its words and not written on it
    mark: Mark = ""


@dataclass(frozen=True)
class Modifier:
    """What works on a line and not on a node: drawn from `source` to a dot on `line`."""

    id: str
    source: str
    line: str
    work: Work
    words: str  # "Conflict resolution weakens what conflict does to trust"
    thin: bool = False
    ours: bool = False
    mark: Mark = ""


@dataclass(frozen=True)
class Box:
    """A stage: a labelled frame round its nodes."""

    id: str
    label: str


@dataclass(frozen=True)
class Web:
    """`name` is stable and unique in the site: ids in the drawing and the file's name begin with it."""

    name: str
    title: str
    description: str
    across: bool  # left to right; otherwise from top to bottom in stage boxes
    boxes: tuple[Box, ...]
    nodes: tuple[Node, ...]
    groups: tuple[Group, ...]
    lines: tuple[Line, ...]
    modifiers: tuple[Modifier, ...]
    round: bool = False  # a loop: neither across nor down
