"""A study flow that runs in a circle."""

from collections.abc import Iterator

from cmoc.check.example import with_phase
from cmoc.check.phases import circle_in
from cmoc.check.rule import Finding, Rule
from cmoc.model.review import Review
from cmoc.text.problem import Files, Problem


def find(review: Review) -> Iterator[Finding]:
    for phase in review.phases:
        circle = circle_in(phase.flow)
        if circle:
            first = next(at for at, step in enumerate(phase.flow) if step.id in circle)
            message = f"the flow runs in a circle: {' to '.join(circle)}"
            yield Finding(phase.origin.at("flow", first, "from"), message)


def flow(end: str) -> Files:
    return with_phase(
        "flow:",
        f"  - {{id: found, label: Found, count: 2, from: [{end}]}}",
        "  - {id: kept, label: Kept, count: 2, from: [found]}",
    )


RULE = Rule(
    Problem(
        code="C405",
        name="circular-flow",
        severity="error",
        title="A study flow that runs in a circle",
        why="Each study comes in once. A flow that leads back to itself has no beginning, and its sums mean nothing.",
        help="take out the step that leads back",
        wrong=flow("kept"),
        right=flow(""),
    ),
    find,
)
