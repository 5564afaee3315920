"""The sheets of the workbook, read off the model: a sheet for each kind of record, and one for each list in it.

A list of words or of small records (sources, authors) stands in a cell; any other list of records has a sheet of its
own, with a row for each and the id of the record it belongs to. So every field of the YAML has one place.
"""

from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from cmoc.load.shape import keys, records_in, required
from cmoc.model.glossary import Term
from cmoc.model.phase import Phase
from cmoc.model.profile import Profile
from cmoc.model.programme import ProgrammeTheory
from cmoc.model.review import Settings
from cmoc.model.study import Author, Study
from cmoc.model.theory import Cmoc, Construct, Source
from cmoc.model.vocabulary import ROLES

Form = Literal["text", "number", "list", "records"]
IN_A_CELL = (Source, Author)
POSITION = "position"
HOME = "home"
FIRST = ("id", "cmoc", "construct", "text", "link.from", "link.to")
SEALED = "snapshots"  # hashes that `cmoc freeze` writes and no one edits


@dataclass(frozen=True)
class Top:
    """A kind of record by itself. Without `one` there is only one, which has no id."""

    name: str
    record: type
    one: str = ""  # what the column is called in which a list's row names the record it belongs to


TOPS: tuple[Top, ...] = (
    Top("cmocs", Cmoc, "cmoc"),
    Top("constructs", Construct, "construct"),
    Top("studies", Study, "study"),
    Top("profiles", Profile, "profile"),
    Top("phases", Phase, "phase"),
    Top("glossary", Term, "term"),
    Top("programme-theory", ProgrammeTheory),
    Top("review", Settings),
)


@dataclass(frozen=True)
class Column:
    path: tuple[str, ...]  # the keys that lead to it inside the record of its row
    form: Form
    words: tuple[str, ...] = ()  # where only these can stand
    required: bool = False
    record: type | None = None  # of the small records in a cell

    @property
    def name(self) -> str:
        return ".".join(self.path)


@dataclass(frozen=True)
class Sheet:
    name: str
    top: Top
    within: tuple[str, ...]  # the keys that lead from a record to the list; none for the record itself
    columns: tuple[Column, ...]

    @property
    def keyed(self) -> tuple[str, ...]:
        """What its rows are found by."""
        if not self.within:
            return ("id",) if self.top.one else ()
        return (self.top.one, POSITION) if self.top.one else (POSITION,)

    @property
    def header(self) -> tuple[str, ...]:
        own = self.keyed if self.within else ()
        return (*own, *(column.name for column in self.columns))


@cache
def sheets() -> tuple[Sheet, ...]:
    """Each kind's own sheet, with those of its lists behind it."""
    return tuple(sheet for top in TOPS for sheet in sheets_of(top))


def sheets_of(top: Top) -> tuple[Sheet, ...]:
    lists = nested(top.record)
    own = Sheet(top.name, top, (), columns_of(top.record))
    return (own, *(Sheet(path[-1], top, path, columns_of(record)) for path, record in lists))


def nested(record: type, within: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], type]]:
    """The lists that have a sheet of their own."""
    found: list[tuple[tuple[str, ...], type]] = []
    for key, hint in keys(record).items():
        inner = record_in(hint)
        if inner and is_list(hint) and inner not in IN_A_CELL:
            found.append(((*within, key), inner))
        elif inner and not is_list(hint):
            found += nested(inner, (*within, key))
    return found


@cache
def columns_of(record: type, within: tuple[str, ...] = ()) -> tuple[Column, ...]:
    found: list[Column] = []
    for key, hint in keys(record).items():
        path, inner, needed = (*within, key), record_in(hint), key in required(record)
        if key == SEALED:
            continue
        if not inner:
            found.append(Column(path, form_of(hint), words_of(hint), needed and not within))
        elif not is_list(hint):
            found += columns_of(inner, path)
        elif inner in IN_A_CELL or is_small(record):
            found.append(Column(path, "records", (), needed, inner))
    home = [Column((HOME,), "text", ROLES, True)] if record is Construct else []
    return tuple(sorted((*found[:2], *home, *found[2:]), key=order))


def order(column: Column) -> tuple[int, bool]:
    """What a row is about stands first, and what takes most room last."""
    first = FIRST.index(column.name) if column.name in FIRST else len(FIRST)
    return first, column.form == "records"


def is_small(record: type) -> bool:
    """Whether it stands in a list already: what lists it has stay in its row."""
    return record in {one for top in TOPS for _, one in nested(top.record)}


def record_in(hint: Any) -> type | None:
    return next(records_in(hint), None)


def is_list(hint: Any) -> bool:
    """A tuple of any length; one of two numbers is a range."""
    return (get_origin(hint) is tuple and Ellipsis in get_args(hint)) or any(is_list(one) for one in get_args(hint))


def form_of(hint: Any) -> Form:
    if is_list(hint):
        return "list"
    return "number" if int in types_in(hint) and tuple not in types_in(hint) else "text"


def types_in(hint: Any) -> set[Any]:
    if get_origin(hint) in (Annotated, Union, UnionType):
        return {one for inner in get_args(hint) for one in types_in(inner)}
    return {get_origin(hint) or hint} if isinstance(get_origin(hint) or hint, type) else set()


def words_of(hint: Any) -> tuple[str, ...]:
    """The closed list that the value is taken from."""
    if bool in types_in(hint):
        return ("yes", "no")
    if get_origin(hint) is Literal:
        return get_args(hint)
    if get_origin(hint) in (Annotated, Union, UnionType):
        return next((words for words in map(words_of, get_args(hint)) if words), ())
    return ()
