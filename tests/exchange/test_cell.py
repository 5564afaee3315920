"""What is put in a cell is read back to the letter, and nothing in it can be taken for a formula."""

import pytest
from cmoc.exchange.cell import (
    KEPT,
    Fault,
    Small,
    fitted,
    list_cell,
    read_list,
    read_records,
    read_text,
    records_cell,
    text_cell,
)
from hypothesis import given, settings
from hypothesis import strategies as st

NASTY = st.sampled_from(
    ["=1+1", "'", "\\", ";", "|", "\n", "\r", "\t", ":", "_x0041_", " ", "-", "\u2028", "\ufeff", "@"]
)
texts = (
    st.lists(st.one_of(NASTY, st.characters(), st.text()), min_size=1).map("".join).filter(lambda text: text.strip())
)
lists = st.lists(texts).map(tuple)
KEYS = ("at", "document", "cites", "shared")
smalls = st.lists(
    st.fixed_dictionaries({}, optional={"at": texts, "document": texts, "cites": lists.filter(bool), "shared": texts})
).map(tuple)
DANGER = ("=", "+", "-", "@", "\t", "\r")


@settings(max_examples=50)
@given(texts)
def test_a_text_is_read_back(text: str) -> None:
    assert read_text(text_cell(text)) == text


@settings(max_examples=50)
@given(lists)
def test_a_list_is_read_back(items: tuple[str, ...]) -> None:
    assert read_list(list_cell(items)) == items


@settings(max_examples=50)
@given(smalls)
def test_small_records_are_read_back(records: tuple[Small, ...]) -> None:
    assert read_records(records_cell(records), KEYS, {"cites"}) == records


@settings(max_examples=50)
@given(texts, lists, smalls)
def test_no_cell_begins_as_a_formula(text: str, items: tuple[str, ...], records: tuple[Small, ...]) -> None:
    for cell in (text_cell(text), list_cell(items), records_cell(records)):
        assert not cell.startswith(DANGER)


@settings(max_examples=50)
@given(texts, lists, smalls)
def test_what_a_program_does_to_line_ends_changes_nothing(
    text: str, items: tuple[str, ...], records: tuple[Small, ...]
) -> None:
    assert read_text(text_cell(text).replace("\n", "\r\n")) == text
    assert read_list(list_cell(items).replace("\n", "\r\n")) == items
    assert read_records(records_cell(records).replace("\n", "\r\n"), KEYS, {"cites"}) == records


@pytest.mark.parametrize(
    ("cell", "items"),
    [
        pytest.param("trust; faith", ("trust", "faith"), id="the written form"),
        pytest.param("trust;faith ; ", ("trust", "faith"), id="blanks and a separator too many do not count"),
        pytest.param(r"a\; b; c", ("a; b", "c"), id="an escaped separator is text"),
        pytest.param("44", ("44",), id="one item"),
        pytest.param("", (), id="nothing"),
    ],
)
def test_a_list_as_people_type_it(cell: str, items: tuple[str, ...]) -> None:
    assert read_list(cell) == items


@pytest.mark.parametrize(
    ("cell", "records"),
    [
        pytest.param("at: Table 1 | cites: 4; 5", ({"at": "Table 1", "cites": ("4", "5")},), id="the written form"),
        pytest.param(
            "at:Table 1\n\nat: a: b\n", ({"at": "Table 1"}, {"at": "a: b"}), id="empty lines, a colon in a text"
        ),
        pytest.param("-", ({},), id="a record that says nothing"),
        pytest.param("-\n-", ({}, {}), id="two of them"),
        pytest.param("at: ", ({},), id="a key without a value"),
    ],
)
def test_records_as_people_type_them(cell: str, records: tuple[Small, ...]) -> None:
    assert read_records(cell, KEYS, {"cites"}) == records


@pytest.mark.parametrize("cell", ["place: Table 1", "Table 1", "at: a | at: b", "at: a |", r"at: \q", "at: a\\"])
def test_what_cannot_be_read_is_told(cell: str) -> None:
    assert isinstance(read_records(cell, KEYS, {"cites"}), Fault)


def test_a_letter_that_is_none_is_told() -> None:
    assert isinstance(read_text(r"\u{110000}"), Fault)


def test_a_text_too_long_for_a_cell_is_kept_out_and_cannot_be_read_as_text() -> None:
    assert fitted("x" * 32_767) == "x" * 32_767
    assert fitted("x" * 32_768) == fitted("😀" * 16_384) == KEPT
    assert isinstance(read_text(KEPT), Fault)
