"""Index tables as records: columns, rows, and what a reader can filter them by."""

from collections.abc import Iterable
from dataclasses import dataclass

from cmoc.views.facts import Facts
from cmoc.views.heads import HOME
from cmoc.views.page import Head, Page, Phrase, Piece, plain, shortened, words
from cmoc.views.words import raised, stage_words

MOST = 6  # columns that are shown at first
NO_STAGE = "-"  # no id is written so


@dataclass(frozen=True)
class Column:
    title: str
    more: bool = False  # shown on request

    @property
    def key(self) -> str:
        """Its name in an address."""
        return self.title.lower().replace(" ", "-")


@dataclass(frozen=True)
class Cell:
    told: Phrase
    order: str = ""  # what it sorts by where its text will not do


@dataclass(frozen=True)
class TableRow:
    """`marks`: by the key of each filter, the values under which the row is found."""

    cells: tuple[Cell, ...]
    marks: tuple[tuple[str, tuple[str, ...]], ...] = ()
    words: str = ""  # by which it is found, too, though they are not shown


@dataclass(frozen=True)
class Option:
    value: str
    label: str
    told: str  # ends the sentence "No CMOC …": "is middle stage"


@dataclass(frozen=True)
class Filter:
    key: str
    title: str
    options: tuple[Option, ...]
    one: str = ""  # what it finds, where that is not the unit of the page: "verdict"


@dataclass(frozen=True)
class TablePage(Page):
    heading: str
    lead: str
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    one: str  # what a row is: "CMOC"
    many: str
    filters: tuple[Filter, ...] = ()
    links: tuple[Piece, ...] = ()  # sub-lists of this index


def head(file: str, title: str, lead: str) -> Head:
    return Head(f"{file}/index.md", title, shortened(lead), (HOME, Piece(title)))


def columns(*titles: str) -> tuple[Column, ...]:
    return tuple(Column(title, at >= MOST) for at, title in enumerate(titles))


def cells(*phrases: Phrase) -> tuple[Cell, ...]:
    return tuple(Cell(phrase) for phrase in phrases)


def unlinked(phrase: Phrase) -> Phrase:
    return words(plain(phrase))


def value(text: str) -> str:
    """A free text as the value of a filter: a bar stands between several of them."""
    return " ".join(text.replace("|", "/").split())


def by_text(key: str, title: str, told: str, rows: Iterable[TableRow]) -> Filter:
    """A filter by all values that the rows have; `told` holds the value's place: "was done in {}"."""
    found = {one for row in rows for name, values in row.marks if name == key for one in values}
    ordered = sorted(found, key=lambda one: (one.casefold(), one))
    return Filter(key, title, tuple(Option(one, one, told.replace("{}", one)) for one in ordered))


def useful(filters: Iterable[Filter], rows: Iterable[TableRow]) -> tuple[Filter, ...]:
    """Each with the options that some row has; a filter that tells no rows apart is left out."""
    found = {(key, one) for row in rows for key, values in row.marks for one in values}
    kept = (
        Filter(one.key, one.title, tuple(option for option in one.options if (one.key, option.value) in found))
        for one in filters
    )
    return tuple(one for one in kept if len(one.options) > 1)


def stage_filter(facts: Facts) -> Filter:
    options = [
        Option(id, raised(name), "holds at any time" if stage.any_time else f"is {name}")
        for id, stage in facts.stages.items()
        for name in [stage_words(facts, id)]
    ]
    return Filter("stage", "Stage", (*options, Option(NO_STAGE, "Stage not given", "has no stage given")))


def stage_cell(facts: Facts, id: str | None) -> Cell:
    """Sorted in the review's order, and what has no stage last."""
    order = {stage: at for at, stage in enumerate(facts.stages)}
    return Cell(words(raised(stage_words(facts, id))), str(order.get(id or "", len(order))))
