"""A verdict on a CMOC that the phase before did not hold."""

from collections.abc import Iterator

from cmoc.check.example import VERDICTS, with_snapshot
from cmoc.check.known import Known
from cmoc.check.phases import left_before
from cmoc.check.rule import Finding, Rule
from cmoc.model.review import Review
from cmoc.text.problem import Problem


def find(review: Review) -> Iterator[Finding]:
    before = left_before(review)
    for phase in review.phases:
        snapshot = before.get(phase.id)
        if snapshot is None or snapshot.origin.lacks("cmocs"):
            continue
        known = Known({one.id: one.origin.at("id") for one in snapshot.cmocs})
        for at, verdict in enumerate(phase.verdicts):
            if verdict.cmoc not in known:
                message = f'a verdict on "{verdict.cmoc}", which the snapshot of {snapshot.phase} does not hold'
                span = phase.origin.at("verdicts", at, "cmoc")
                yield Finding(span, message, known.near(verdict.cmoc), "no CMOC of that snapshot")


RULE = Rule(
    Problem(
        code="C409",
        name="unknown-in-verdict",
        severity="error",
        title="A verdict on an unknown CMOC",
        why="A verdict says what became of a CMOC of the phase before. On nothing, it says nothing.",
        help="write the id of a CMOC in the snapshot of the phase before",
        wrong=with_snapshot(VERDICTS + "  - {cmoc: first-2, verdict: refuted, basis: reading}\n"),
        right=with_snapshot(),
    ),
    find,
)
