"""The schemas for editors take what `load` takes and refuse what it refuses, and say what each field means."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from cmoc.exchange.schema_ids import schema_files, schema_names
from cmoc.exchange.yaml_schema import for_any_review, holding, schemas
from cmoc.load import PROBLEMS, load
from cmoc.load.kinds import KINDS
from cmoc.load.parse import parse
from cmoc.load.review import read_file
from cmoc.model.names import KEY
from cmoc.views.facts import facts
from editor import kind_of, read, seen
from jsonschema import Draft7Validator
from load.test_slips import FILES, SLIPS, STUDY_TEXT

TOP = Path(__file__).parents[2]
REVIEWS = [TOP, *sorted((TOP / "tests/reviews").iterdir()), *sorted((TOP / "tests/golden").glob("*/in"))]
GENERIC = {name: Draft7Validator(one) for name, one in for_any_review().items()}
SHAPE = {"C011", "C012", "C013", "C014", "C015", "C016"}
WRONG = [
    pytest.param(file, text, id=f"{one.code} {file}")
    for one in PROBLEMS
    if one.code in SHAPE
    for file, text in one.wrong.items()
    if text
]
NUMBERS = {"[07]"}  # a number to an editor, whatever stands before it: only `cmoc check` can tell


def files_of(review: Path) -> Iterator[tuple[str, str]]:
    for folder in ("theory", "studies"):
        for file in sorted((review / folder).rglob("*.yml")):
            yield file.relative_to(review).as_posix(), file.read_text("utf-8")


def faults(schema: Draft7Validator, value: Any) -> list[str]:
    return [f"{one.json_path}: {one.message[:200]}" for one in schema.iter_errors(value)]


@pytest.mark.parametrize("review", REVIEWS, ids=lambda review: review.relative_to(TOP).as_posix())
def test_every_file_of_a_review_is_taken(review: Path) -> None:
    loaded = load(review)
    own = {name: json.loads(text) for name, text in schema_files(facts(loaded.review)).items()}
    number = 0
    for name, text in files_of(review):
        kind = kind_of(name).name
        if review != TOP:  # a few seconds more, and nothing that the others lack
            assert faults(GENERIC[kind], read(text)) == [], name
        assert faults(Draft7Validator(own[f"schema/{kind}.json"]), seen(text)) == [], name
        number += 1
    assert number == len(loaded.sources) > 0


@pytest.mark.parametrize("name", GENERIC)
def test_each_is_a_schema(name: str) -> None:
    Draft7Validator.check_schema(GENERIC[name].schema)


@pytest.mark.parametrize(("file", "text"), WRONG)
def test_each_wrong_example_of_the_rules_of_shape_is_refused(file: str, text: str) -> None:
    schema = GENERIC[kind_of(file).name]
    assert faults(schema, read(text))
    assert bool(faults(schema, seen(text))) == (not any(number in text for number in NUMBERS))


@pytest.mark.parametrize(("file", "right", "wrong"), [one[:3] for one in SLIPS])
def test_each_slip_that_is_yaml_is_refused(file: str, right: str, wrong: str) -> None:
    text = FILES[file].replace(right, wrong, 1)
    if not parse(text, file)[2]:
        assert faults(GENERIC[kind_of(file).name], seen(text))


@pytest.mark.parametrize("file", FILES)
def test_without_a_slip_nothing_is_refused(file: str) -> None:
    assert faults(GENERIC[kind_of(file).name], seen(FILES[file])) == []


VALUES: list[Any] = [
    "unknown",
    "yes",
    "true",
    "7",
    "07",
    "-1",
    "1.10",
    "2020-02-02",
    "1-9",
    "x",
    " ",
    "high",
    "finding",
]
VALUES += [[], {}, ["x"], [{}], {"id": "x"}, {"from": "x", "to": "y"}]
YES = {"studies/a.yml": STUDY_TEXT + "et_al: no\nincluded: yes\nsources: [{shared: no, cites: [1]}]\n"}
MORE = {"theory/review.yml": "title: A\nupdated: 2020-02-02\nreferences: {all: 1-9, own: [2]}\nsnapshots: {a: b}\n"}


def places(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Each place in a file; of a list the first item."""
    inner = value.items() if isinstance(value, dict) else enumerate(value[:1]) if isinstance(value, list) else ()
    for step, one in inner:
        yield (*path, step)
        yield from places(one, (*path, step))


