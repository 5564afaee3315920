"""A source was added."""

from collections.abc import Iterator

from cmoc.changes.record import Difference
from cmoc.changes.rule import Differing, Rule, added
from cmoc.changes.words import in_source


def claim(record: Differing) -> Iterator[tuple[Difference, ...]]:
    yield from ((one,) for one in record.left if in_source(one) == 1 and added(one))


RULE = Rule(
    name="source-added",
    level="evidence",
    title="A source was added",
    why="One place more says so.",
    inverse="source-removed",
    claim=claim,
)
