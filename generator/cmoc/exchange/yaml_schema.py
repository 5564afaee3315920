"""JSON Schema for each kind of file, made from the records themselves, for editors that complete and explain.

An editor reads YAML 1.2: `yes` is a text to it, and 2019 a number. It takes an empty value for null, which nothing here
takes. What only the whole review can tell, such as an id that nothing has, is left to `cmoc check`.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from typing import Any

from pydantic import ConfigDict, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from cmoc.load.kinds import KINDS, FileKind
from cmoc.model.names import KEY
from cmoc.model.scalars import TEXT_SCHEMA

DIALECT = "http://json-schema.org/draft-07/schema#"  # the newest that editors for YAML know in full
WITHIN = "#/definitions/{model}"


class Shapes(GenerateJsonSchema):
    """What can be written, where pydantic tells what a record can hold: a default is None, and nobody writes null."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:  # noqa: ARG002
        return dict(TEXT_SCHEMA)

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        made = self.generate_inner(schema["schema"])
        default = schema.get("default")
        spelt = ("yes" if default else "no") if isinstance(default, bool) else default
        return {**made, "default": spelt} if isinstance(spelt, str) and "$ref" not in made else made

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        return False


def schemas() -> dict[str, dict[str, Any]]:
    """By name of the kind. The fields that name another record say of which kind it is, under `KEY`."""
    return {name: deepcopy(one) for name, one in shapes().items()}  # each by itself: parts are shared


@cache
def shapes() -> dict[str, dict[str, Any]]:
    records: Any = tuple.__class_getitem__(tuple(kind.record for kind in KINDS))
    held = TypeAdapter[Any](records, config=ConfigDict(extra="forbid", use_attribute_docstrings=True))
    made = held.json_schema(ref_template=WITHIN, schema_generator=Shapes)
    definitions = {name: titled(one) for name, one in made["$defs"].items()}
    return {kind.name: shape(kind, one, definitions) for kind, one in zip(KINDS, made["prefixItems"], strict=True)}


def shape(kind: FileKind, record: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    whole = {"type": "array", "items": record} if kind.listed else {"allOf": [record]}
    names = sorted(used(record, definitions))
    return {
        "$schema": DIALECT,
        "title": kind.title,
        **whole,
        "definitions": {name: definitions[name] for name in names},
    }


def used(part: Any, definitions: dict[str, Any]) -> set[str]:
    """The definitions that a part of a schema leads to."""
    waiting, found = [part], set[str]()
    while waiting:
        for name in {one["$ref"].rpartition("/")[2] for one in holding("$ref", waiting.pop())} - found:
            found.add(name)
            waiting.append(definitions[name])
    return found


def titled(one: dict[str, Any]) -> dict[str, Any]:
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", one["title"]).lower()
    return {**one, "title": "CMOC" if words == "cmoc" else words.capitalize()}


def holding(key: str, schema: Any) -> Iterator[dict[str, Any]]:
    """Each part of a schema that has this key."""
    if isinstance(schema, dict):
        if key in schema:
            yield schema
        for inner in schema.values():
            yield from holding(key, inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from holding(key, inner)


def for_any_review() -> dict[str, dict[str, Any]]:
    """By name of the kind."""
    found = schemas()
    for one in holding(KEY, found):
        del one[KEY]
    return found
