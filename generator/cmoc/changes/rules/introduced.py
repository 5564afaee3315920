"""A record that was not there before."""

from collections.abc import Iterator

from cmoc.changes.record import Difference
from cmoc.changes.rule import Differing, Rule

KINDS = ("construct", "cmoc", "profile", "phase", "programme-theory")


def claim(record: Differing) -> Iterator[tuple[Difference, ...]]:
    match = record.match
    if record.kind in KINDS and not match.old and not match.lineage.came:
        yield from ((one,) for one in record.at())


RULE = Rule(
    name="introduced",
    level="theory",
    title="A record that was not there before",
    why=(
        "A new construct or claim is a new piece of the theory. It has no lineage: nothing is declared to "
        "have become it."
    ),
    inverse="retired",
    claim=claim,
)
