"""pydantic's findings in our words. Its own English never reaches the user."""

import re
from collections.abc import Mapping
from typing import Any

from cmoc.load import problems
from cmoc.load.near import nearest
from cmoc.text.problem import Problem

Sentence = tuple[Problem, str, str]  # what kind of fault, the message, the help ("" for the problem's own)


def sentence(
    kind: str,
    key: str,
    context: Mapping[str, Any],
    value: Any,
    known: tuple[str, ...],
    form: str = "",
    item: bool = False,
) -> Sentence:
    """`kind` is pydantic's type of error; `known` are the keys of the mapping in which `key` stands.

    `form` is how a record in this place is written, and `item` whether it stands in a list.
    """
    if kind == "missing":
        return problems.MISSING_KEY, f'"{key}" is missing here', f"add `{key}:`"
    if kind in ("unexpected_keyword_argument", "is_instance_of"):
        near = nearest(key.strip(), known)
        help = f'did you mean "{near}"?' if near else f"known keys are {', '.join(known)}"
        return problems.UNKNOWN_KEY, f'"{key.strip()}" is not a key of this record', help
    if kind == "literal_error":
        words = str(context["expected"]).replace("'", "").replace(" or ", ", ").split(", ")
        near = nearest(str(value), words)
        message = f'"{shown(value)}" is not a word that {key} takes: {", ".join(words)}'
        return problems.NOT_IN_LIST, message, f'did you mean "{near}"?' if near else ""
    if kind == "dataclass_type":
        what = f"an item of {key}" if item else key
        help = f"write {'each' if item else 'it'} as {form}"
        return problems.WRONG_KIND, f"{what} has keys, and {kind_or_word(value)} stands here", help
    if kind == "tuple_type":
        return problems.WRONG_KIND, f"{key} is a list, and {kind_or_word(value)} stands here", as_list(value, form)
    if kind in KINDS:
        wanted, remedy = KINDS[kind]
        return problems.WRONG_KIND, f"{key} is {wanted}, and {kind_of(value)} stands here", remedy
    if kind in FORMS:
        wanted = FORMS[kind]
        return problems.WRONG_FORM, f'"{shown(value)}" is not {wanted}', f"write {key} as {wanted}"
    return problems.WRONG_FORM, f"{key} cannot be read", f"see the form of {key} in the schema"


KINDS = {
    "string_type": ("text", "write one text; put it in quotes if it begins with a bracket or brace"),
    "dict_type": ("a mapping", "write it as {key: value}"),
    "mapping_type": ("a mapping", "write it as {key: value}"),
}
FORMS = {
    "whole_number": "a whole number, as 0 or 42",
    "yes_or_no": "yes or no",
    "day": "a day, as 2021-06-23",
    "address": "an address that begins with https:// or http://",
    "orcid": "an ORCID iD, as 0000-0002-1825-0097, with the check digit it was given",
    "number_range": "two whole numbers with a hyphen, as 1-92",
}


def kind_of(value: Any) -> str:
    return "a list" if isinstance(value, list) else "a mapping" if isinstance(value, dict) else "text"


def kind_or_word(value: Any) -> str:
    return f'"{shown(value)}"' if isinstance(value, str) else kind_of(value)


def as_list(value: Any, form: str) -> str:
    if form:
        return f"write each item with a dash, as - {form}"
    plain = isinstance(value, str) and shown(value) == value and not re.search("[][{},:#'\"]", value)
    return f"write it in brackets, as [{value}]" if plain else "write it in brackets, as [one, two]"


def shown(value: Any) -> str:
    """The value on one line, cut where it is long."""
    text = " ".join(value.split()) if isinstance(value, str) else kind_of(value)
    return text if len(text) <= 40 else text[:39] + "…"
