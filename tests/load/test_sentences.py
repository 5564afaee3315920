"""Every error that pydantic can raise over the models has a sentence of ours; its own English never appears."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields
from typing import Any, Literal, get_args, get_origin

import pytest
from cmoc.load import PROBLEMS, read_texts
from cmoc.load.records import adapter
from cmoc.load.sentences import sentence
from cmoc.load.shape import keys, records_in
from cmoc.model.glossary import Term
from cmoc.model.phase import Phase
from cmoc.model.profile import Profile
from cmoc.model.programme import ProgrammeTheory
from cmoc.model.review import Settings
from cmoc.model.scalars import unless_unknown
from cmoc.model.snapshot import Snapshot
from cmoc.model.spelling import spelling
from cmoc.model.study import Study
from cmoc.model.theory import Cmoc, Construct
from pydantic import ValidationError
from pydantic_core import PydanticCustomError
from pydantic_core.core_schema import ErrorType

Json = dict[str, Any]
FILES: dict[type, str] = {
    Settings: "theory/review.yml",
    Construct: "theory/mechanisms.yml",
    Cmoc: "theory/cmocs/a.yml",
    Study: "studies/a.yml",
    Profile: "theory/profiles.yml",
    Phase: "theory/phases/a.yml",
    Snapshot: "theory/snapshots/a.yml",
    ProgrammeTheory: "theory/programme-theory.yml",
    Term: "theory/glossary.yml",
}
RECORDS = [pytest.param(record, id=record.__name__) for record in FILES]

# What a node of a core schema can raise by itself, and the settings on it that raise nothing more.
RAISES: dict[str, tuple[str, ...]] = {
    "str": ("string_type",),
    "tuple": ("tuple_type",),
    "dict": ("dict_type",),
    "literal": ("literal_error",),
    "dataclass": ("dataclass_type",),
    "dataclass-args": ("missing", "unexpected_keyword_argument"),
    "is-instance": ("is_instance_of",),
    "dataclass-field": (),
    "default": (),
    "nullable": (),
    "definitions": (),
    "definition-ref": (),
}
HARMLESS: Mapping[str, set[str]] = {
    "str": set(),
    "tuple": {"items_schema", "variadic_item_index"},
    "dict": {"keys_schema", "values_schema", "strict"},
    "literal": {"expected"},
    "dataclass": {"cls", "config", "fields", "frozen", "post_init", "slots", "schema"},
    "dataclass-args": {"collect_init_only", "computed_fields", "dataclass_name", "fields"},
    "is-instance": {"cls"},
}
WRONG: tuple[Any, ...] = ("x y", "012", ["x"], {"x": "y"}, [["x"]], [{"x": "y"}])


def raised(node: object) -> Iterator[str]:
    """The types of error that a core schema can raise; fails on a kind of node that it does not know."""
    if isinstance(node, list | tuple):
        for one in node:
            yield from raised(one)
    elif isinstance(node, dict) and node.get("type") == "function-before":
        function = node["function"]["function"]
        # Ours either raise what we named or return what the inner schema takes; `unless_unknown` lets all else by.
        yield from raised(node["schema"]) if function is unless_unknown else custom(function)
    elif isinstance(node, dict):
        kind = node.get("type")
        if isinstance(kind, str):
            yield from RAISES[kind]
            unknown = set(node) - HARMLESS.get(kind, set(node)) - {"type", "ref", "metadata", "serialization"}
            assert not unknown, f"{kind} has {unknown}, which may raise something else"
        for key, inner in node.items():
            if key not in ("metadata", "serialization", "config", "expected", "cls", "computed_fields"):
                yield from raised(inner)


def custom(function: Any) -> Iterator[str]:
    for value in WRONG:
        try:
            function(value)
        except PydanticCustomError as error:
            yield error.type


def minimal(record: type) -> Json:
    """The required fields of a record, each with a value that it takes."""
    required = [one.name for one in fields(record) if one.default is MISSING and one.default_factory is MISSING]
    return {key: filled(hint) for key, hint in (spelling(record)[name] for name in required)}


def filled(hint: Any) -> Any:
    if get_origin(hint) is Literal:
        return get_args(hint)[0]
    inner = get_args(hint)[0] if get_origin(hint) is not tuple and get_args(hint) else hint
    if inner is not hint:
        return filled(inner)
    return [] if get_origin(hint) is tuple else "a"


def faulty(record: type) -> Iterator[tuple[str, Json]]:
    """The record with each field at each depth given each wrong kind of value; with one missing; with one too many."""
    whole = minimal(record)
    yield "one too many", whole | {"xyzzy": "x"}
    for key in whole:
        yield f"{key} missing", {other: value for other, value in whole.items() if other != key}
    for key, hint in keys(record).items():
        for value in WRONG:
            yield f"{key}: {value}", whole | {key: value}
        for inner in dict.fromkeys(records_in(hint)):
            several = "tuple" in str(hint)
            for name, made in faulty(inner):
                yield f"{key}.{name}", whole | {key: [made] if several else made}


def walked(record: type) -> set[str]:
    return set(raised(adapter(record).core_schema))


@pytest.mark.parametrize("record", RECORDS)
def test_the_walk_names_what_is_raised(record: type) -> None:
    found = {"is_instance_of", "dataclass_type"}  # what `load` sets itself, and a record that is no mapping
    for _, made in faulty(record):
        try:
            adapter(record).validate_python([made])
        except ValidationError as error:
            found |= {one["type"] for one in error.errors()}
    assert found == walked(record)


@pytest.mark.parametrize("kind", sorted({kind for record in FILES for kind in walked(record)}))
def test_each_error_has_a_sentence_of_ours(kind: str) -> None:
    context = {"expected": "'yes' or 'no'"} if kind == "literal_error" else {}
    problem, message, help = sentence(kind, "year", context, "twenty", ("title", "doi"))
    assert problem in PROBLEMS
    assert message != sentence("no such kind", "year", {}, "twenty", ())[1]
    assert help or problem.help


def english(record: type, made: Json) -> Iterator[str]:
    """What pydantic itself says of it, without what we gave it to say."""
    try:
        adapter(record).validate_python([made])
    except ValidationError as error:
        yield from (one["msg"] for one in error.errors() if one["type"] in get_args(ErrorType))


def text_of(record: type, made: Json) -> str:
    alone = (Settings, Study, Phase, Snapshot, ProgrammeTheory)
    return json.dumps(made if record in alone else [made])


@pytest.mark.parametrize("record", RECORDS)
def test_the_user_never_reads_pydantic(record: type) -> None:
    fallback = sentence("no such kind", "KEY", {}, "x", ())[1].split("KEY")[1]
    for name, made in faulty(record):
        theirs = set(english(record, made))
        for one in read_texts({FILES[record]: text_of(record, made)}).found:
            told = f"{one.message}; {one.help}"
            assert not [words for words in theirs if words in told], f"{name}: {told}"
            assert not re.search("Input|[Vv]alid|required|argument|instance", told), f"{name}: {told}"
            assert fallback not in told, name


@pytest.mark.parametrize("record", RECORDS)
def test_what_is_wrong_is_found_where_it_stands(record: type) -> None:
    for name, made in faulty(record):
        text = text_of(record, made)
        for one in read_texts({FILES[record]: text}).found:
            if one.span and one.span.file == FILES[record]:
                assert one.span.line == 1, name
                assert 1 <= one.span.column <= one.span.column + one.span.width - 1 <= len(text), name


ONE_SLIP = [
    pytest.param("year: 07", "C016 07", '"07" is not a whole number, as 0 or 42', "", id="a number"),
    pytest.param("et_al: true", "C016 true", '"true" is not yes or no', "write et_al as yes or no", id="a yes"),
    pytest.param("title: [a]", "C011 [a]", "title is text, and a list stands here", "", id="a list for a text"),
    pytest.param(
        "title: {a: b}", "C011 {a: b}", "title is text, and a mapping stands here", "", id="a mapping for one"
    ),
    pytest.param(
        "countries: Norway",
        "C011 Norway",
        'countries is a list, and "Norway" stands here',
        "write it in brackets, as [Norway]",
        id="a text for a list",
    ),
    pytest.param(
        "authors: [Moss]", "C011 Moss", 'an item of authors has keys, and "Moss" stands here', "", id="for a mapping"
    ),
    pytest.param(
        "kind: studi",
        "C014 studi",
        '"studi" is not a word that kind takes: study, report, interviews, consultation, theory, review',
        'did you mean "study"?',
        id="a word near one of a list",
    ),
    pytest.param(
        "contries: [Norway]",
        "C012 contries",
        '"contries" is not a key of this record',
        'did you mean "countries"?',
        id="a key near a known one",
    ),
    pytest.param("title:", "C015 title", '"title" has no value', "", id="no value"),
    pytest.param("title: ''", "C015 title", '"title" has an empty text', "", id="an empty text"),
    pytest.param("countries: ['']", "C015 ''", "this item has no value", "", id="an empty item"),
    pytest.param(
        "extracts: [{cmoc: cmoc-001}]", "C013 {cmoc: cmoc-001}", '"stance" is missing here', "add `stance:`", id="a key"
    ),
    pytest.param(
        "extracts: [{cmoc: cmoc-001, stance: }]", "C015 stance", '"stance" has no value', "", id="a required value"
    ),
    pytest.param(
        "extracts: [{cmoc: cmoc-001, stanec: supports}]",
        "C012 stanec",
        '"stanec" is not a key of this record',
        'did you mean "stance"?',
        id="a required key misspelt",
    ),
    pytest.param(
        "extracts: [{cmoc: cmoc-001, stance: for}]",
        "C014 for",
        '"for" is not a word that stance takes: supports, challenges, qualifies',
        "",
        id="a required word",
    ),
    pytest.param("origin: elsewhere", "C012 origin", '"origin" is not a key of this record', "", id="a key of our own"),
]


@pytest.mark.parametrize(("line", "at", "message", "help"), ONE_SLIP)
def test_one_slip_gives_one_diagnostic(line: str, at: str, message: str, help: str) -> None:
    texts = {"theory/review.yml": "title: A\n", "studies/a.yml": f"id: a\n{line}\n"}
    (one,) = read_texts(texts).found
    assert one.span
    marked = f"id: a\n{line}".splitlines()[1][one.span.column - 1 :][: one.span.width]
    assert (one.span.line, f"{one.code} {marked}", one.message) == (2, at, message)
    assert not help or one.help == help
