"""It holds in other kinds."""

from collections.abc import Iterator

from cmoc.changes.record import Difference
from cmoc.changes.rule import ANY, Differing, Rule
from cmoc.model.theory import Cmoc


def claim(record: Differing) -> Iterator[tuple[Difference, ...]]:
    old, new = record.match.ends
    found = record.at("only_in", ANY)
    if found and isinstance(old, Cmoc) and isinstance(new, Cmoc):
        yield found


RULE = Rule(
    name="scope-moved",
    level="theory",
    title="It holds in other kinds",
    why="The claim is limited to other profiles, and neither limit holds the other.",
    inverse="scope-moved",
    claim=claim,
)
