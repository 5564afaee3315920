"""How YAML and JSON spell the fields of a record: `from` and `as` are no names in Python."""

from dataclasses import fields
from functools import cache
from typing import Any, get_args, get_type_hints

from pydantic.fields import FieldInfo


@cache
def spelling(record: type) -> dict[str, tuple[str, Any]]:
    """Attribute -> its key and its type."""
    hints = get_type_hints(record, include_extras=True)
    return {one.name: (spelt(one.name, hints[one.name]), hints[one.name]) for one in fields(record)}


def spelt(name: str, hint: Any) -> str:
    infos = (info for info in get_args(hint)[1:] if isinstance(info, FieldInfo))
    return next((info.alias for info in infos if info.alias), name)
