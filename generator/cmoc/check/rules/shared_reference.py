"""One reference number is tied to two studies."""

from collections.abc import Iterator

from cmoc.check.rule import Finding, Rule
from cmoc.model.review import Review
from cmoc.model.study import Study
from cmoc.text.problem import Files, Problem


def find(review: Review) -> Iterator[Finding]:
    first: dict[int, Study] = {}
    for study in review.studies:
        if study.reference is None:
            continue
        other = first.setdefault(study.reference, study)
        if other.id != study.id:
            at = other.origin.at("reference")
            message = f'the reference {study.reference} is tied to "{other.id}" already ({at.file}:{at.line})'
            yield Finding(study.origin.at("reference"), message)


def referred_to(number: int) -> Files:
    return {"studies/rhys-2016.yml": f"id: rhys-2016\nauthors: [{{family: Rhys}}]\nreference: {number}\n"}


RULE = Rule(
    Problem(
        code="C303",
        name="shared-reference",
        severity="error",
        title="One reference number for two studies",
        why="A claim that cites the number would count as found by both, and one of the two never said it.",
        help="keep the number where the tie is certain, and write reference: unknown in the other",
        wrong=referred_to(1),
        right=referred_to(2),
    ),
    find,
)
