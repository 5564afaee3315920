"""A work as it is cited, before any style or format: the whole encoding, a page of it, the paper, a study."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, Protocol

ItemKind = Literal["page", "article", "work"]


@dataclass(frozen=True)
class Name:
    """A person by family name, or a body by name."""

    family: str = ""
    given: str = ""
    body: str = ""


@dataclass(frozen=True)
class Item:
    """What is not known is empty, and no format guesses it."""

    id: str
    kind: ItemKind
    title: str = ""
    authors: tuple[Name, ...] = ()
    others: bool = False  # further authors that are not named
    year: int | None = None
    day: str = ""  # "2026-11-24", where more than the year is known
    container: str = ""
    version: str = ""
    volume: str = ""
    article: str = ""
    doi: str = ""
    url: str = ""


class Named(Protocol):
    @property
    def family(self) -> str | None: ...
    @property
    def given(self) -> str | None: ...
    @property
    def name(self) -> str | None: ...


def line(text: str | None) -> str:
    """One line of text: every format is made of lines."""
    return " ".join((text or "").split())


def names(authors: Iterable[Named]) -> tuple[Name, ...]:
    return tuple(Name(line(one.family), line(one.given), line(one.name)) for one in authors)
