"""A CMOC with fewer than two of its three parts."""

from collections.abc import Iterator

from cmoc.check.example import RIGHT, with_cmoc
from cmoc.check.rule import Finding, Rule
from cmoc.model.review import Review
from cmoc.text.problem import Problem


def find(review: Review) -> Iterator[Finding]:
    for cmoc in review.theory.cmocs:
        given = [
            name
            for name, part in (
                ("context", cmoc.contexts),
                ("mechanism", cmoc.mechanisms),
                ("outcome", cmoc.outcomes),
            )
            if part
        ]
        if len(given) < 2 and not cmoc.origin.damaged:
            has = f"only {given[0]}s" if given else "no part at all"
            yield Finding(cmoc.origin.at("id"), f'"{cmoc.id}" has {has}', label="a claim joins two things")


RULE = Rule(
    Problem(
        code="C201",
        name="too-few-parts",
        severity="error",
        title="Fewer than two of the three parts",
        why="Any one part may be empty where the text names none. With one part alone nothing is claimed.",
        help="add a second part, or take the record out: that a thing matters is no CMOC",
        wrong=with_cmoc(
            "  mechanisms: [{construct: curiosity, effect: increases}]\n"
            "  outcomes: [{construct: belonging, effect: increases}]\n",
            "",
        ),
        right=RIGHT,
    ),
    find,
)
