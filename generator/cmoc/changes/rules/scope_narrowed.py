"""It holds in fewer kinds."""

from collections.abc import Iterator

from cmoc.changes.record import Difference
from cmoc.changes.rule import ANY, Differing, Rule
from cmoc.changes.words import wider
from cmoc.model.theory import Cmoc


def claim(record: Differing) -> Iterator[tuple[Difference, ...]]:
    old, new = record.match.ends
    found = record.at("only_in", ANY)
    if found and isinstance(old, Cmoc) and isinstance(new, Cmoc) and wider(new.only_in, old.only_in):
        yield found


RULE = Rule(
    name="scope-narrowed",
    level="theory",
    title="It holds in fewer kinds",
    why="The claim is now limited to fewer profiles, or was limited to none.",
    inverse="scope-widened",
    claim=claim,
)
