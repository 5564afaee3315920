"""A new record as text: what is known of it, and below that, as comments, what else can be said, with its meaning."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import PurePosixPath
from typing import Any

from cmoc.load.canonical import scalar, written
from cmoc.load.shape import keys, takes_list, takes_unknown
from cmoc.model.spelling import spelling

MORE = "More that can be said. Take the # away before a key and write its value, or delete the line."
# As people write a record: not in the order of the model, which is that of what must be there.
FIRST = ("id", "construct", "document")
LAST = ("sources", "extracts", "since")


def modeline(file: str, kind: str) -> str:
    """Where an editor finds the schema: beside the pages that `cmoc compile` makes."""
    up = "../" * (len(PurePosixPath(file).parts) - 1)
    return f"# yaml-language-server: $schema={up}build/pages/schema/{kind}.json"


def record_lines(record: Any, meanings: Mapping[str, str], listed: bool = True) -> Iterator[str]:
    """`meanings` by key: of those that are to be offered. With `listed` the first line begins with a dash."""
    mark, indent = ("- ", "  ") if listed else ("", "")
    told = dict(in_order(record))
    for key, value in told.items():
        yield f"{mark}{key}: {flow(value)}"
        mark = indent
    yield f"{indent}# {MORE}"
    kind: type = type(record)
    spelt = spelling(kind)
    defaults = {spelt[one.name][0]: one.default for one in fields(record)}
    for key, hint in keys(kind).items():
        if key not in told and key in meanings:
            yield f"{indent}# {key}: {empty(hint, defaults[key])} # {meanings[key]}"


def in_order(record: Any) -> list[tuple[str, object]]:
    """Keys and values, the id and what is named first, the places where it stands last."""
    pairs = list(written(record))
    first = [pair for pair in pairs if pair[0] in FIRST]
    last = [pair for key in LAST for pair in pairs if pair[0] == key]
    return [*first, *(pair for pair in pairs if pair not in first and pair not in last), *last]


def flow(value: object) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(flow, value))}]"
    if is_dataclass(value):
        return f"{{{', '.join(f'{key}: {flow(one)}' for key, one in in_order(value))}}}"
    return value if value in ("yes", "no") and isinstance(value, str) else scalar(value)


def empty(hint: Any, default: object) -> str:
    """What a key holds that says nothing yet."""
    if takes_list(hint):
        return "[]"
    if isinstance(default, str | bool):
        return scalar(default).strip('"')
    return "unknown" if takes_unknown(hint) else "…"
