"""The studies that are held are not as many as the current phase included."""

from collections.abc import Iterator

from cmoc.check.example import with_phase
from cmoc.check.phases import end_of_flow
from cmoc.check.rule import Finding, Rule
from cmoc.model.phase import Phase
from cmoc.model.review import Review
from cmoc.text.diagnostic import Span
from cmoc.text.problem import Problem


def find(review: Review) -> Iterator[Finding]:
    if not review.whole or any(study.origin.lacks("included") for study in review.studies):
        return
    held = sum(study.included for study in review.studies)
    for phase in review.phases:
        told = number_of(phase) if phase.id == review.settings.current else None
        # A flow that ends with what is held leaves one number to correct, and C406 tells it.
        if told and held not in (told[0], count_at_end(phase)):
            message = f"{phase.id} included {told[0]} studies, and studies/ holds {held} that are included"
            yield Finding(told[1], message)


def count_at_end(phase: Phase) -> int | None:
    end = end_of_flow(phase)
    return None if end is None else phase.flow[end].count


def number_of(phase: Phase) -> tuple[int, Span] | None:
    """How many it included, and where that is written."""
    if phase.studies is not None:
        return phase.studies, phase.origin.at("studies")
    end = None if phase.origin.lacks("studies") else end_of_flow(phase)
    return None if end is None else (phase.flow[end].count, phase.origin.at("flow", end, "count"))


RULE = Rule(
    Problem(
        code="C407",
        name="miscounted-studies",
        severity="warning",
        title="Studies held and studies included differ in number",
        why="A missing study is evidence that no page shows; one too many counts where it should not.",
        help="add the missing files to studies/, or write included: no in those that were not included",
        wrong=with_phase("studies: 3"),
        right=with_phase("studies: 2"),
    ),
    find,
)
