"""How the text of a YAML value becomes a number, a yes or no, a date; `unknown` becomes None.

Every scalar arrives as text, so that `no`, `1.10`, `2020-01-01` and `012` mean what they say.
"""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

WHOLE = re.compile(r"0|[1-9][0-9]*")
RANGE = re.compile(r"(0|[1-9][0-9]*)-(0|[1-9][0-9]*)")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
ADDRESS = re.compile(r"https?://[^\s\"'<>\\]+")  # another scheme could run in a reader's browser
ORCID = re.compile(r"(?:[0-9]{4}-){3}[0-9]{3}[0-9X]")
UNKNOWN = "unknown"


def whole(value: Any) -> Any:
    if isinstance(value, str) and WHOLE.fullmatch(value) and len(value) < 16:
        return int(value)
    raise PydanticCustomError("whole_number", "a whole number")


def yes_or_no(value: Any) -> Any:
    if value not in ("yes", "no"):
        raise PydanticCustomError("yes_or_no", "yes or no")
    return value == "yes"


def day(value: Any) -> Any:
    try:
        if not DAY.fullmatch(value):
            raise ValueError
        date.fromisoformat(value)
    except (TypeError, ValueError):
        raise PydanticCustomError("day", "a day as 2021-06-23") from None
    return value


def numbers(value: Any) -> Any:
    found = RANGE.fullmatch(value) if isinstance(value, str) else None
    if not found or len(value) > 20 or int(found[1]) > int(found[2]):
        raise PydanticCustomError("number_range", "two whole numbers with a hyphen, as 1-92")
    return int(found[1]), int(found[2])


def address(value: Any) -> Any:
    if isinstance(value, str) and ADDRESS.fullmatch(value):
        return value
    raise PydanticCustomError("address", "an address that begins with https://")


def orcid(value: Any) -> Any:
    """Four groups of four; the last character makes up the sum (ISO 7064, 11-2)."""
    if isinstance(value, str) and ORCID.fullmatch(value):
        total = 0
        for digit in value[:-1].replace("-", ""):
            total = (total + int(digit)) * 2
        if "0123456789X"[(12 - total % 11) % 11] == value[-1]:
            return value
    raise PydanticCustomError("orcid", "an ORCID iD as 0000-0002-1825-0097")


def unless_unknown(value: Any) -> Any:
    return None if value == UNKNOWN else value


def maybe(check: Any) -> Any:
    """The same check, with `unknown` read as None."""
    return BeforeValidator(lambda value: None if value == UNKNOWN else check(value))


# What an editor sees of a text: it takes 2019 for a number, though every scalar is read as text here. Nothing is empty.
TEXT_SCHEMA = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
LARGEST = 10**15 - 1


def form(pattern: str, unknown: bool = False) -> dict[str, Any]:
    return {"type": "string", "pattern": f"^({pattern}{'|' + UNKNOWN if unknown else ''})$"}


def whole_form(unknown: bool = False) -> dict[str, Any]:
    return {**form(WHOLE.pattern, unknown), "type": ["integer", "string"], "minimum": 0, "maximum": LARGEST}


Whole = Annotated[int, BeforeValidator(whole), WithJsonSchema(whole_form())]
MaybeWhole = Annotated[int | None, maybe(whole), WithJsonSchema(whole_form(unknown=True))]
YesNo = Annotated[bool, BeforeValidator(yes_or_no), WithJsonSchema({"enum": ["yes", "no"]})]
Day = Annotated[str | None, maybe(day), WithJsonSchema(form(DAY.pattern, unknown=True))]
NumberRange = Annotated[tuple[int, int], BeforeValidator(numbers), WithJsonSchema(form(RANGE.pattern))]
Address = Annotated[str | None, maybe(address), WithJsonSchema(form(ADDRESS.pattern, unknown=True))]
Orcid = Annotated[str | None, maybe(orcid), WithJsonSchema(form(ORCID.pattern, unknown=True))]
Maybe = Annotated[str | None, BeforeValidator(unless_unknown), WithJsonSchema(TEXT_SCHEMA)]
