"""A study that was not there before."""

from collections.abc import Iterator

from cmoc.changes.record import Difference
from cmoc.changes.rule import Differing, Rule


def claim(record: Differing) -> Iterator[tuple[Difference, ...]]:
    match = record.match
    if record.kind in ("study",) and not match.old:
        yield from ((one,) for one in record.at())


RULE = Rule(
    name="study-introduced",
    level="evidence",
    title="A study that was not there before",
    why="Evidence was added: what the study says may bear on many claims.",
    inverse="study-retired",
    claim=claim,
)
