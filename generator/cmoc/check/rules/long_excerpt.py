"""An excerpt of more than 25 words."""

from collections.abc import Iterator

from cmoc.check.example import RIGHT_STUDY, with_study
from cmoc.check.rule import Finding, Rule
from cmoc.model.review import Review
from cmoc.text.problem import Problem

MOST = 25


def find(review: Review) -> Iterator[Finding]:
    for study in review.studies:
        for at, extract in enumerate(study.extracts):
            words = len((extract.excerpt or "").split())
            if words > MOST:
                yield Finding(study.origin.at("extracts", at, "excerpt"), f"this excerpt has {words} words")


RULE = Rule(
    Problem(
        code="C301",
        name="long-excerpt",
        severity="error",
        title="An excerpt over 25 words",
        why="An excerpt shows that the passage is there. More is copying; what it says belongs into `finding`, "
        "in your own words.",
        help=f"cut it to {MOST} words or fewer, as printed",
        wrong=with_study("We asked why", " ".join(["why"] * (MOST + 1))),
        right=RIGHT_STUDY,
    ),
    find,
)
