"""What a claim on one side alone has that those it came from, or went to, have not.

Each of them tells of its own parts: what a branch of a split brings stands at the branch, and what no branch took
over stands at the claim that was split. So nothing is told twice. A value, such as the stage, is told at the end of a
link that has no other; where both ends have several, at an end that differs there from each of them.
"""

from collections.abc import Iterable

from cmoc.changes.differences import differences
from cmoc.changes.match import Match
from cmoc.changes.record import Difference, Record
from cmoc.model.theory import Cmoc

LISTS = ("contexts", "mechanisms", "outcomes")
VALUES = ("stage", "shape", "only_in")
Differing = tuple[Difference, ...]


def of_branch(match: Match) -> Differing:
    own = match.old or match.new
    if not isinstance(own, Cmoc) or not match.linked:
        return ()
    if len(match.linked) == 1:
        return found_by(match, match.linked[0])
    parts = in_each([tuple(filter(is_part, found_by(match, one))) for one in match.linked])
    values = in_each([tuple(one for one in found_by(match, two) if not is_part(one)) for two in match.knotted])
    return tuple(sorted((*parts, *values), key=lambda one: one.path))


def found_by(match: Match, other: Record) -> Differing:
    """A part that the other alone has is told there."""
    found = differences(match.old or other, match.new or other)
    told = (one for one in found if one.path[0] in VALUES or (one.path[0] in LISTS and len(one.path) > 1))
    return tuple(one for one in told if not is_part(one) or (one.was if match.old else one.now) is not None)


def is_part(one: Difference) -> bool:
    return one.path[0] in LISTS and len(one.path) == 2


def in_each(some: list[Differing]) -> Iterable[Difference]:
    first, *others = some or [()]
    return (one for one in first if all(one.path in paths(other) for other in others))


def paths(some: Differing) -> set[tuple[str, ...]]:
    return {one.path for one in some}
