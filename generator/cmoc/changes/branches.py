"""What a claim on one side alone has that those it came from, or went to, have not.

Each of them tells of its own parts: what a branch of a split brings stands at the branch, and what no branch took
over stands at the claim that was split. So nothing is told twice.
"""

from cmoc.changes.differences import differences
from cmoc.changes.match import Match
from cmoc.changes.record import Difference, Record
from cmoc.model.theory import Cmoc

LISTS = ("contexts", "mechanisms", "outcomes")


def of_branch(match: Match) -> tuple[Difference, ...]:
    own = match.old or match.new
    if not isinstance(own, Cmoc) or not match.linked:
        return ()
    first, *others = [own_parts(match, one) for one in match.linked]
    if not others:
        return first
    # With several others a part that changed is told where it now stands, or stood: at them.
    return tuple(one for one in first if len(one.path) == 2 and all(one.path in paths(some) for some in others))


def own_parts(match: Match, other: Record) -> tuple[Difference, ...]:
    found = differences(match.old or other, match.new or other)
    parts = (one for one in found if one.path[0] in LISTS and len(one.path) > 1)
    return tuple(one for one in parts if len(one.path) > 2 or (one.was if match.old else one.now) is not None)


def paths(some: tuple[Difference, ...]) -> set[tuple[str, ...]]:
    return {one.path for one in some}
