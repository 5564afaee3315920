"""What every page has, and text with links in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from cmoc.views.chart import Chart
from cmoc.views.diagram import Diagram
from cmoc.views.flow import Flow
from cmoc.views.item import Item
from cmoc.views.refinement_map import RefinementMap
from cmoc.views.web import Web

Drawing = Web | Flow | Diagram | Chart | RefinementMap


@dataclass(frozen=True)
class Piece:
    """Some words, and the page they lead to, as its address from the site's root."""

    text: str
    target: str = ""


Phrase = tuple[Piece, ...]


def plain(phrase: Phrase) -> str:
    return "".join(piece.text for piece in phrase)


def words(text: str) -> Phrase:
    return (Piece(text),)


def between(parts: Iterable[Phrase], mark: str = ", ", last: str = "") -> Phrase:
    """Parts after each other; `last` stands before the last of several in place of the mark."""
    some = [part for part in parts if part]
    marks = [Piece(mark)] * (len(some) - 2) + [Piece(last or mark)]
    return tuple(piece for at, part in enumerate(some) for piece in ((marks[at - 1], *part) if at else part))


def series(pieces: Iterable[Piece], last: str = " and ") -> Phrase:
    """Names in a row: a, b and c."""
    return between(((piece,) for piece in pieces), ", ", last)


@dataclass(frozen=True)
class Place:
    """Where a page's record is written."""

    file: str
    line: int
    edit_url: str = ""  # empty where the review names no place to edit


@dataclass(frozen=True)
class Cites:
    """What a page asks to be cited in its place."""

    item: Item
    note: str = ""  # what is left out of it, and why


@dataclass(frozen=True)
class Head:
    """`file` comes from ids and never from a label: a new label must not move a page."""

    file: str  # "constructs/trust.md"
    title: str
    description: str  # at most 155 characters
    crumbs: Phrase = ()
    previous: Piece | None = None
    next: Piece | None = None
    place: Place | None = None
    drawings: tuple[Drawing, ...] = ()
    about: str = ""  # the id of its record, where that can be disputed
    limits: tuple[Piece, ...] = ()  # what is not known here; filled in by `linked_back`
    heading: str = ""  # where the title says more, which is how the search then shows the page
    cited: str = ""  # its title in a citation, where the page's own is cut short
    cites: Cites | None = None  # another work than the page: the study it tells of
    lost: bool = False  # of what is no longer held: the search lists it last
    names: tuple[str, ...] = ()  # what the page is called: the search lists it first for them
    picture: str = ""  # what a link to it shows, as a file from the site's root; filled in by `pictured`

    @cached_property
    def address(self) -> str:
        """From the site's root: "constructs/trust/"; the home page's is empty."""
        stem = self.file.removesuffix(".md")
        return "" if stem == "index" else stem.removesuffix("index") if stem.endswith("/index") else f"{stem}/"


@dataclass(frozen=True)
class Start:
    """A question with the links that begin an answer."""

    question: str
    links: tuple[Piece, ...]


@dataclass(frozen=True)
class Page:
    """A page kind adds its own fields and its template."""

    head: Head


LONGEST = 155


def shortened(text: str, longest: int = LONGEST) -> str:
    """Cut between words, with an ellipsis where something was cut."""
    text = " ".join(text.split())
    if len(text) <= longest:
        return text
    cut = text[: longest - 1]
    return (cut[: cut.rfind(" ")] if " " in cut[40:] else cut).rstrip(" ,;:") + "…"
