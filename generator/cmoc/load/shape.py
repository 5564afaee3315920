"""The keys that a record takes at a path, read from the models themselves."""

from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from cmoc.model.origin import Path
from cmoc.model.scalars import unless_unknown
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


def record_at(record: type, path: Path) -> type | None:
    here: type | None = record
    for step in path:
        if isinstance(step, int):
            continue
        hint = keys(here).get(step) if here else None
        here = next(records_in(hint), None)
    return here


def keys_at(record: type, path: Path) -> tuple[str, ...]:
    """The keys of the mapping at `path`; empty where that is no record."""
    here = record_at(record, path)
    return tuple(keys(here)) if here else ()


def form_at(record: type, path: Path) -> str:
    """How the record at `path` is written, with the keys that it must have, two at least; empty where none is."""
    here = record_at(record, path)
    return f"{{{', '.join(f'{key}: …' for key in first_keys(here))}}}" if here else ""


def first_keys(record: type) -> list[str]:
    known = list(keys(record))
    needed = [key for key in known if key in required(record)]
    return needed if len(needed) > 1 else known[:2]


def required(record: type) -> set[str]:
    spelt = spelling(record)
    given = (one for one in fields(record) if one.default is MISSING and one.default_factory is MISSING)
    return {spelt[one.name][0] for one in given}


def takes_list(hint: object) -> bool:
    return get_origin(hint) is tuple or any(takes_list(one) for one in get_args(hint))


def takes_unknown(hint: object) -> bool:
    """Whether `unknown` is read as not known."""
    return any(unless_unknown is getattr(one, "func", None) for one in get_args(hint))
