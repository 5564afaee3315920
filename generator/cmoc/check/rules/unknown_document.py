"""A source names a document that review.yml does not list."""

from collections.abc import Iterator

from cmoc.check.example import RIGHT, with_cmoc
from cmoc.check.known import Known
from cmoc.check.rule import Finding, Rule
from cmoc.check.sources import all_sources
from cmoc.check.unlisted import told_once
from cmoc.model.review import Review
from cmoc.text.problem import Problem


def find(review: Review) -> Iterator[Finding]:
    return told_once(unlisted(review), review.settings.documents, "documents")


def unlisted(review: Review) -> Iterator[Finding]:
    settings = review.settings
    if settings.origin.lacks("documents"):
        return
    known = Known({one.id: settings.origin.at("documents", at, "id") for at, one in enumerate(settings.documents)})
    for one in all_sources(review):
        document = one.source.document
        if document and document not in known:
            help, at = known.near(document), one.origin.at(*one.path, "document")
            yield Finding(at, f'unknown document "{document}"', help, "not in theory/review.yml")


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
