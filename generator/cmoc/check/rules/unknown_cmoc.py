"""A record names a CMOC that does not exist."""

from collections.abc import Iterator

from cmoc.check.example import RIGHT_STUDY, with_study
from cmoc.check.ids import right_form
from cmoc.check.references import cmocs_named
from cmoc.check.rule import Finding, Rule
from cmoc.model.review import Review
from cmoc.text.problem import Problem


def find(review: Review) -> Iterator[Finding]:
    if review.unread:
        return
    known = {one.id for one in review.theory.cmocs}
    meant = {right_form(one.id) for one in review.theory.cmocs}  # a malformed id is reported where it stands
    for origin, path, id in cmocs_named(review):
        if id not in known and id not in review.lost and id not in meant:
            yield Finding(origin.at(*path), f'unknown CMOC "{id}"', label="no CMOC has this id")


RULE = Rule(
    Problem(
        code="C105",
        name="unknown-cmoc",
        severity="error",
        title="An unknown CMOC",
        why="An extract that points to nothing is evidence that no page shows.",
        help="write the id of a CMOC in theory/cmocs/",
        wrong=with_study("cmoc-001", "cmoc-009"),
        right=RIGHT_STUDY,
    ),
    find,
)
