"""A step of a study flow comes from a step that the flow does not have."""

from collections.abc import Iterator

from cmoc.check.example import with_phase
from cmoc.check.known import Known
from cmoc.check.rule import Finding, Rule
from cmoc.model.review import Review
from cmoc.text.problem import Files, Problem


def find(review: Review) -> Iterator[Finding]:
    for phase in review.phases:
        if phase.origin.lacks("flow"):
            continue
        known = Known({one.id: phase.origin.at("flow", at, "id") for at, one in enumerate(phase.flow)})
        for at, step in enumerate(phase.flow):
            for number, id in enumerate(step.before):
                if id not in known:
                    span = phase.origin.at("flow", at, "from", number)
                    yield Finding(span, f'unknown step "{id}"', known.near(id), "no step of this flow")


def flow(start: str) -> Files:
    return with_phase(
        "flow:",
        "  - {id: found, label: Found, count: 9}",
        f"  - {{id: kept, label: Kept, count: 2, from: [{start}], left_out: 7}}",
        "studies: 2",
    )


RULE = Rule(
    Problem(
        code="C404",
        name="unknown-step",
        severity="error",
        title="An unknown step of the study flow",
        why="The flow is drawn from step to step. What comes from nowhere would have no line.",
        help="write the id of a step of this flow",
        wrong=flow("fuond"),
        right=flow("found"),
    ),
    find,
)
