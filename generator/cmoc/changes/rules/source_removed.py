"""A source was removed."""

from collections.abc import Iterator

from cmoc.changes.record import Difference
from cmoc.changes.rule import Differing, Rule, removed
from cmoc.changes.words import in_source


def claim(record: Differing) -> Iterator[tuple[Difference, ...]]:
    yield from ((one,) for one in record.left if in_source(one) == 1 and removed(one))


RULE = Rule(
    name="source-removed",
    level="evidence",
    title="A source was removed",
    why="One place less says so.",
    inverse="source-added",
    claim=claim,
)
