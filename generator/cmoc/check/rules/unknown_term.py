"""A word of the glossary leads to one that the glossary does not have."""

from collections.abc import Iterator

from cmoc.check.known import Known
from cmoc.check.rule import Finding, Rule
from cmoc.model.review import Review
from cmoc.text.problem import Files, Problem


def find(review: Review) -> Iterator[Finding]:
    if review.unread:
        return
    known = Known({one.id: one.origin.at("id") for one in review.glossary})
    for term in review.glossary:
        for at, id in enumerate(term.see):
            if id not in known and id not in review.lost:
                span = term.origin.at("see", at)
                yield Finding(span, f'unknown word "{id}"', known.near(id), "no word has this id")


def glossary(see: str) -> Files:
    return {
        "theory/glossary.yml": f"- {{id: evening, term: Evening, means: A repair evening., see: [{see}]}}\n"
        "- {id: repair, term: Repair, means: Making a thing work again.}\n"
    }


RULE = Rule(
    Problem(
        code="C117",
        name="unknown-term",
        severity="error",
        title="An unknown word of the glossary",
        why="Who is sent on to another word must find it.",
        help="write the id of a word in theory/glossary.yml",
        wrong=glossary("repiar"),
        right=glossary("repair"),
    ),
    find,
)
