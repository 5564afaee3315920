"""An author with neither a family name nor a body's name, or with both."""

from collections.abc import Iterator

from cmoc.check.example import RIGHT_STUDY, with_study
from cmoc.check.rule import Finding, Rule
from cmoc.model.review import Review
from cmoc.text.problem import Problem

FAULT = "this {} has not exactly one of family and name"


def find(review: Review) -> Iterator[Finding]:
    settings = review.settings
    for at, one in enumerate(settings.encoded.encoders if settings.encoded else ()):
        if (one.family is None) == (one.name is None) and not settings.origin.damaged:
            yield Finding(settings.origin.at("encoded", "encoders", at), FAULT.format("encoder"))
    for study in review.studies:
        for at, author in enumerate(study.authors):
            if (author.family is None) == (author.name is None) and not study.origin.damaged:
                yield Finding(study.origin.at("authors", at), FAULT.format("author"))


RULE = Rule(
    Problem(
        code="C302",
        name="nameless-author",
        severity="error",
        title="An author without a name",
        why="A person is cited by family name, a body by its name. Reference formats treat the two apart.",
        help="write {family: …, given: …} for a person or {name: …} for a body",
        wrong=with_study("family: Moss", "given: M."),
        right=RIGHT_STUDY,
    ),
    find,
)
