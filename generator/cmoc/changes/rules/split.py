"""One became several."""

from collections.abc import Iterator

from cmoc.changes.record import Difference
from cmoc.changes.rule import Differing, Rule


def claim(record: Differing) -> Iterator[tuple[Difference, ...]]:
    lineage = record.match.lineage
    if len(lineage.went) > 1 or (lineage.came and record.match.shared and len(lineage.came) == 1):
        yield from ((one,) for one in record.at())


RULE = Rule(
    name="split",
    level="theory",
    title="One became several",
    why=("A record of one side alone, and the ledger leads from one record to several. The old one may live on."),
    inverse="merged",
    claim=claim,
)
