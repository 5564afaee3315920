"""Two CMOCs that claim the same."""

from collections.abc import Hashable, Iterator

from cmoc.check.example import CMOC, CMOCS, RIGHT
from cmoc.check.rule import Finding, Rule
from cmoc.check.whole import cmocs_are_whole
from cmoc.model.review import Review
from cmoc.model.theory import Cmoc
from cmoc.text.problem import Problem


def claim(cmoc: Cmoc) -> Hashable:
    """All that tells one claim from another. The order of parts means nothing."""
    return (
        frozenset((one.construct, one.text, one.state, one.holds) for one in cmoc.contexts),
        frozenset((one.construct, one.text, one.effect, one.resource, one.actor) for one in cmoc.mechanisms),
        frozenset((one.construct, one.text, one.link, one.effect) for one in cmoc.outcomes),
        cmoc.stage,
        frozenset(cmoc.only_in),
        cmoc.basis,
    )


def find(review: Review) -> Iterator[Finding]:
    if not cmocs_are_whole(review):
        return
    first: dict[Hashable, Cmoc] = {}
    for cmoc in review.theory.cmocs:
        earlier = first.setdefault(claim(cmoc), cmoc)
        if earlier.id != cmoc.id:
            at = earlier.origin.at("id")
            yield Finding(cmoc.origin.at("id"), f'"{cmoc.id}" claims the same as "{earlier.id}" ({at.file}:{at.line})')


RULE = Rule(
    Problem(
        code="C207",
        name="duplicate-cmoc",
        severity="warning",
        title="Two CMOCs that claim the same",
        why="One claim is one record, with all its sources and extracts. Two would part its evidence, "
        "and every count would take them for two.",
        help="keep the first with the sources of both, or write what tells the two apart",
        wrong={CMOCS: CMOC + CMOC.replace("cmoc-006", "cmoc-008")},
        right=RIGHT,
    ),
    find,
)
