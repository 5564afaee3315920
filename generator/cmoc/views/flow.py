"""A study flow as boxes and lines, before any drawing: what is in it, and nothing of how it looks."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FlowBox:
    id: str
    figure: str
    label: str
    last: bool  # nothing flows on from it


@dataclass(frozen=True)
class FlowLine:
    """From a box to a box; without a target, from a box to what is left out after it."""

    id: str
    source: str
    target: str
    words: str
    out: str = ""  # "988 left out"
    why: str = ""


@dataclass(frozen=True)
class Flow:
    """`name` is stable and unique in the site, as that of a web is."""

    name: str
    title: str
    description: str
    boxes: tuple[FlowBox, ...]
    lines: tuple[FlowLine, ...]
