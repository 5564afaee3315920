"""Diagnostics for programs. The form is fixed: a change of meaning takes another number in `format`."""

import json
from collections.abc import Mapping, Sequence

from cmoc.text.diagnostic import Diagnostic


def json_text(found: Sequence[Diagnostic], _: Mapping[str, str]) -> str:
    return json.dumps({"format": 1, "diagnostics": [record(one) for one in found]}, indent=2)


def record(one: Diagnostic) -> dict[str, object]:
    span = one.span
    return {
        "code": one.code,
        "severity": one.severity,
        "message": one.message,
        "help": one.help,
        "label": one.label,
        "file": span.file if span else None,
        "line": span.line if span else None,
        "column": span.column if span else None,
        "width": span.width if span else None,
    }
