"""What sets a CMOC off is also its outcome."""

from collections.abc import Iterator

from cmoc.check.example import RIGHT, with_cmoc
from cmoc.check.rule import Finding, Rule
from cmoc.model.review import Review
from cmoc.model.theory import Cmoc
from cmoc.text.problem import Problem


def acting(cmoc: Cmoc) -> dict[str, str]:
    """What acts in this CMOC, by its role. A condition may name what the outcome changes."""
    found = {one.construct: "a cause" for one in cmoc.contexts if one.construct and one.holds == "cause"}
    found |= {one.construct: "the mechanism" for one in cmoc.mechanisms if one.construct}
    return found | {one.resource: "a resource" for one in cmoc.mechanisms if one.resource}


def find(review: Review) -> Iterator[Finding]:
    for cmoc in review.theory.cmocs:
        roles = acting(cmoc)
        for at, outcome in enumerate(cmoc.outcomes):
            if outcome.construct in roles:
                message = f'"{outcome.construct}" is {roles[outcome.construct]} and an outcome of {cmoc.id}'
                yield Finding(cmoc.origin.at("outcomes", at, "construct"), message)


RULE = Rule(
    Problem(
        code="C205",
        name="own-outcome",
        severity="error",
        title="A thing that is its own outcome",
        why='"Curiosity leads to curiosity" explains nothing. If it feeds back, something lies between, '
        "and that is a second CMOC.",
        help="name what lies between, or drop the outcome; a condition is written `as: condition`",
        wrong=with_cmoc("construct: belonging", "construct: curiosity"),
        right=RIGHT,
    ),
    find,
)
