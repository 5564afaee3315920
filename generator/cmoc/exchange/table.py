"""Records to the rows of their sheets. Every cell is text, as cell.py writes it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, dataclass, fields
from functools import cache
from typing import Any

from cmoc.exchange.cell import Small, Value, list_cell, records_cell, text_cell
from cmoc.exchange.sheet import HOME, Column, Sheet, sheets
from cmoc.load.shape import NOT_WRITTEN
from cmoc.model.origin import Origin
from cmoc.model.review import Review
from cmoc.model.scalars import UNKNOWN
from cmoc.model.spelling import spelling

Row = tuple[str, ...]


@dataclass(frozen=True)
class Table:
    sheet: Sheet
    rows: tuple[Row, ...]


def tables(review: Review) -> Iterator[Table]:
    held = records_of(review)
    return (Table(sheet, tuple(rows_of(sheet, held[sheet.top.name]))) for sheet in sheets())


def records_of(review: Review) -> Mapping[str, tuple[Any, ...]]:
    """By the name of their kind, in order of their ids."""
    by_id = {
        "cmocs": review.theory.cmocs,
        "constructs": review.theory.constructs,
        "studies": review.studies,
        "profiles": review.profiles,
        "phases": review.phases,
        "glossary": review.glossary,
    }
    single = {"programme-theory": (review.programme,) if review.programme else (), "review": (review.settings,)}
    return {name: tuple(sorted(some, key=id_of)) for name, some in by_id.items()} | single


def id_of(record: Any) -> str:
    return str(record.id)


def rows_of(sheet: Sheet, records: Iterable[Any]) -> Iterator[Row]:
    for record in records:
        if not sheet.within:
            yield row_of(sheet, record, record.origin, ())
            continue
        owner = (text_cell(record.id),) if sheet.top.one else ()
        for at, one in enumerate(at_path(record, sheet.within) or ()):
            own = row_of(sheet, one, record.origin, (*sheet.within, at))
            yield (*owner, str(at + 1), *own)


def row_of(sheet: Sheet, record: Any, origin: Origin, where: tuple[str | int, ...]) -> Row:
    return tuple(cell_of(column, record, origin, where) for column in sheet.columns)


def cell_of(column: Column, record: Any, origin: Origin, where: tuple[str | int, ...]) -> str:
    """Empty where nothing is said; `unknown` where that is said."""
    value = at_path(record, column.path)
    if value is None:
        return UNKNOWN if (*origin.within, *where, *column.path) in origin.values else ""
    if column.form == "records":
        return records_cell(small(one) for one in value)
    if column.form == "list":
        return list_cell(word(one) for one in value)
    return text_cell(word(value))


def at_path(record: Any, path: Iterable[str]) -> Any:
    for key in path:
        if record is None:
            return None
        kind: type = type(record)
        record = getattr(record, attributes(kind)[key])
    return record


@cache
def attributes(record: type) -> Mapping[str, str]:
    """The YAML's key of each field -> its name in Python."""
    return {key: name for name, (key, _) in spelling(record).items() if name == HOME or name not in NOT_WRITTEN}


def small(record: Any) -> Small:
    """Without what is taken for granted."""
    found: dict[str, Value] = {}
    kind: type = type(record)
    for one in fields(record):
        value = getattr(record, one.name)
        default = one.default if one.default_factory is MISSING else one.default_factory()
        if value is not None and (default is MISSING or value != default):
            key = spelling(kind)[one.name][0]
            found[key] = tuple(map(word, value)) if isinstance(value, tuple) else word(value)
    return found


def word(value: object) -> str:
    """As it stands in the YAML."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return "-".join(map(str, value))  # a range
    return str(value)
