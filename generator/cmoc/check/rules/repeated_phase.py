"""A phase that stands twice in the order of phases."""

from collections.abc import Iterator

from cmoc.check.example import PHASE, PHASE_TEXT, SETTINGS, SETTINGS_TEXT
from cmoc.check.rule import Finding, Rule
from cmoc.model.review import Review
from cmoc.text.diagnostic import Span
from cmoc.text.problem import Files, Problem


def find(review: Review) -> Iterator[Finding]:
    origin = review.settings.origin
    first: dict[str, Span] = {}
    for at, id in enumerate(review.settings.phases):
        span = origin.at("phases", at)
        known = first.setdefault(id, span)
        if known is not span:
            yield Finding(span, f'the phase "{id}" is listed twice; the first is at {known.file}:{known.line}')


def phases(ids: str) -> Files:
    settings = SETTINGS_TEXT.replace("phases: [first, second]", f"phases: [{ids}]")
    return {SETTINGS: settings, PHASE: PHASE_TEXT}


RULE = Rule(
    Problem(
        code="C414",
        name="repeated-phase",
        severity="error",
        title="A phase listed twice",
        why="Each phase is compared with the one before it. One that stands twice has two, and neither is certain.",
        help="list each phase once, in the order in which they were done",
        wrong=phases("first, second, first"),
        right=phases("first, second"),
    ),
    find,
)
