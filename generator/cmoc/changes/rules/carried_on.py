"""A claim goes on under another id."""

from collections.abc import Iterator

from cmoc.changes.record import Difference
from cmoc.changes.rule import Differing, Rule


def claim(record: Differing) -> Iterator[tuple[Difference, ...]]:
    if record.kind == "cmoc" and record.match.by == "lineage":
        yield record.at("id")


RULE = Rule(
    name="carried-on",
    level="wording",
    title="A claim goes on under another id",
    why="The ledger or a verdict leads from one claim to this one alone. What else differs is told by other rules.",
    inverse="carried-on",
    claim=claim,
)
