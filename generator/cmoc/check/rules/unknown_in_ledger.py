"""The current phase's ledger leads to a record that the theory does not hold."""

from collections.abc import Iterator

from cmoc.check.known import Known
from cmoc.check.rule import Finding, Rule
from cmoc.model.origin import Path
from cmoc.model.phase import Phase
from cmoc.model.review import Review
from cmoc.model.theory import Cmoc, Construct
from cmoc.text.problem import Files, Problem


def named(phase: Phase) -> Iterator[tuple[Path, str]]:
    """Only what the phase leads to: what it comes from stands in the phase before."""
    for at, refinement in enumerate(phase.refinements):
        yield from ((("refinements", at, "to", to), id) for to, id in enumerate(refinement.new))
    for at, verdict in enumerate(phase.verdicts):
        yield from ((("verdicts", at, "now", to), id) for to, id in enumerate(verdict.now))
        for part, one in enumerate(verdict.parts):
            yield from ((("verdicts", at, "parts", part, "now", to), id) for to, id in enumerate(one.now))


def find(review: Review) -> Iterator[Finding]:
    records: tuple[Construct | Cmoc, ...] = (*review.theory.constructs, *review.theory.cmocs)
    known = Known({one.id: one.origin.at("id") for one in records})
    for phase in review.phases:
        for path, id in named(phase) if phase.id == review.settings.current else ():
            if id not in known and id not in review.lost:
                message = f'the ledger leads to "{id}", which the theory does not hold'
                yield Finding(phase.origin.at(*path), message, known.near(id), "no construct or CMOC has this id")


def ledger(id: str) -> Files:
    return {
        "theory/review.yml": "title: What makes a repair evening teach\nstages: [{id: evening, label: Evening}]\n"
        "mechanism_types: [attitude]\nphases: [first]\ncurrent: first\n"
        "documents: [{id: notes, label: Workshop notes}]\n",
        "theory/phases/first.yml": "id: first\nlabel: First\n"
        f"refinements: [{{kind: introduced, to: [{id}], basis: reading}}]\n",
    }


RULE = Rule(
    Problem(
        code="C401",
        name="unknown-in-ledger",
        severity="error",
        title="The ledger leads to an unknown record",
        why="A refinement tells what became of something. What it became must be there to read.",
        help="write the id of a construct or CMOC of this theory",
        wrong=ledger("skil"),
        right=ledger("skill"),
    ),
    find,
)
