"""A record names a profile that does not exist."""

from collections.abc import Iterator

from cmoc.check.example import CMOCS, RIGHT, with_cmoc
from cmoc.check.known import Known
from cmoc.check.references import profiles_named
from cmoc.check.rule import Finding, Rule
from cmoc.model.review import Review
from cmoc.text.problem import Problem


def find(review: Review) -> Iterator[Finding]:
    if review.unread:
        return
    known = Known({one.id: one.origin.at("id") for one in review.profiles})
    for origin, path, id in profiles_named(review):
        if id not in known and id not in review.lost:
            help = known.near(id)
            yield Finding(origin.at(*path), f'unknown profile "{id}"', help, "no profile has this id")


PROFILES = "- {id: school-class, label: School classes}\n"
RULE = Rule(
    Problem(
        code="C107",
        name="unknown-profile",
        severity="error",
        title="An unknown profile",
        why="A limit that names nothing would take the CMOC out of every profile.",
        help="add the profile to theory/profiles.yml",
        wrong={
            **with_cmoc("  stage:", "  only_in: [school-clas]\n  stage:"),
            "theory/profiles.yml": PROFILES,
        },
        right={
            CMOCS: (RIGHT[CMOCS] or "").replace("  stage:", "  only_in: [school-class]\n  stage:"),
            "theory/profiles.yml": PROFILES,
        },
    ),
    find,
)
