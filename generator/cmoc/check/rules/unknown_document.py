"""A source names a document that review.yml does not list."""

from collections.abc import Iterator

from cmoc.check.example import RIGHT, with_cmoc
from cmoc.check.references import suggestion
from cmoc.check.rule import Finding, Rule
from cmoc.model.review import Profile, Review
from cmoc.model.study import Study
from cmoc.model.theory import Cmoc, Construct
from cmoc.text.diagnostic import Span
from cmoc.text.problem import Problem

Sourced = Cmoc | Construct | Study | Profile


def find(review: Review) -> Iterator[Finding]:
    settings = review.settings
    if settings.origin.damaged:
        return
    known: dict[str, Span | None] = {
        one.id: settings.origin.at("documents", at, "id") for at, one in enumerate(settings.documents)
    }
    theory = review.theory
    records: tuple[Sourced, ...] = (*theory.cmocs, *theory.constructs, *review.studies, *review.profiles)
    for record in records:
        for at, source in enumerate(record.sources):
            if source.document and source.document not in known:
                span = record.origin.at("sources", at, "document")
                help = suggestion(source.document, known)
                yield Finding(span, f'unknown document "{source.document}"', help, "not in theory/review.yml")


RULE = Rule(
    Problem(
        code="C109",
        name="unknown-document",
        severity="error",
        title="An unknown document",
        why="A reader must be able to look up the place that states a claim.",
        help="add the document to `documents` in theory/review.yml",
        wrong=with_cmoc("document: notes", "document: note"),
        right=RIGHT,
    ),
    find,
)
