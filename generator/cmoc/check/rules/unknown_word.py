"""A type, level or actor that is not in the review's own lists."""

from collections.abc import Iterator

from cmoc.check.known import Known
from cmoc.check.rule import Finding, Rule
from cmoc.check.unlisted import told_once
from cmoc.model.origin import Origin, Path
from cmoc.model.review import Review
from cmoc.text.problem import Problem


def named(review: Review) -> Iterator[tuple[Origin, Path, str | None, str]]:
    for construct in review.theory.constructs:
        yield construct.origin, ("type",), construct.type, "mechanism_types"
        yield construct.origin, ("level",), construct.level, "levels"
    for cmoc in review.theory.cmocs:
        for at, mechanism in enumerate(cmoc.mechanisms):
            yield cmoc.origin, ("mechanisms", at, "actor"), mechanism.actor, "actors"


def find(review: Review) -> Iterator[Finding]:
    settings = review.settings
    lists = {
        "mechanism_types": Known(dict.fromkeys(settings.mechanism_types)),
        "levels": Known(dict.fromkeys(settings.levels)),
        "actors": Known(dict.fromkeys(settings.actors)),
    }
    for where, known in lists.items():
        if not settings.origin.lacks(where):
            yield from told_once(unlisted(review, where, known), known, where)


def unlisted(review: Review, where: str, known: Known) -> Iterator[Finding]:
    for origin, path, word, list_of in named(review):
        if list_of == where and word is not None and word not in known:
            help = known.near(word) or f"add it to `{where}` in theory/review.yml"
            yield Finding(origin.at(*path), f'"{word}" is not in {where}', help, "not in theory/review.yml")


def outcomes(type: str) -> dict[str, str | None]:
    return {
        "theory/outcomes.yml": f"- {{id: skill, label: Skill}}\n- {{id: belonging, label: Belonging, type: {type}}}\n"
    }


RULE = Rule(
    Problem(
        code="C110",
        name="unknown-word",
        severity="error",
        title="A type, level or actor that is not in the review's list",
        why="Tables group by these words. Two spellings of one word would make two groups.",
        help="add the word to its list in theory/review.yml",
        wrong=outcomes("atitude"),
        right=outcomes("attitude"),
    ),
    find,
)
