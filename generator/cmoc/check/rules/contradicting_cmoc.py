"""Two CMOCs with the same parts and opposite signs."""

from collections import defaultdict
from collections.abc import Hashable, Iterator

from cmoc.check.example import CMOC, CMOCS
from cmoc.check.rule import Finding, Rule
from cmoc.check.whole import cmocs_are_whole
from cmoc.model.edges import stated_edges, stated_modifiers
from cmoc.model.review import Review
from cmoc.model.theory import Cmoc
from cmoc.text.problem import Files, Problem

OPPOSITE = {"+": "-", "-": "+", "dampens": "amplifies", "amplifies": "dampens"}


def circumstances(cmoc: Cmoc) -> Hashable:
    """The parts without their signs, and all that could tell two signs apart."""
    return (
        frozenset((one.construct, one.text) for one in cmoc.contexts if one.holds == "cause"),
        frozenset((one.construct, one.text, one.state) for one in cmoc.contexts if one.holds == "condition"),
        frozenset((one.construct, one.text, one.resource, one.actor) for one in cmoc.mechanisms),
        frozenset((one.construct, one.text, one.link) for one in cmoc.outcomes),
        cmoc.stage,
        frozenset(cmoc.only_in),
    )


def signs(cmoc: Cmoc) -> Iterator[tuple[str, str]]:
    """Each link that it states, in words, with a sign that can have an opposite."""
    for edge in stated_edges(cmoc):
        if edge.role == "cause":
            yield f"from {edge.start} to {edge.end}", edge.sign
    for one in stated_modifiers(cmoc):
        if one.effect:
            yield f"of {one.start} on the link from {one.link[0]} to {one.link[1]}", one.effect


def find(review: Review) -> Iterator[Finding]:
    if not cmocs_are_whole(review):
        return
    first: dict[Hashable, dict[tuple[str, str], Cmoc]] = defaultdict(dict)
    for cmoc in review.theory.cmocs:
        known, stated = first[circumstances(cmoc)], list(signs(cmoc))
        against = ((link, known.get((link, OPPOSITE.get(sign, "")))) for link, sign in stated)
        link, other = next(((link, one) for link, one in against if one), ("", None))
        if other:
            at = other.origin.at("id")
            message = f'the sign {link} is the opposite of that in "{other.id}" ({at.file}:{at.line})'
            yield Finding(cmoc.origin.at("id"), message, label=f'"{cmoc.id}" has the same parts')
        for link, sign in stated:
            known.setdefault((link, sign), cmoc)


def two(contexts: str) -> Files:
    """Curiosity rises in one CMOC and falls in the other."""
    first = "[{construct: shared-tools, state: present}]"
    other = CMOC.replace("cmoc-006", "cmoc-008").replace("curiosity, effect: in", "curiosity, effect: de")
    return {CMOCS: CMOC + other.replace(first, contexts)}


RULE = Rule(
    Problem(
        code="C208",
        name="contradicting-cmoc",
        severity="note",
        title="Two CMOCs that contradict each other",
        why="No condition, stage or profile tells the two apart, so the link is shown as contested. "
        "That is a finding and no error; it may also be a slip.",
        help="look whether one sign is a slip; where a condition, a stage or a profile tells them apart, write it",
        wrong=two("[{construct: shared-tools, state: present}]"),
        right=two("[{construct: shared-tools, state: present}, {construct: noisy-room, state: high, as: condition}]"),
    ),
    find,
)