def edited(value: Any, path: tuple[str | int, ...], key: str | int, other: Any) -> Any:
    """A copy with something else under `key` in what stands at `path`; None takes it out."""
    copy = json.loads(json.dumps(value))
    at = copy
    for step in path:
        at = at[step]
    if other is None:
        del at[key]
    elif isinstance(at, dict):
        at[key] = other
    else:
        at[int(key)] = other
    return copy


@pytest.mark.parametrize(("name", "text"), [*(FILES | YES).items(), *MORE.items()])
def test_the_schema_refuses_what_the_loader_refuses_and_nothing_else(name: str, text: str) -> None:
    value = read(text)
    for path in places(value):
        *above, last = path
        edits = [edited(value, tuple(above), last, other) for other in (None, *VALUES)]
        edits += [edited(value, tuple(above), "home", "x")] if isinstance(last, str) else []
        for one in edits:
            told = {found.code for found in read_file(name, json.dumps(one)).found}
            assert told <= SHAPE
            assert bool(faults(GENERIC[kind_of(name).name], one)) == bool(told), (path, one, told)


def test_every_field_says_what_it_means() -> None:
    for name, schema in schemas().items():
        for record, shape in schema["definitions"].items():
            for field, one in shape["properties"].items():
                # Where the record's own words are the same, they stand there alone.
                record_meant = one.get("$ref", "").rpartition("/")[2]
                words = one.get("description") or schema["definitions"][record_meant]["description"]
                assert words.endswith("."), f"{name}: {record}.{field}"
                assert len(words) > 5, f"{name}: {record}.{field}"


def test_ids_of_this_review_are_offered_with_what_they_stand_for(tiny: Any) -> None:
    files = schema_files(tiny)
    assert set(files) == set(schema_names())
    made = json.loads(files["schema/cmocs.json"])
    known, other = made["definitions"]["construct-ids"]["anyOf"]
    offered = dict(zip(known["enum"], known["enumDescriptions"], strict=True))
    assert offered == {one.id: one.label for one in tiny.constructs.values()}
    assert "enum" not in other  # one that is newer than the schema is no error in the editor
    assert made["definitions"]["Context"]["properties"]["construct"]["$ref"] == "#/definitions/construct-ids"
    assert made["definitions"]["Context"]["properties"]["construct"]["description"]
    study = json.loads(files["schema/studies.json"])
    assert "cmoc-001" in study["definitions"]["cmoc-ids"]["anyOf"][0]["enum"]


def test_no_mark_of_ours_is_left_and_the_generic_ones_name_no_record(tiny: Any) -> None:
    for name, text in schema_files(tiny).items():
        made = json.loads(text)
        assert not list(holding(KEY, made)), name
        assert ("any-review" not in name) or "curiosity" not in text


def test_the_kinds_of_files_are_those_that_the_loader_knows() -> None:
    for kind in KINDS:
        for pattern in kind.files:
            read_as = read_file(pattern.replace("*", "a"), "[]" if kind.listed else "{}")
            assert read_as.found or kind.listed
    texts: Mapping[str, str] = dict(files_of(TOP))
    for name, text in texts.items():
        assert {type(one) for one in read_file(name, text).records} == {kind_of(name).record}


def test_the_settings_for_editors_name_each_kind_and_its_files() -> None:
    named = json.loads((TOP / ".vscode/settings.json").read_text("utf-8"))
    assert named["yaml.yamlVersion"] == "1.2"
    wanted = {f"./build/pages/schema/{kind.name}.json": [f"/{file}" for file in kind.files] for kind in KINDS}
    assert named["yaml.schemas"] == wanted
