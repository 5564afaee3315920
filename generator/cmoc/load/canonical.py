"""A snapshot as YAML: the same records always give the same text, and the text gives the same records."""

import json
import re
from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass, replace
from typing import Any

from cmoc.load.shape import NOT_WRITTEN
from cmoc.model.profile import Profile
from cmoc.model.snapshot import Snapshot
from cmoc.model.spelling import spelling
from cmoc.model.study import Study
from cmoc.model.theory import Cmoc, Construct

HEAD = "# Written by cmoc freeze. A closed phase is cited as it stood: this file is never edited."
# What has no sign of YAML in it, also inside braces.
PLAIN = re.compile(r"[^\W_](?:[\w./%()'’–-]| (?! ))*(?<! )")
# What readers of YAML 1.1 or of the core schema of 1.2 take for nothing, for yes or no, for a number or for a day.
OTHER = re.compile(
    r"null|true|false|yes|no|on|off|y|n|0[xob][0-9a-f_]+|[0-9][0-9_]*(\.[0-9_]*)?(e-?[0-9]+)?|[0-9]{4}(-[0-9]{1,2}){2}.*",
    re.IGNORECASE,
)


def canonical(snapshot: Snapshot) -> str:
    """Records in order of their ids, keys in the order of the model; what a key need not say is left out."""
    lines = [HEAD]
    for key, value in written(ordered(snapshot)):
        if isinstance(value, tuple):
            lines += [f"{key}:", *(line for record in value for line in record_lines(record))]
        else:
            lines.append(f"{key}: {scalar(value)}")
    return "\n".join(lines) + "\n"


def ordered(snapshot: Snapshot) -> Snapshot:
    return replace(
        snapshot,
        contexts=tuple(sorted(snapshot.contexts, key=id_of)),
        mechanisms=tuple(sorted(snapshot.mechanisms, key=id_of)),
        outcomes=tuple(sorted(snapshot.outcomes, key=id_of)),
        cmocs=tuple(sorted(snapshot.cmocs, key=id_of)),
        studies=tuple(sorted(snapshot.studies, key=id_of)),
        profiles=tuple(sorted(snapshot.profiles, key=id_of)),
    )


def id_of(record: Construct | Cmoc | Study | Profile) -> str:
    return record.id


def record_lines(record: object) -> Iterator[str]:
    mark = "  - "
    for key, value in written(record):
        if isinstance(value, tuple) and value and is_dataclass(value[0]):
            yield f"{mark}{key}:"
            yield from (f"      - {flow(item)}" for item in value)
        else:
            yield f"{mark}{key}: {flow(value)}"
        mark = "    "


def written(record: Any) -> Iterator[tuple[str, object]]:
    """Key and value of each field that does not say what is taken for granted."""
    kind: type = type(record)
    spelt = spelling(kind)
    for one in fields(record):
        default = one.default if one.default_factory is MISSING else one.default_factory()
        value = getattr(record, one.name)
        if one.name not in NOT_WRITTEN and (default is MISSING or value != default):
            yield spelt[one.name][0], value


def flow(value: object) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(flow, value))}]"
    if is_dataclass(value):
        return f"{{{', '.join(f'{key}: {flow(one)}' for key, one in written(value))}}}"
    return scalar(value)


def scalar(value: object) -> str:
    if value is None:
        return "unknown"
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = str(value)
    bare = PLAIN.fullmatch(text) and (isinstance(value, int) or not OTHER.fullmatch(text))
    return text if bare else quoted(text)


def quoted(text: str) -> str:
    """In double quotes, where the escapes of JSON are those of YAML; what a reader might take for a break is one."""
    return "".join(one if one.isprintable() else escaped(one) for one in json.dumps(text, ensure_ascii=False))


def escaped(letter: str) -> str:
    number = ord(letter)
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
