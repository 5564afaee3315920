"""A citation was removed."""

from collections.abc import Iterator

from cmoc.changes.record import Difference
from cmoc.changes.rule import Differing, Rule, removed
from cmoc.changes.words import in_source


def claim(record: Differing) -> Iterator[tuple[Difference, ...]]:
    yield from ((one,) for one in record.left if in_source(one) == 3 and "cites" in one.path and removed(one))


RULE = Rule(
    name="citation-removed",
    level="evidence",
    title="A citation was removed",
    why="The source cites one work less for it.",
    inverse="citation-added",
    claim=claim,
)
