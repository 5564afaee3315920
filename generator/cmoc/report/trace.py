"""A trace to text for a terminal, or to JSON."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict

from cmoc.report.printable import printable
from cmoc.views.page import plain
from cmoc.views.path_rows import PathRow
from cmoc.views.trace_view import TraceView


def trace_text(view: TraceView) -> str:
    return printable_lines(lines(view))


def lines(view: TraceView) -> Iterator[str]:
    yield plain(view.title)
    if view.sentence:
        yield plain(view.sentence)
    yield from path_lines(view.paths, "")
    for group in view.groups:
        yield ""
        yield group.title
        for row in group.rows:
            yield f"  {plain(row.sentence)} ({row.tag})"
            yield from path_lines(row.paths, "    ")
    yield ""
    for loop in view.loops:
        yield f"Loop, not run round: {' -> '.join((*loop, loop[0]))}"
    if view.beyond:
        yield f"Paths that go on past the limit: {view.beyond}"
    if view.cut:
        yield "There are more paths than are followed; the rest is left out."
    yield view.caveat


def path_lines(paths: Iterable[PathRow], margin: str) -> Iterator[str]:
    for number, path in enumerate(paths, 1):
        yield f"{margin}{number}. {path.chip}: {path.summary}"
        for step in path.steps:
            notes = "".join(f"; {note}" for note in step.notes)
            yield f"{margin}   {plain(step.told)}: {step.chip} [{plain(step.cmocs)}] {plain(step.evidence)}{notes}"


def printable_lines(some: Iterable[str]) -> str:
    return "\n".join(printable(line) for line in some)


def trace_json(view: TraceView) -> str:
    """`format` takes another number with a change of meaning."""
    return json.dumps({"format": 1, **flat(asdict(view))}, indent=1, ensure_ascii=False)


def flat(record: dict[str, object]) -> dict[str, object]:
    """Phrases as text: links are the site's."""
    return {key: flattened(value) for key, value in record.items()}


def flattened(value: object) -> object:
    if isinstance(value, dict):
        return value["text"] if set(value) == {"text", "target"} else flat(value)
    if isinstance(value, list | tuple):
        if value and all(isinstance(one, dict) and set(one) == {"text", "target"} for one in value):
            return "".join(str(one["text"]) for one in value)
        return [flattened(one) for one in value]
    return value
