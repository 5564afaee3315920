"""The keys that a record takes at a path, read from the models themselves."""

from collections.abc import Iterator
from dataclasses import is_dataclass
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from cmoc.model.origin import Path
from cmoc.model.spelling import spelling

NOT_WRITTEN = frozenset({"origin", "home"})  # set by `load`


def keys(record: type) -> dict[str, Any]:
    """The record's keys as YAML spells them, each with its type."""
    return {key: hint for name, (key, hint) in spelling(record).items() if name not in NOT_WRITTEN}


def records_in(hint: Any) -> Iterator[type]:
    """The record types inside a type, through lists, options and annotations."""
    if is_dataclass(hint) and isinstance(hint, type):
        yield hint
    elif get_origin(hint) in (Annotated, tuple, Union, UnionType):
        for inner in get_args(hint):
            yield from records_in(inner)


def keys_at(record: type, path: Path) -> tuple[str, ...]:
    """The keys of the mapping at `path`; empty where that is no record."""
    here: type | None = record
    for step in path:
        if isinstance(step, int):
            continue
        hint = keys(here).get(step) if here else None
        here = next(records_in(hint), None)
    return tuple(keys(here)) if here else ()
