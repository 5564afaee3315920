"""A number that the source's reference list does not have."""

from collections.abc import Iterator

from cmoc.check.example import RIGHT, with_cmoc
from cmoc.check.rule import Finding, Rule
from cmoc.check.sources import Stated, all_sources
from cmoc.model.review import Review, Settings
from cmoc.text.problem import Problem


def find(review: Review) -> Iterator[Finding]:
    settings = review.settings
    if settings.origin.lacks("references"):
        return
    listed, included = settings.references.all, settings.references.included
    for one in all_sources(review):
        for at, number in enumerate(one.source.cites if is_ours(one, settings) else ()):
            if message := outside(number, listed, "the list of references"):
                yield Finding(one.origin.at(*one.path, "cites", at), message)
    for study in review.studies:
        numbers, name = listed, "the list of references"
        if included and study.included and not study.origin.lacks("included"):
            numbers, name = included, "the list of included studies"
        if study.reference is not None and (message := outside(study.reference, numbers, name)):
            yield Finding(study.origin.at("reference"), message)


def is_ours(one: Stated, settings: Settings) -> bool:
    """Another phase's text has a list of its own, which is not held."""
    return one.document == settings.current or one.document not in settings.phases


def outside(number: int, numbers: tuple[int, int] | None, name: str) -> str:
    """What to say of a number that is not in the list; nothing where it is, or where there is no list."""
    if numbers is None or numbers[0] <= number <= numbers[1]:
        return ""
    return f"{name} goes from {numbers[0]} to {numbers[1]}, and {number} stands here"


RULE = Rule(
    Problem(
        code="C113",
        name="unknown-reference",
        severity="error",
        title="A reference number that no list has",
        why="A reader looks the number up in the source. What is not there was mistyped, or is from another text.",
        help="correct the number, or the range under `references` in theory/review.yml",
        wrong=with_cmoc("at: Interviews", "at: Interviews, cites: [19]"),
        right=RIGHT,
    ),
    find,
)
