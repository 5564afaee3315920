"""A number of a study flow is not what its sums give."""

from collections.abc import Iterator

from cmoc.check.example import with_phase
from cmoc.check.phases import circle_in, end_of_flow
from cmoc.check.rule import Finding, Rule
from cmoc.model.phase import FlowStep, Phase
from cmoc.model.review import Review
from cmoc.text.problem import Files, Problem


def find(review: Review) -> Iterator[Finding]:
    for phase in review.phases:
        if phase.origin.lacks("flow") or circle_in(phase.flow):  # its sums mean nothing
            continue
        counts = {step.id: step.count for step in phase.flow}
        told = set[int]()
        for at, step in enumerate(phase.flow):
            if step.before and counts.keys() >= set(step.before):
                message = sum_of(step, [counts[id] for id in step.before], is_unknown(phase, at))
                if message:
                    told.add(at)
                    yield Finding(phase.origin.at("flow", at, "count"), message)
        end = end_of_flow(phase)
        if end is not None and end not in told and phase.studies not in (None, phase.flow[end].count):
            message = f"the flow ends with {phase.flow[end].count}, and `studies` of {phase.id} is {phase.studies}"
            yield Finding(phase.origin.at("flow", end, "count"), message)


def is_unknown(phase: Phase, at: int) -> bool:
    """Written as unknown: where nothing is written, nothing is left out."""
    return phase.flow[at].left_out is None and ("flow", at, "left_out") in phase.origin.values


def sum_of(step: FlowStep, counts: list[int], some_left_out: bool) -> str:
    """What is wrong with the sum; nothing where it holds, or may hold."""
    total = sum(counts) - (step.left_out or 0)
    if total == step.count or (some_left_out and total > step.count):
        return ""
    told = " + ".join(map(str, counts)) + (f" - {step.left_out}" if step.left_out is not None else "")
    given = f"{told} is {total}" if told != str(total) else f"{total} come in"
    return f"{given}, and {step.count} stands here"


def flow(left_out: int) -> Files:
    return with_phase(
        "flow:",
        "  - {id: found, label: Found, count: 9}",
        "  - {id: sent, label: Sent in, count: 1}",
        f"  - {{id: kept, label: Kept, count: 2, from: [found, sent], left_out: {left_out}}}",
    )


RULE = Rule(
    Problem(
        code="C406",
        name="unbalanced-flow",
        severity="warning",
        title="A study flow that does not add up",
        why="The page shows each sum. A reader adds it up, and one that does not hold must at least be explained.",
        help="correct the number; if the source prints it so, say it in the step's `why` and among the limits",
        wrong=flow(7),
        right=flow(8),
    ),
    find,
)
