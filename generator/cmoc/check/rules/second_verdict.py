"""Two verdict entries for one CMOC."""

from collections.abc import Iterator

from cmoc.check.example import with_phase
from cmoc.check.rule import Finding, Rule
from cmoc.model.review import Review
from cmoc.text.diagnostic import Span
from cmoc.text.problem import Problem


def find(review: Review) -> Iterator[Finding]:
    for phase in review.phases:
        first: dict[str, Span] = {}
        for at, verdict in enumerate(phase.verdicts):
            span = phase.origin.at("verdicts", at, "cmoc")
            known = first.setdefault(verdict.cmoc, span)
            if known is not span:
                message = f'a second verdict on "{verdict.cmoc}"; the first is at {known.file}:{known.line}'
                yield Finding(span, message)


ENTRIES = (
    "verdicts:",
    "  - {cmoc: first-1, verdict: affirmed, now: [cmoc-001], basis: reading}",
    "  - {cmoc: first-2, verdict: refuted, basis: reading}",
)
RULE = Rule(
    Problem(
        code="C410",
        name="second-verdict",
        severity="error",
        title="Two verdicts on one CMOC",
        why="Each CMOC of the phase before has one entry, so that the columns of the table add up.",
        help="keep one entry; where its parts fared differently, write them under `parts`",
        wrong=with_phase(*ENTRIES, "  - {cmoc: first-1, verdict: refined, now: [cmoc-002], basis: reading}"),
        right=with_phase(*ENTRIES),
    ),
    find,
)
