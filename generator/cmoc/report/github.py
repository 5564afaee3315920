"""Annotations on the lines of a change, as workflow commands of GitHub."""

from collections.abc import Mapping, Sequence

from cmoc.report.known import KNOWN
from cmoc.report.printable import printable
from cmoc.text.diagnostic import Diagnostic, Severity, Span

LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}


def github(found: Sequence[Diagnostic], _: Mapping[str, str]) -> str:
    return "\n".join(annotation(one) for one in found)


def annotation(one: Diagnostic) -> str:
    known = KNOWN.get(one.code)
    title = f"{one.code} {known.title}" if known else one.code
    fields = {**(place(one.span) if one.span else {}), "title": title}
    told = ",".join(f"{name}={escaped(value, ':', ',')}" for name, value in fields.items())
    return f"::{LEVELS[one.severity]} {told}::{escaped(printable(one.message))}%0A{escaped(printable(one.help))}"


def place(span: Span) -> dict[str, str]:
    end = span.column + span.width  # the first column that is not marked
    return {"file": span.file, "line": str(span.line), "col": str(span.column), "endColumn": str(end)}


def escaped(text: str, *more: str) -> str:
    """By number what would end the command; `more` ends a field of it."""
    for letter in ("%", "\r", "\n", *more):
        text = text.replace(letter, f"%{ord(letter):02X}")
    return text
