"""A citation was added."""

from collections.abc import Iterator

from cmoc.changes.record import Difference
from cmoc.changes.rule import Differing, Rule, added
from cmoc.changes.words import in_source


def claim(record: Differing) -> Iterator[tuple[Difference, ...]]:
    yield from ((one,) for one in record.left if in_source(one) == 3 and "cites" in one.path and added(one))


RULE = Rule(
    name="citation-added",
    level="evidence",
    title="A citation was added",
    why="The source cites one work more for it.",
    inverse="citation-removed",
    claim=claim,
)
