"""What the workbook says besides the records: what was computed, what it was made from, and how it is to be edited."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from cmoc.exchange.cell import text_cell
from cmoc.exchange.sheet import Sheet
from cmoc.exchange.table import Row, Table, records_of, tables
from cmoc.load.canonical import canonical
from cmoc.load.seal import seal
from cmoc.model.review import snapshot_of
from cmoc.views.facts import Facts
from cmoc.views.page import plain
from cmoc.views.sentence import sentence

FORMAT = 1
README, WEB, EXPORTED = "read me", "web", "as exported"
PAGES = {
    "cmocs": "cmocs/{}/",
    "constructs": "constructs/{}/",
    "studies": "studies/{}/",
    "profiles": "profiles/{}/",
    "phases": "phases/{}/",
}
# Names in brackets: these columns are computed, and what is written there is not read.
CLAIM, PAGE, FILE = "(claim)", "(page)", "(file)"
RULES: tuple[tuple[str, str], ...] = (
    ("What is read back", "All sheets but this one, web and as exported. Columns in brackets are computed, too."),
    ("A row", "One record, found by its id; in the sheets of lists, by the id of its record and its position there."),
    (
        "An empty cell",
        "The field is not written: what is taken for granted holds. unknown says that it is not known.",
    ),
    ("A list in a cell", "Items with a semicolon between them: trust; faith"),
    ("Sources, authors, parts and moves in a cell", "One a line, as key: value | key: value; a list inside as above."),
    ("A backslash", r"Takes the meaning from the mark behind it: \; \| \\; \n is a line break inside a value."),
    ("An apostrophe at the start", "Keeps a text from being taken for a formula. It is no part of the text."),
    (r"\keep", "The text is longer than a cell can be: it stays as it is in the file."),
    (
        "What is not here",
        "Comments and the order of records, which the files keep; snapshots, which are never edited.",
    ),
)


@dataclass(frozen=True)
class Computed:
    """A table with its computed columns."""

    table: Table
    header: tuple[str, ...]
    rows: tuple[Row, ...]


def computed(facts: Facts) -> Iterator[Computed]:
    held = records_of(facts.review)
    for table in tables(facts.review):
        records = held[table.sheet.top.name] if not table.sheet.within else ()
        yield Computed(table, *extra(facts, table.sheet, records))


def extra(facts: Facts, sheet: Sheet, records: Iterable[object]) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    """The columns that are computed, with a cell for each record."""
    if sheet.within:
        return (), ()
    names = (*((CLAIM,) if sheet.name == "cmocs" else ()), *((PAGE,) if sheet.name in PAGES else ()), FILE)
    return names, tuple(extra_row(facts, sheet, names, record) for record in records)


def extra_row(facts: Facts, sheet: Sheet, names: tuple[str, ...], record: object) -> Row:
    id = getattr(record, "id", "")
    told = {FILE: getattr(record, "origin").span.file}  # noqa: B009
    if CLAIM in names:
        told[CLAIM] = plain(sentence(facts, facts.cmocs[id]))
    if PAGE in names:
        told[PAGE] = facts.site + PAGES[sheet.name].format(id)
    return tuple(text_cell(told[name]) for name in names)


def revision(facts: Facts) -> str:
    """The hash of the theory in canonical form, as `cmoc freeze` would record it."""
    phase = facts.settings.current or facts.settings.title
    return seal(canonical(snapshot_of(facts.review, phase)))


def row_hash(row: Row) -> str:
    """Tells a row that was edited from one that stayed as it was exported."""
    return sha256(json.dumps(row).encode()).hexdigest()[:16]


def keyed_rows(tables: Iterable[Table]) -> Iterator[tuple[str, str, str]]:
    """Sheet, key and hash of each row."""
    for table in tables:
        for row in table.rows:
            yield table.sheet.name, key_of(table.sheet, row), row_hash(row)


def key_of(sheet: Sheet, row: Row) -> str:
    named = dict(zip(sheet.header, row, strict=True))
    return "/".join(named[name] for name in sheet.keyed)


def origin_of(facts: Facts, held: tuple[Table, ...]) -> Mapping[str, str]:
    """What an import has to know of the export."""
    whole = sha256("".join("\t".join(entry) + "\n" for entry in keyed_rows(held)).encode())
    return {
        "format": str(FORMAT),
        "review": facts.settings.title,
        "phase": facts.settings.current or "",
        "updated": facts.settings.updated or "",
        "theory": revision(facts),
        "content": whole.hexdigest(),
        "licence": facts.settings.licence or "",
    }
