"""The records as a database for Datasette: a table for each sheet of the workbook, and the links of the web."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence

from cmoc.exchange.sheet import POSITION, Sheet
from cmoc.exchange.table import tables
from cmoc.exchange.theory_json import edge_record
from cmoc.exchange.untable import read_cell
from cmoc.views.facts import Facts

# Column -> the table whose ids it holds, where all that it holds are held there.
KEYS = {"construct": "constructs", "resource": "constructs", "cmoc": "cmocs", "study": "studies", "phase": "phases"}
LINKS = ("from", "to", "sign", "role", "agreement", "basis", "ours", "stages", "only_in", "cmocs")


def sqlite(facts: Facts) -> bytes:
    """Not the same bytes on every machine: the file names the version of the library that wrote it."""
    base = sqlite3.connect(":memory:")
    try:
        for table in tables(facts.review):
            create(base, table.sheet)
            add(base, table.sheet.name, (values(table.sheet, row) for row in table.rows))
        base.execute(f"CREATE TABLE web ({', '.join(quoted(key) for key in LINKS)})")
        stages = tuple(facts.stages)
        found = (edge_record(edge, stages) for edge in facts.graph.edges)
        add(base, "web", ([stored(one[key]) for key in LINKS] for one in found))
        base.commit()
        return base.serialize()
    finally:
        base.close()


def create(base: sqlite3.Connection, sheet: Sheet) -> None:
    numbers = {column.name for column in sheet.columns if column.form == "number"} | {POSITION}
    columns = [f"{quoted(name)} {'INTEGER' if name in numbers else 'TEXT'}" for name in sheet.header]
    if sheet.keyed:
        columns.append(f"PRIMARY KEY ({', '.join(map(quoted, sheet.keyed))})")
    columns += foreign(sheet)
    base.execute(f"CREATE TABLE {quoted(sheet.name)} ({', '.join(columns)})")


def foreign(sheet: Sheet) -> Iterator[str]:
    """A verdict is on a CMOC of the phase before, which need not be held now."""
    for name in sheet.header:
        if name in KEYS and KEYS[name] != sheet.name and not (sheet.name == "verdicts" and name == "cmoc"):
            yield f"FOREIGN KEY ({quoted(name)}) REFERENCES {quoted(KEYS[name])} (id)"


def values(sheet: Sheet, row: Sequence[str]) -> list[object]:
    own = len(sheet.header) - len(sheet.columns)
    keys: list[object] = [
        int(cell) if name == POSITION else cell for name, cell in zip(sheet.header, row[:own], strict=False)
    ]
    return [*keys, *(stored(read_cell(column, cell)) for column, cell in zip(sheet.columns, row[own:], strict=True))]


def stored(value: object) -> object:
    """Lists as JSON, by which Datasette makes facets."""
    if isinstance(value, list | Mapping):
        return json.dumps(value, ensure_ascii=False)
    return value if value not in ("", "unknown") else None


def add(base: sqlite3.Connection, table: str, rows: Iterable[Sequence[object]]) -> None:
    some = list(rows)
    if some:
        marks = ", ".join("?" * len(some[0]))
        base.executemany(f"INSERT INTO {quoted(table)} VALUES ({marks})", some)


def quoted(name: str) -> str:
    return f'"{name}"'
