"""A diagnostic with the line it is about, for people."""

from collections.abc import Mapping, Sequence

from cmoc.report.printable import printable
from cmoc.text.diagnostic import Diagnostic, Span
from cmoc.text.source import LINE_END

WIDEST = 100  # characters of a source line that are shown


def full(found: Sequence[Diagnostic], sources: Mapping[str, str]) -> str:
    named = {one.span.file for one in found if one.span}
    lines = {file: LINE_END.split(text) for file, text in sources.items() if file in named}
    return "\n\n".join(one_full(one, lines) for one in found)


def one_full(one: Diagnostic, lines: Mapping[str, Sequence[str]]) -> str:
    told = [f"{one.severity}[{one.code}]: {printable(one.message)}"]
    margin = " " * (len(str(one.span.line)) if one.span else 2)
    if one.span:
        told.append(f"{margin}--> {one.span.file}:{one.span.line}:{one.span.column}")
        of_file = lines.get(one.span.file, ())
        line = of_file[one.span.line - 1] if one.span.line <= len(of_file) else ""
        told += excerpt(one.span, line, margin, one.label)
    told.append(f"{margin} = help: {printable(one.help)}")
    return "\n".join(told)


def excerpt(span: Span, line: str, margin: str, label: str) -> list[str]:
    """The line, cut to a window round the marked place where it is long."""
    if not line.strip():
        return []
    start = max(0, span.column - 1 - WIDEST // 2) if len(line) > WIDEST else 0
    shown = line[start : start + WIDEST]
    before = printable(shown[: span.column - 1 - start])
    marked = printable(shown[span.column - 1 - start : span.column - 1 - start + span.width])
    after = printable(shown[len(shown[: span.column - 1 - start + span.width]) :])
    carets = "^" * max(1, len(marked))
    note = f" {printable(label)}" if label else ""
    return [
        f"{margin} |",
        f"{span.line} | {before}{marked}{after}",
        f"{margin} | {' ' * len(before)}{carets}{note}",
    ]
