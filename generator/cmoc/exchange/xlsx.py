"""The whole review as one workbook, which can be edited and read back (docs/contributing/spreadsheets.md)."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time
from io import BytesIO
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from cmoc.exchange.cell import fitted, text_cell
from cmoc.exchange.csv import link_line
from cmoc.exchange.sheet import POSITION, TOPS, Column
from cmoc.exchange.workbook import CLAIM, EXPORTED, PAGE, README, RULES, WEB, Computed, computed, keyed_rows, origin_of
from cmoc.exchange.zipped import again
from cmoc.views.facts import Facts

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

NARROW, WIDE, LONG = 14, 28, 60  # in letters
LONG_TEXTS = {"note", "definition", "finding", "excerpt", "means", "told", "methods", "(claim)", "why", "description"}
MOST_IN_A_LIST = 255  # letters that Excel takes for a drop-down
LINKS_AT_MOST = 60_000  # in one sheet, as Excel has it
COLOURS = ("#00695c", "#4e5a7a", "#7a5c2e", "#6b4e71")  # of the tabs: each kind and its lists together
FREE_ROWS = 500  # below the last: a new row has its drop-downs, too
# Columns that name a record -> the sheet with its ids.
NAMING = {"construct": "constructs", "resource": "constructs", "cmoc": "cmocs", "part_of": "cmocs", "stage": "stages"}
Formats = Mapping[str, "Format"]


def xlsx(facts: Facts) -> bytes:
    import xlsxwriter

    written = BytesIO()
    some = list(computed(facts))
    with xlsxwriter.Workbook(written, {"in_memory": True, "strings_to_urls": False}) as book:
        book.set_properties({"title": facts.settings.title, "created": made_on(facts), "comments": "Made by cmoc."})
        formats = formats_of(book)
        readme(book, formats, facts, some)
        ends = {one.table.sheet.name: len(one.table.rows) for one in some}
        for one in some:
            record_sheet(book, formats, one, ends, bool(facts.site))
        web(book, formats, facts)
        hidden = book.add_worksheet(EXPORTED)
        hidden.hide()
        header(hidden, formats, ("sheet", "key", "hash"))
        for at, entry in enumerate(keyed_rows(one.table for one in some), 1):
            line(hidden, at, entry, formats["text"])
    return again(written.getvalue())


def made_on(facts: Facts) -> datetime:
    """The review's day and not today's: the same review gives the same bytes."""
    day = date.fromisoformat(facts.settings.updated) if facts.settings.updated else date(2000, 1, 1)
    return datetime.combine(day, time(), UTC)


def formats_of(book: "Workbook") -> Formats:
    # Texts have the format of texts, so that one stays a text when its cell is edited.
    base = {"valign": "top", "text_wrap": True, "num_format": "@"}
    return {
        "text": book.add_format(base),
        "number": book.add_format(base | {"num_format": "0"}),
        "computed": book.add_format(base | {"font_color": "#555555", "bg_color": "#eeeeee"}),
        "link": book.add_format(base | {"font_color": "#00695c", "underline": 1, "bg_color": "#eeeeee"}),
        "head": book.add_format(base | {"bold": True, "font_color": "#ffffff", "bg_color": "#00695c"}),
        "needed": book.add_format(base | {"bold": True, "font_color": "#ffffff", "bg_color": "#004d40"}),
        "title": book.add_format(base | {"bold": True}),
    }


def line(sheet: "Worksheet", at: int, cells: Sequence[str], style: "Format") -> None:
    for column, cell in enumerate(cells):
        sheet.write_string(at, column, fitted(cell), style)


def header(sheet: "Worksheet", formats: Formats, names: Sequence[str], needed: Sequence[str] = ()) -> None:
    for column, name in enumerate(names):
        sheet.write_string(0, column, name, formats["needed" if name in needed else "head"])


def readme(book: "Workbook", formats: Formats, facts: Facts, some: Sequence[Computed]) -> None:
    sheet = book.add_worksheet(README)
    sheet.set_column(0, 0, 44)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_column(1, 1, 100)
    named = origin_of(facts, tuple(one.table for one in some))
    told = [(key, text_cell(value)) for key, value in named.items()]
    kinds = [(one.table.sheet.name, kind_words(one)) for one in some]
    last = [(WEB, "Every link that the CMOCs state, computed; not read back."), (EXPORTED, "Hidden. Not to be edited.")]
    for at, (name, text) in enumerate((*told, ("", ""), *RULES, ("", ""), *kinds, *last)):
        sheet.write_string(at, 0, name, formats["title"])
        sheet.write_string(at, 1, fitted(text), formats["text"])


def kind_words(one: Computed) -> str:
    sheet = one.table.sheet
    rows = f"{len(one.table.rows)} {'row' if len(one.table.rows) == 1 else 'rows'}"
    if not sheet.within:
        return f"{rows}: {'a record in each' if sheet.top.one else 'the one record'}"
    return f"{rows}: the list {'.'.join(sheet.within)} of {sheet.top.name}"


def record_sheet(book: "Workbook", formats: Formats, one: Computed, ends: Mapping[str, int], linked: bool) -> None:
    kind, last = one.table.sheet, len(one.table.rows)
    sheet = book.add_worksheet(kind.name)
    sheet.set_tab_color(COLOURS[[top.name for top in TOPS].index(kind.top.name) % len(COLOURS)])
    names = in_order(one)
    needed = [column.name for column in kind.columns if column.required]
    header(sheet, formats, names, (*kind.keyed, *needed))
    numbers = {column.name for column in kind.columns if column.form == "number"} | {POSITION}
    for at, (row, extra) in enumerate(zip_longest(one.table.rows, one.rows, fillvalue=()), 1):
        cells = dict(zip((*kind.header, *one.header), (*row, *extra), strict=True))
        for place, name in enumerate(names):
            cell = cells[name]
            if name == PAGE and linked and at < LINKS_AT_MOST:
                sheet.write_url(at, place, cell, formats["link"], cell)
            elif name in numbers and cell.isdecimal():
                sheet.write_number(at, place, int(cell), formats["number"])
            elif cell:
                sheet.write_string(at, place, fitted(cell), formats["computed" if name in one.header else "text"])
    for place, name in enumerate(names):
        sheet.set_column(place, place, width(name), formats["computed" if name in one.header else "text"])
    frame(sheet, len(kind.keyed), max(last, 1), len(names))
    for column in kind.columns:
        drop_down(sheet, names.index(column.name), last, column, ends)
    if kind.within and kind.top.one:
        named(sheet, 0, last, kind.top.name, ends)


def in_order(one: Computed) -> tuple[str, ...]:
    """The claim beside the id: it says what the row is about."""
    keyed, own = one.table.sheet.keyed, one.table.sheet.header
    first = [name for name in one.header if name == CLAIM]
    return (*keyed, *first, *(name for name in (*own, *one.header) if name not in (*keyed, *first)))


def frame(sheet: "Worksheet", frozen: int, last: int, columns: int) -> None:
    """What stays in sight, the filters, and how it is printed."""
    sheet.freeze_panes(1, frozen)
    sheet.autofilter(0, 0, last, columns - 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def width(name: str) -> int:
    if name.rpartition(".")[2] in LONG_TEXTS:
        return LONG
    return WIDE if name in ("sources", "authors", "label", "title", "parts", "moves", "text", PAGE) else NARROW + 4


def drop_down(sheet: "Worksheet", place: int, last: int, column: Column, ends: Mapping[str, int]) -> None:
    if column.words and len(",".join(column.words)) <= MOST_IN_A_LIST:
        told = {"error_title": column.name, "error_message": "Choose one of the list, or leave it empty."}
        offered: dict[str, Any] = {"validate": "list", "source": list(column.words), **told}
        sheet.data_validation(1, place, last + FREE_ROWS, place, offered)
    elif column.name in NAMING and column.form == "text":
        named(sheet, place, last, NAMING[column.name], ends)


def named(sheet: "Worksheet", place: int, last: int, kind: str, ends: Mapping[str, int]) -> None:
    """The ids of another sheet; a new one, which is not there yet, is let in after a question."""
    first = 1 if kind == "stages" else 0  # a list's row begins with its position
    column = "AB"[first]
    source = f"={kind}!${column}$2:${column}${ends[kind] + FREE_ROWS}"
    told = {"error_type": "warning", "error_message": f"No row of the sheet {kind} has this id."}
    sheet.data_validation(1, place, last + FREE_ROWS, place, {"validate": "list", "source": source, **told})


def web(book: "Workbook", formats: Formats, facts: Facts) -> None:
    sheet = book.add_worksheet(WEB)
    rows = [link_line(facts, edge) for edge in facts.graph.edges]
    if not rows:
        return
    header(sheet, formats, tuple(rows[0]))
    for at, row in enumerate(rows, 1):
        line(sheet, at, tuple(row.values()), formats["computed"])
    sheet.set_column(0, len(rows[0]) - 1, WIDE)
    frame(sheet, 1, len(rows), len(rows[0]))
