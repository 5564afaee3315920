"""What changed, to text for a terminal or to JSON."""

import json
from collections.abc import Iterator

from cmoc.report.printable import printable
from cmoc.text.diagnostic import Span
from cmoc.text.problem import clipped
from cmoc.views.diff_view import DiffPart, DiffRow, DiffView
from cmoc.views.words import counted

NOTHING = "nothing"
WIDEST = 300  # characters of a value that are shown


def diff_text(view: DiffView) -> str:
    return "\n".join(printable(line) for line in lines(view))


def lines(view: DiffView) -> Iterator[str]:
    for level, rows in view.sections:
        yield f"{level} ({len(rows)})"
        for one in rows:
            yield from row_lines(one)
        yield ""
    if view.unknown:
        yield f"Not comparable, as one side was seen only in part: {counted(len(view.unknown), 'place')}"
    told = ", ".join(f"{len(rows)} {level}" for level, rows in view.sections)
    yield f"{counted(len(view.rows), 'change')} from {view.a} to {view.b}{f': {told}' if told else ''}"


def row_lines(one: DiffRow) -> Iterator[str]:
    about = f"{one.kind} {one.id}".strip()
    yield f"  {about}: {one.title[:1].lower()}{one.title[1:]} [{one.rule}] {places(one)}"
    for part in one.parts:
        yield f"    {part_line(part)}"
    if one.came:
        yield f"    from: {', '.join(one.came)}"
    if one.went:
        yield f"    to: {', '.join(one.went)}"


def part_line(part: DiffPart) -> str:
    path = f"{' / '.join(part.path)}: " if part.path else ""
    return f"{path}{value(part.before)} -> {value(part.after)}"


def value(text: str) -> str:
    """On one line, cut where it is long."""
    return clipped(" ".join(text.split()), WIDEST) or NOTHING


def places(one: DiffRow) -> str:
    return " -> ".join(f"{span.file}:{span.line}" if span else NOTHING for span in (one.old, one.new))


def diff_json(view: DiffView) -> str:
    """`format` takes another number with a change of meaning. docs/contributing/diff.md tells the keys."""
    unknown = [{"kind": kind, "id": id, "path": list(path)} for kind, id, path in view.unknown]
    changes = [change(one) for one in view.rows]
    found = {"format": 1, "a": view.a, "b": view.b, "level": view.level, "changes": changes, "unknown": unknown}
    return json.dumps(found, indent=1)


def change(one: DiffRow) -> dict[str, object]:
    return {
        "rule": one.rule,
        "level": one.level,
        "kind": one.kind,
        "id": one.id,
        "address": one.address,
        "before": place(one.old),
        "after": place(one.new),
        "from": list(one.came),
        "to": list(one.went),
        "parts": [{"path": list(part.path), "before": part.was, "after": part.now} for part in one.parts],
    }


def place(span: Span | None) -> dict[str, object] | None:
    return {"file": span.file, "line": span.line, "column": span.column, "width": span.width} if span else None
