"""CMOCs of the phase before on which a phase gives no verdict."""

from collections.abc import Iterator

from cmoc.check.example import VERDICTS, with_snapshot
from cmoc.check.phases import left_before, order_of
from cmoc.check.rule import Finding, Rule
from cmoc.model.phase import Phase
from cmoc.model.review import Review
from cmoc.model.snapshot import Snapshot
from cmoc.text.problem import Problem

NAMED = 3  # of those that are missing


def find(review: Review) -> Iterator[Finding]:
    """Phases after the current one are to come, or are known from elsewhere."""
    order, phases = order_of(review), {phase.id: phase for phase in review.phases}
    last = order.get(review.settings.current or "", len(order))
    for id, snapshot in left_before(review).items():
        if snapshot.origin.lacks("cmocs") or order[id] > last:
            continue
        phase = phases.get(id)
        if phase is None and snapshot.cmocs and review.whole:
            told = f'"{id}" has no file theory/phases/{id}.yml'
            message = f"{told}, and so no verdict on the {len(snapshot.cmocs)} CMOCs of {snapshot.phase}"
            yield Finding(
                review.settings.origin.at("phases", review.settings.phases.index(id)),
                message,
                f"write theory/phases/{id}.yml",
            )
        elif phase and not phase.origin.lacks("verdicts"):
            yield from without_verdict(phase, snapshot)


def without_verdict(phase: Phase, snapshot: Snapshot) -> Iterator[Finding]:
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
