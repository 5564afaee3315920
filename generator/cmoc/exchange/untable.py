"""Rows of sheets back to what the YAML says: plain values, and what cannot be read with its place."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cmoc.exchange.cell import Fault, read_list, read_records, read_text
from cmoc.exchange.sheet import POSITION, Column, Sheet, is_list
from cmoc.load.shape import keys

Plain = dict[str, Any]  # a record of the YAML: texts, lists and records


@dataclass(frozen=True)
class Misread:
    sheet: str
    row: int  # from 1, as the header is 1
    column: str
    told: str


@dataclass
class Gathered:
    """Kind of record -> id -> the record. The one record of a kind without ids stands under ""."""

    records: dict[str, dict[str, Plain]] = field(default_factory=dict)
    found: list[Misread] = field(default_factory=list)


def gathered(sheets: Iterable[Sheet], rows: Mapping[str, Sequence[Mapping[str, str]]]) -> Gathered:
    """`rows`: of each sheet, by its name; each row by the names of its columns. The header is the first row."""
    made = Gathered()
    for sheet in sheets:
        read = [(at, row, read_row(sheet, at, row, made)) for at, row in enumerate(rows.get(sheet.name, ()), 2)]
        if sheet.within:
            for at, owner, one in in_position(sheet, read, made):
                put(sheet, at, owner, one, made)
        else:
            for at, _, one in read:
                add(sheet, at, one, made)
    return made


def add(sheet: Sheet, at: int, one: Plain, made: Gathered) -> None:
    kind = made.records.setdefault(sheet.name, {})
    id = one.get("id", "") if sheet.top.one else ""
    if id in kind:
        made.found.append(Misread(sheet.name, at, "id", f'"{id}" stands twice'))
    kind.setdefault(id, one)


def in_position(
    sheet: Sheet, read: Sequence[tuple[int, Mapping[str, str], Plain]], made: Gathered
) -> Iterator[tuple[int, str, Plain]]:
    """The rows of each record in order of their positions, wherever they stand in the sheet."""
    placed: dict[tuple[str, int], tuple[int, Plain]] = {}
    for at, row, one in read:
        owner, position = row.get(sheet.top.one, "").strip() if sheet.top.one else "", row.get(POSITION, "").strip()
        if not position.isdecimal():
            made.found.append(Misread(sheet.name, at, POSITION, "a position is a whole number: 1, 2, 3"))
        elif (owner, int(position)) in placed:
            made.found.append(Misread(sheet.name, at, POSITION, f"position {position} stands twice"))
        else:
            placed[owner, int(position)] = (at, one)
    for (owner, _), (at, one) in sorted(placed.items(), key=lambda entry: entry[0]):
        yield at, owner, one


def put(sheet: Sheet, at: int, owner: str, one: Plain, made: Gathered) -> None:
    """Into the list of the record that it belongs to."""
    record = made.records.get(sheet.top.name, {}).get(owner)
    if record is None:
        made.found.append(Misread(sheet.name, at, sheet.top.one, f'there is no "{owner}" in {sheet.top.name}'))
        return
    *around, last = sheet.within
    for key in around:
        record = record.setdefault(key, {})
    record.setdefault(last, []).append(one)


def read_row(sheet: Sheet, at: int, row: Mapping[str, str], made: Gathered) -> Plain:
    """Without the keys whose cells are empty."""
    found: Plain = {}
    for column in sheet.columns:
        cell = row.get(column.name, "")
        value = read_cell(column, cell)
        if isinstance(value, Fault):
            made.found.append(Misread(sheet.name, at, column.name, value.told))
        elif value:
            *around, last = column.path
            here = found
            for key in around:
                here = here.setdefault(key, {})
            here[last] = value
    return found


def read_cell(column: Column, cell: str) -> object:
    if column.form == "list":
        items = read_list(cell)
        return items if isinstance(items, Fault) else list(items)
    if not column.record:
        return read_text(cell)
    hints = keys(column.record)
    some = read_records(cell, tuple(hints), {key for key, hint in hints.items() if is_list(hint)})
    if isinstance(some, Fault):
        return some
    return [{key: list(one) if isinstance(one, tuple) else one for key, one in record.items()} for record in some]
