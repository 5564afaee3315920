"""A record names a construct that does not exist."""

from collections.abc import Iterator

from cmoc.check.example import RIGHT, with_cmoc
from cmoc.check.ids import right_form
from cmoc.check.known import Known
from cmoc.check.references import constructs_named
from cmoc.check.rule import Finding, Rule
from cmoc.model.review import Review
from cmoc.text.problem import Problem


def find(review: Review) -> Iterator[Finding]:
    if review.unread:
        return
    known = Known({one.id: one.origin.at("id") for one in review.theory.constructs})
    meant = {right_form(one.id) for one in review.theory.constructs}  # a malformed id is reported where it stands
    once = {alias: one.id for one in review.theory.constructs for alias in one.aliases}
    for origin, path, id in constructs_named(review):
        if id not in known and id not in review.lost and id not in meant:
            now = once.get(id)
            at = known[now] if now else None
            help = f'use "{now}" ({at.file}:{at.line}), which once had this id' if at else known.near(id)
            yield Finding(origin.at(*path), f'unknown construct "{id}"', help, "no construct has this id")


RULE = Rule(
    Problem(
        code="C104",
        name="unknown-construct",
        severity="error",
        title="An unknown construct",
        why="A link to nothing breaks a chain without a word: the arrow would be missing from every drawing.",
        help="add the construct to theory/contexts.yml, mechanisms.yml or outcomes.yml",
        wrong=with_cmoc("curiosity", "curoisity"),
        right=RIGHT,
    ),
    find,
)
