"""It holds in more kinds."""

from collections.abc import Iterator

from cmoc.changes.record import Difference
from cmoc.changes.rule import ANY, Differing, Rule
from cmoc.changes.words import wider
from cmoc.model.theory import Cmoc


def claim(record: Differing) -> Iterator[tuple[Difference, ...]]:
    old, new = record.match.ends
    found = record.at("only_in", ANY)
    if found and isinstance(old, Cmoc) and isinstance(new, Cmoc) and wider(old.only_in, new.only_in):
        yield found


RULE = Rule(
    name="scope-widened",
    level="theory",
    title="It holds in more kinds",
    why="The claim was limited to fewer profiles, or is now limited to none.",
    inverse="scope-narrowed",
    claim=claim,
)
