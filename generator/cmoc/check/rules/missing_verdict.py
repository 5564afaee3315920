"""CMOCs of the phase before on which a phase gives no verdict."""

from collections.abc import Iterator

from cmoc.check.example import VERDICTS, with_snapshot
from cmoc.check.phases import left_before
from cmoc.check.rule import Finding, Rule
from cmoc.model.review import Review
from cmoc.text.problem import Problem

NAMED = 3  # of those that are missing


def find(review: Review) -> Iterator[Finding]:
    before = left_before(review)
    for phase in review.phases:
        snapshot = before.get(phase.id)
        if snapshot is None or snapshot.origin.lacks("cmocs") or phase.origin.lacks("verdicts"):
            continue
        given = {verdict.cmoc for verdict in phase.verdicts}
        missing = [one.id for one in snapshot.cmocs if one.id not in given]
        if missing:
            more = f" and {len(missing) - NAMED} more" if len(missing) > NAMED else ""
            told = f"{len(missing)} of {len(snapshot.cmocs)} CMOCs of {snapshot.phase} have no verdict"
            yield Finding(phase.origin.key("verdicts"), f"{told}: {', '.join(missing[:NAMED])}{more}")


RULE = Rule(
    Problem(
        code="C412",
        name="missing-verdict",
        severity="error",
        title="CMOCs of the phase before without a verdict",
        why="A phase that loses a CMOC in silence cannot be trusted. Not tested and not reported are verdicts too.",
        help="add an entry under `verdicts` for each of them",
        wrong=with_snapshot("verdicts: []\n"),
        right=with_snapshot(VERDICTS),
    ),
    find,
)
