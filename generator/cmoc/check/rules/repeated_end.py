"""An end of the link that a CMOC works on is also one of its contexts."""

from collections.abc import Iterator

from cmoc.check.example import CMOC, CMOCS
from cmoc.check.rule import Finding, Rule
from cmoc.model.review import Review
from cmoc.text.problem import Files, Problem


def find(review: Review) -> Iterator[Finding]:
    for cmoc in review.theory.cmocs:
        links = [outcome.link for outcome in cmoc.outcomes if outcome.link]
        ends = {end for link in links for end in (link.start, link.end)}
        for at, context in enumerate(cmoc.contexts):
            if context.construct in ends:
                message = f'"{context.construct}" is an end of the link that {cmoc.id} works on, and its context'
                yield Finding(cmoc.origin.at("contexts", at, "construct"), message)


def works_on_a_link(context: str) -> Files:
    link = "{link: {from: patience, to: skill}, effect: amplifies}"
    text = CMOC.replace("{construct: belonging, effect: increases}", link).replace("shared-tools", context)
    return {CMOCS: text}


RULE = Rule(
    Problem(
        code="C209",
        name="repeated-end",
        severity="error",
        title="An end of the link among the contexts",
        why="A link already says what its ends are. As a context, an end would get an arrow of its own, "
        "and the CMOC would claim more than its source.",
        help="take it out of the contexts, or name what works on the link",
        wrong=works_on_a_link("patience"),
        right=works_on_a_link("shared-tools"),
    ),
    find,
)
