"""theory.json is held to its published schema, and the schema says something of each key."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cmoc.exchange.theory_json import theory_json
from cmoc.exchange.theory_schema import schema, theory_schema
from cmoc.load import load, read_texts
from cmoc.views.facts import Facts, facts
from exchange_reviews import HOSTILE, REVIEWS
from jsonschema import Draft202012Validator

STRICT = Draft202012Validator(schema())


def written(gathered: Facts) -> Any:
    return json.loads(theory_json(gathered.review, gathered.graph))


@pytest.mark.parametrize("folder", REVIEWS, ids=lambda folder: folder.name)
def test_each_review_is_as_the_schema_says(folder: Path) -> None:
    assert not list(STRICT.iter_errors(written(facts(load(folder).review))))


def test_hostile_texts_are_as_the_schema_says() -> None:
    assert not list(STRICT.iter_errors(written(facts(read_texts(HOSTILE).review))))


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(json.loads(theory_schema()))


def test_no_description_is_of_the_program() -> None:
    assert not [mark for mark in ("typing.", " at 0x", "cmoc.model", "tuple[") if mark in theory_schema()]


def closed(part: Any) -> Any:
    """The schema with nothing let in that it does not name."""
    if isinstance(part, dict):
        inner = {key: closed(one) for key, one in part.items()}
        return {**inner, "additionalProperties": False} if "properties" in part and "required" in part else inner
    return [closed(one) for one in part] if isinstance(part, list) else part


def test_no_key_is_missing_from_the_schema(weighed: Facts, phased: Facts) -> None:
    every = Draft202012Validator(closed(schema()))
    for gathered in (weighed, phased):
        assert not list(every.iter_errors(written(gathered)))


def broken(whole: Any) -> Iterator[Any]:
    yield {**whole, "format": 2}
    yield {key: one for key, one in whole.items() if key != "edges"}
    yield {**whole, "cmocs": [{**whole["cmocs"][0], "basis": "a guess"}]}
    yield {**whole, "edges": [{**whole["edges"][0], "sign": "strong"}]}
    yield {**whole, "constructs": [{**whole["constructs"][0], "label": None}]}


def test_what_is_not_so_is_told(tiny: Facts) -> None:
    for whole in broken(written(tiny)):
        assert list(STRICT.iter_errors(whole))


def test_a_word_that_says_unknown_is_null_and_a_name_is_not() -> None:
    texts = HOSTILE | {"theory/outcomes.yml": "- {id: unknown, label: unknown, alterable: unknown}\n"}
    texts["theory/cmocs/b.yml"] = (
        "- id: cmoc-b\n  contexts: [{construct: unknown, state: unknown}]\n  sources: [{document: book}]\n"
        "  outcomes: [{construct: m-1, effect: increases}]\n"
    )
    found = written(facts(read_texts(texts).review))
    construct = next(one for one in found["constructs"] if one["id"] == "unknown")
    assert (construct["label"], construct["alterable"]) == ("unknown", None)
    cmoc = next(one for one in found["cmocs"] if one["id"] == "cmoc-b")
    assert cmoc["contexts"][0] | {"as": 0, "ours": 0, "text": 0} == {
        "construct": "unknown",
        "state": None,
        "as": 0,
        "ours": 0,
        "text": 0,
    }
