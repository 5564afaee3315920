"""One idea became another."""

from collections.abc import Iterator

from cmoc.changes.record import Difference
from cmoc.changes.rule import Differing, Rule


def claim(record: Differing) -> Iterator[tuple[Difference, ...]]:
    lineage = record.match.lineage
    if lineage.came or lineage.went:
        yield from ((one,) for one in record.at())
    if record.kind == "construct" and record.match.by == "lineage":
        yield record.at("id")


RULE = Rule(
    name="reframed",
    level="theory",
    title="One idea became another",
    why=(
        "The ledger leads from one id to another. The old one may live on beside it. In what else they "
        "differ is told by other rules."
    ),
    inverse="reframed",
    claim=claim,
)
