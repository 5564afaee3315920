"""A source names a place that its document does not have."""

from collections.abc import Iterator

from cmoc.check.example import RIGHT, with_cmoc
from cmoc.check.known import Known
from cmoc.check.rule import Finding, Rule
from cmoc.check.sources import all_sources
from cmoc.model.review import Review
from cmoc.text.problem import Problem


def find(review: Review) -> Iterator[Finding]:
    if review.settings.origin.lacks("documents"):
        return
    places = {one.id: Known(dict.fromkeys(one.places)) for one in review.settings.documents if one.places}
    for one in all_sources(review):
        known = places.get(one.document or "")
        if one.source.at is not None and known is not None and one.source.at not in known:
            help, span = known.near(one.source.at), one.origin.at(*one.path, "at")
            yield Finding(span, f'"{one.document}" has no place "{one.source.at}"', help, "not in theory/review.yml")


RULE = Rule(
    Problem(
        code="C114",
        name="unknown-place",
        severity="error",
        title="A place that the document does not have",
        why="A reader must be able to find the passage. Two spellings of one heading look like two.",
        help="write the place as it stands in `places` of the document, or add it there",
        wrong=with_cmoc("at: Interviews", "at: Interview"),
        right=RIGHT,
    ),
    find,
)
