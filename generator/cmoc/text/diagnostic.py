"""A place in a file and one thing found there."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, order=True)
class Span:
    """A piece of one line, counted as editors count it."""

    file: str  # from the review's folder, with forward slashes
    line: int  # from 1
    column: int  # from 1, in code points
    width: int = 1  # in code points, on that line


@dataclass(frozen=True)
class Diagnostic:
    span: Span | None  # None: the finding has no place in a file
    code: str
    severity: Severity
    message: str
    help: str
    label: str = ""  # set under the marked text


def in_reading_order(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """By file, line and column; what has no place comes first. Doubles are dropped."""

    def key(one: Diagnostic) -> tuple[str, int, int, str, str]:
        at = one.span or Span("", 0, 0)
        return at.file, at.line, at.column, one.code, one.message

    return tuple(dict.fromkeys(sorted(found, key=key)))


def has_errors(found: Iterable[Diagnostic]) -> bool:
    return any(one.severity == "error" for one in found)
