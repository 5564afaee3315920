"""A source is told otherwise."""

from collections.abc import Iterator

from cmoc.changes.record import Difference
from cmoc.changes.rule import Differing, Rule
from cmoc.changes.words import in_source


def claim(record: Differing) -> Iterator[tuple[Difference, ...]]:
    yield from ((one,) for one in record.left if in_source(one) > 0)


RULE = Rule(
    name="source-changed",
    level="evidence",
    title="A source is told otherwise",
    why="The place or the order of its citations changed, or whether they stand behind a list of claims.",
    inverse="source-changed",
    claim=claim,
)
