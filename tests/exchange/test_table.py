"""The sheets hold every field of every record: read back they give the same records."""

from dataclasses import replace
from pathlib import Path

import pytest
from cmoc.exchange.sheet import HOME, TOPS, sheets
from cmoc.exchange.table import records_of, tables
from cmoc.exchange.untable import Misread, gathered
from cmoc.load import load, read_texts
from cmoc.load.records import adapter
from cmoc.load.shape import keys
from cmoc.model.review import Review, Settings
from exchange_reviews import HOSTILE, REVIEWS


def read_again(review: Review) -> dict[str, dict[str, object]]:
    """Each record as the model makes it of what was read back."""
    rows = {
        one.sheet.name: [dict(zip(one.sheet.header, row, strict=True)) for row in one.rows] for one in tables(review)
    }
    found = gathered(sheets(), rows)
    assert not found.found
    return {
        top.name: {id: made(top.record, one) for id, one in found.records.get(top.name, {}).items()} for top in TOPS
    }


def made(record: type, plain: dict[str, object]) -> object:
    home = {HOME: plain.pop(HOME)} if HOME in plain else {}
    return replace(adapter(record).validate_python([plain])[0], **home)


def same(review: Review) -> None:
    again = read_again(review)
    for name, records in records_of(review).items():
        wanted = [replace(one, snapshots={}) if isinstance(one, Settings) else one for one in records]
        assert list(again[name].values()) == wanted


@pytest.mark.parametrize("folder", REVIEWS, ids=lambda folder: folder.name)
def test_every_record_is_read_back(folder: Path) -> None:
    loaded = load(folder)
    assert not any(one.severity == "error" for one in loaded.found)
    same(loaded.review)


def test_hostile_texts_are_read_back() -> None:
    loaded = read_texts(HOSTILE)
    assert not loaded.found
    same(loaded.review)


def test_unknown_is_told_where_it_is_written() -> None:
    rows = {one.sheet.name: one for one in tables(read_texts(HOSTILE).review)}
    study = dict(zip(rows["studies"].sheet.header, rows["studies"].rows[0], strict=True))
    assert (study["title"], study["mandate"]) == ("unknown", "")


def test_each_key_has_one_place() -> None:
    """A column, or a sheet; what is in a small record stands in its cell."""
    for top in TOPS:
        own = next(one for one in sheets() if one.top == top and not one.within)
        placed = {column.path[0] for column in own.columns} | {
            one.within[0] for one in sheets() if one.top == top and one.within
        }
        assert placed - {HOME} == set(keys(top.record)) - {"snapshots"}


def test_no_two_sheets_have_one_name() -> None:
    names = [one.name for one in sheets()]
    assert len({*names}) == len(names)
    assert all(len(name) <= 31 for name in names)


def test_rows_in_any_order_and_what_cannot_be_placed() -> None:
    rows = {
        "cmocs": [{"id": "cmoc-1", "sources": "at: Table 1"}, {"id": "cmoc-1"}],
        "contexts": [
            {"cmoc": "cmoc-1", "position": "2", "construct": "b", "state": "low"},
            {"cmoc": "cmoc-1", "position": "1", "construct": "a", "state": "high"},
            {"cmoc": "cmoc-1", "position": "1", "construct": "c"},
            {"cmoc": "cmoc-2", "position": "1", "construct": "c"},
            {"cmoc": "cmoc-1", "position": "last", "construct": "c"},
        ],
        "studies": [{"id": "s", "countries": r"a\q"}],
    }
    found = gathered(sheets(), rows)
    assert found.records["cmocs"]["cmoc-1"] == {
        "id": "cmoc-1",
        "sources": [{"at": "Table 1"}],
        "contexts": [{"construct": "a", "state": "high"}, {"construct": "b", "state": "low"}],
    }
    assert [(one.sheet, one.row, one.column) for one in found.found] == [
        ("cmocs", 3, "id"),
        ("contexts", 4, "position"),
        ("contexts", 6, "position"),
        ("contexts", 5, "cmoc"),
        ("studies", 2, "countries"),
    ]
    assert isinstance(found.found[0], Misread)
