"""A study that is no longer there."""

from collections.abc import Iterator

from cmoc.changes.record import Difference
from cmoc.changes.rule import Differing, Rule


def claim(record: Differing) -> Iterator[tuple[Difference, ...]]:
    match = record.match
    if record.kind in ("study",) and not match.new:
        yield from ((one,) for one in record.at())


RULE = Rule(
    name="study-retired",
    level="evidence",
    title="A study that is no longer there",
    why="Evidence was taken away, and with it what claims rested on.",
    inverse="study-introduced",
    claim=claim,
)
