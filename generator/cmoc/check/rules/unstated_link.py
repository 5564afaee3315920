"""A CMOC works on a link that no CMOC states."""

from collections.abc import Iterator

from cmoc.check.example import CMOCS, with_cmoc
from cmoc.check.rule import Finding, Rule
from cmoc.check.whole import cmocs_are_whole
from cmoc.model.edges import stated_edges
from cmoc.model.review import Review
from cmoc.text.problem import Problem


def find(review: Review) -> Iterator[Finding]:
    if not cmocs_are_whole(review):
        return
    cmocs = review.theory.cmocs
    known = {construct.id for construct in review.theory.constructs}
    stated = {(edge.start, edge.end) for cmoc in cmocs for edge in stated_edges(cmoc) if edge.role == "cause"}
    for cmoc in cmocs:
        for at, outcome in enumerate(cmoc.outcomes):
            link = outcome.link
            if link and {link.start, link.end} <= known and (link.start, link.end) not in stated:
                message = f"no CMOC states the link from {link.start} to {link.end}"
                yield Finding(cmoc.origin.at("outcomes", at, "link"), message)


BELONGING = "[{construct: belonging, effect: increases}]"
RULE = Rule(
    Problem(
        code="C206",
        name="unstated-link",
        severity="error",
        title="A link that no CMOC states",
        why="What dampens a link says nothing of whether the link is there. That is another claim, "
        "with a source of its own.",
        help="add the CMOC that states the link, or turn the two ends round",
        wrong=with_cmoc(BELONGING, "[{link: {from: skill, to: patience}, effect: dampens}]"),
        right={CMOCS: (with_cmoc(BELONGING, "[{link: {from: patience, to: skill}, effect: dampens}]")[CMOCS])},
    ),
    find,
)
