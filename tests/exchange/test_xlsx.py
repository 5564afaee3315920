"""The workbook as other programs read it: to the letter, with no formula in it, and fit for editing."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest
from cmoc.exchange.sheet import sheets
from cmoc.exchange.table import tables
from cmoc.exchange.workbook import EXPORTED, README, WEB, key_of, row_hash
from cmoc.exchange.xlsx import xlsx
from cmoc.load import load, read_texts
from cmoc.views.facts import Facts, facts
from exchange_books import by_calamine, by_openpyxl
from exchange_reviews import HOSTILE, TOP
from openpyxl.workbook import Workbook


@pytest.fixture(scope="module")
def evil() -> Facts:
    return facts(read_texts(HOSTILE).review)


@pytest.fixture(scope="module")
def own() -> Facts:
    return facts(load(TOP).review)


@pytest.fixture(scope="module")
def book(own: Facts) -> Workbook:
    return openpyxl.load_workbook(BytesIO(xlsx(replace(own, site="https://example.org/x/"))))


def written(held: Facts) -> Iterator[tuple[str, list[dict[str, str]]]]:
    for one in tables(held.review):
        yield one.sheet.name, [dict(zip(one.sheet.header, row, strict=True)) for row in one.rows]


@pytest.mark.parametrize("read", [by_calamine, by_openpyxl])
@pytest.mark.parametrize("name", ["evil", "own"])
def test_each_cell_is_read_as_it_was_written(read, name: str, request: pytest.FixtureRequest) -> None:  # type: ignore[no-untyped-def]
    held: Facts = request.getfixturevalue(name)
    found = read(xlsx(held))
    for sheet, rows in written(held):
        assert [{key: one[key] for key in row} for row, one in zip(rows, found[sheet], strict=True)] == rows


def test_nothing_in_it_is_a_formula_or_a_link_out(evil: Facts) -> None:
    with ZipFile(BytesIO(xlsx(evil))) as made:
        parts = {name: made.read(name) for name in made.namelist()}
    assert not [name for name in parts if "externalLink" in name or name.endswith(".bin") or "vba" in name.lower()]
    assert not [name for name, part in parts.items() if name.startswith("xl/worksheets/sheet") and b"<f>" in part]
    assert not [name for name, part in parts.items() if name.endswith(".rels") and b'TargetMode="External"' in part]


def test_every_sheet_is_there_and_the_hidden_one_is_hidden(book: Workbook) -> None:
    assert book.sheetnames == [README, *(one.name for one in sheets()), WEB, EXPORTED]
    assert book[EXPORTED].sheet_state == "hidden"


def test_headers_are_frozen_and_filtered(book: Workbook) -> None:
    for one in sheets():
        sheet = book[one.name]
        assert sheet.freeze_panes, one.name
        assert sheet.auto_filter.ref, one.name


def test_closed_lists_are_offered(book: Workbook) -> None:
    offered = {}
    for one in book["contexts"].data_validations.dataValidation:
        offered[str(one.sqref).partition(":")[0]] = one.formula1
    header = [cell.value for cell in book["contexts"][1]]
    state, construct = (f"{'ABCDEFGHIJ'[header.index(name)]}2" for name in ("state", "construct"))
    assert offered[state] == '"high,low,present,absent,changing,mixed,unknown"'
    assert str(offered[construct]).startswith("constructs!$A$2")


def test_a_page_is_a_link_where_the_site_has_an_address(book: Workbook, own: Facts) -> None:
    header = [cell.value for cell in book["cmocs"][1]]
    cell = book["cmocs"].cell(2, header.index("(page)") + 1)
    assert cell.hyperlink
    assert cell.hyperlink.target == "https://example.org/x/cmocs/cmoc-001/"
    bare = openpyxl.load_workbook(BytesIO(xlsx(own)))["cmocs"].cell(2, header.index("(page)") + 1)
    assert (bare.hyperlink, bare.value) == (None, "cmocs/cmoc-001/")


def test_it_says_what_it_was_made_from(book: Workbook, own: Facts) -> None:
    told = {row[0]: row[1] for row in book[README].iter_rows(values_only=True)}
    assert (told["format"], told["phase"], told["updated"]) == ("1", "phase-3", own.settings.updated)
    assert len(str(told["theory"])) == len(str(told["content"])) == 64
    hashes = {(row[0], row[1]): row[2] for row in book[EXPORTED].iter_rows(min_row=2, values_only=True)}
    wanted = {(one.sheet.name, key_of(one.sheet, row)): row_hash(row) for one in tables(own.review) for row in one.rows}
    assert hashes == wanted


def test_an_edit_of_the_theory_gives_another_hash(evil: Facts) -> None:
    one = openpyxl.load_workbook(BytesIO(xlsx(evil)), read_only=True)[README]
    texts = {**HOSTILE, "theory/cmocs/all.yml": HOSTILE["theory/cmocs/all.yml"].replace("state: high", "state: low", 1)}
    other = openpyxl.load_workbook(BytesIO(xlsx(facts(read_texts(texts).review))), read_only=True)[README]
    first, second = ({row[0]: row[1] for row in sheet.iter_rows(values_only=True)} for sheet in (one, other))
    assert first["theory"] != second["theory"]
    assert first["content"] != second["content"]


def test_a_text_that_no_cell_holds_stays_in_the_file(evil: Facts) -> None:
    long = HOSTILE | {"theory/outcomes.yml": f"- {{id: o, label: O, note: {'x' * 40_000}}}\n"}
    found = by_calamine(xlsx(facts(read_texts(long).review)))
    assert {one["note"] for one in found["constructs"] if one["id"] == "o"} == {r"\keep"}
    assert evil.cmocs
