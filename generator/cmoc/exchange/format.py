"""What an export is: a name, what it holds, and a function to files."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from cmoc.text.diagnostic import Diagnostic
from cmoc.views.facts import Facts
from cmoc.views.page import Drawing, Head


@dataclass(frozen=True)
class Material:
    """What there is to make an export of."""

    facts: Facts
    drawings: Mapping[str, Drawing] = field(default_factory=dict)  # by name; none, unless the format is drawn
    pages: Mapping[str, Head] = field(default_factory=dict)  # by name of the drawing, where it stands
    svgs: Mapping[str, bytes] = field(default_factory=dict)  # by name of the drawing, as the site shows it


@dataclass(frozen=True)
class Made:
    files: Mapping[str, bytes]  # by path from the format's folder, with forward slashes
    found: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True)
class Format:
    name: str
    what: str  # it holds, as a part of a sentence: "the whole review as one JSON file"
    make: Callable[[Material], Made]
    drawn: bool = False  # whether the drawings are laid out for it, which takes seconds
