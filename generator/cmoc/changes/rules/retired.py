"""A record that is no longer there."""

from collections.abc import Iterator

from cmoc.changes.record import Difference
from cmoc.changes.rule import Differing, Rule

KINDS = ("construct", "cmoc", "profile", "phase", "programme-theory")


def claim(record: Differing) -> Iterator[tuple[Difference, ...]]:
    match = record.match
    if record.kind in KINDS and not match.new and not match.lineage.went:
        yield from ((one,) for one in record.at())


RULE = Rule(
    name="retired",
    level="theory",
    title="A record that is no longer there",
    why=("What a phase lets go must be seen to go. It has no lineage: it is not declared to have become anything."),
    inverse="introduced",
    claim=claim,
)
