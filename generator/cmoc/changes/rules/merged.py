"""Several became one."""

from collections.abc import Iterator

from cmoc.changes.record import Difference
from cmoc.changes.rule import Differing, Rule


def claim(record: Differing) -> Iterator[tuple[Difference, ...]]:
    lineage = record.match.lineage
    if len(lineage.came) > 1 or (lineage.went and record.match.shared and len(lineage.went) == 1):
        yield from ((one,) for one in record.at())


RULE = Rule(
    name="merged",
    level="theory",
    title="Several became one",
    why=("A record of one side alone, and the ledger leads from several records to one. The old ones may live on."),
    inverse="split",
    claim=claim,
)
