"""An effect that does not fit what it works on."""

from collections.abc import Iterator

from cmoc.check.example import RIGHT, with_cmoc
from cmoc.check.rule import Finding, Rule
from cmoc.model.review import Review
from cmoc.text.problem import Problem

ON_A_LINK = ("dampens", "amplifies")


def find(review: Review) -> Iterator[Finding]:
    for cmoc in review.theory.cmocs:
        for at, outcome in enumerate(cmoc.outcomes):
            span = cmoc.origin.at("outcomes", at, "effect")
            if outcome.link and outcome.effect not in ON_A_LINK:
                yield Finding(span, f'"{outcome.effect}" is not what happens to a link', "write dampens or amplifies")
            elif not outcome.link and outcome.effect in ON_A_LINK and not cmoc.origin.damaged:
                help = "write increases, decreases, changes or none, or name a link"
                yield Finding(span, f'"{outcome.effect}" is what happens to a link, not to a construct', help)


RULE = Rule(
    Problem(
        code="C203",
        name="unfit-effect",
        severity="error",
        title="An effect that does not fit",
        why="A thing rises or falls; a link is dampened or amplified. Less harm is not good, so the two stay apart.",
        help="write an effect that fits what the outcome names",
        wrong=with_cmoc("belonging, effect: increases", "belonging, effect: amplifies"),
        right=RIGHT,
    ),
    find,
)
