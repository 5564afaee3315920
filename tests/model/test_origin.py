"""Where a record and each of its fields were written."""

from cmoc.model.origin import NOWHERE, Origin
from cmoc.text.diagnostic import Span
from cmoc.text.source import Lines

TEXT = "- id: a\n  sources: [{at: b}]\n"
ORIGIN = Origin(
    Lines("f.yml", TEXT), (2, 28), {("id",): (6, 7), ("sources",): (19, 28), ("sources", 0, "at"): (25, 26)}
)


def test_a_value_has_its_own_place() -> None:
    assert ORIGIN.at("id") == Span("f.yml", 1, 7, 1)
    assert ORIGIN.at("sources", 0, "at") == Span("f.yml", 2, 18, 1)


def test_what_was_not_written_is_shown_at_the_nearest_thing_round_it() -> None:
    assert ORIGIN.at("sources", 0, "document") == Span("f.yml", 2, 12, 9)
    assert ORIGIN.at("stage") == ORIGIN.span == Span("f.yml", 1, 3, 5)


def test_a_key_has_a_place_where_it_was_written() -> None:
    assert ORIGIN.key("sources") == Span("f.yml", 2, 3, 7)
    assert ORIGIN.key("stage") == ORIGIN.span


def test_a_letter_is_found_where_it_stands_and_else_its_value_is() -> None:
    lines = Lines("f.yml", "a: xyz\nnote: >-\n  one\n  two x\nmore: x\n")
    origin = Origin(lines, (0, 41), {("a",): (3, 6), ("note",): (13, 30), ("more",): (36, 37)})
    assert origin.letter("x", "note") == Span("f.yml", 4, 7, 1)
    assert origin.letter("z", "note") == Span("f.yml", 2, 7, 2)


def test_a_record_made_by_no_file_has_a_place_too() -> None:
    assert NOWHERE.at("id") == Span("", 1, 1, 1)
