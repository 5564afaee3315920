"""A limit touches a record that does not exist."""

from collections.abc import Iterator

from cmoc.check.example import with_settings
from cmoc.check.ids import all_ids, right_form
from cmoc.check.known import Known
from cmoc.check.rule import Finding, Rule
from cmoc.model.review import Review
from cmoc.text.problem import Files, Problem

KINDS = ("construct", "CMOC", "study", "profile", "phase")


def find(review: Review) -> Iterator[Finding]:
    settings = review.settings
    if review.unread or settings.origin.lacks("phases"):
        return
    known = Known({id: settings.origin.at("phases", at) for at, id in enumerate(settings.phases)})
    known |= {one.id: one.span for one in all_ids(review) if one.kind in KINDS and not one.within}
    meant = {right_form(id) for id in known}  # a malformed id is reported where it stands
    for at, limit in enumerate(settings.limits):
        for number, id in enumerate(limit.touches):
            if id not in known and id not in review.lost and id not in meant:
                span = settings.origin.at("limits", at, "touches", number)
                message = f'the limit "{limit.id}" touches "{id}", which is not there'
                yield Finding(span, message, known.near(id), "no record has this id")


def limit(touches: str) -> Files:
    return with_settings(
        f"limits: [{{id: no-ages, kind: not-given, told: The notes give no ages., touches: [{touches}]}}]"
    )


RULE = Rule(
    Problem(
        code="C116",
        name="unknown-touched",
        severity="error",
        title="A limit on an unknown record",
        why="The page of each record links to the limits that touch it. A limit on nothing is shown to nobody.",
        help="write the id of a construct, CMOC, study, profile or phase",
        wrong=limit("skil"),
        right=limit("skill"),
    ),
    find,
)
