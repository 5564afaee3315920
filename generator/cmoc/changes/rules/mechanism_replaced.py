"""Another mechanism."""

from collections.abc import Iterator

from cmoc.changes.record import Difference
from cmoc.changes.rule import ANY, Differing, Rule, added, removed


def claim(record: Differing) -> Iterator[tuple[Difference, ...]]:
    """One that went and one that came; where several did, nobody can tell which replaced which."""
    found = record.at("mechanisms", ANY) if record.kind == "cmoc" else ()
    gone, come = [one for one in found if removed(one)], [one for one in found if added(one)]
    if len(gone) == len(come) == 1:
        yield found


RULE = Rule(
    name="mechanism-replaced",
    level="theory",
    title="Another mechanism",
    why="One mechanism stands where another stood: the claim explains by other means.",
    inverse="mechanism-replaced",
    claim=claim,
)
