"""A programme theory as boxes and lines, before any drawing: what is in it, and nothing of how it looks."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["context", "mechanism", "outcome", "state", "event"]


@dataclass(frozen=True)
class Part:
    """One box or ellipse. `target` is the page it leads to, from the site's root; empty where no record is named."""

    id: str
    label: str
    kind: Kind
    lane: str  # id of a `Frame`, or "" for what stands outside all of them
    target: str
    name: str  # for screen readers and hover


@dataclass(frozen=True)
class Course:
    """One line. No sign is drawn: a programme theory says what follows on what."""

    id: str
    source: str
    target: str
    words: str
    label: str
    reading: bool  # not stated by the source


@dataclass(frozen=True)
class Frame:
    """A lane: a labelled frame round its parts."""

    id: str
    label: str


@dataclass(frozen=True)
class Diagram:
    """`name` is stable and unique in the site, as that of a web is."""

    name: str
    title: str
    description: str
    frames: tuple[Frame, ...]
    parts: tuple[Part, ...]
    courses: tuple[Course, ...]
