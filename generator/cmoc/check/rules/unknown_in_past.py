"""A ledger comes from a record that the phase before did not hold."""

from collections.abc import Iterator

from cmoc.check.example import SNAPSHOT_TEXT, VERDICTS, with_snapshot
from cmoc.check.known import Known
from cmoc.check.phases import left_before
from cmoc.check.rule import Finding, Rule
from cmoc.model.review import Review
from cmoc.model.theory import Cmoc, Construct
from cmoc.text.problem import Files, Problem


def find(review: Review) -> Iterator[Finding]:
    before = left_before(review)
    for phase in review.phases:
        snapshot = before.get(phase.id)
        # What is absent from a snapshot that was seen in part is unknown.
        if snapshot is None or not snapshot.complete or snapshot.origin.damaged:
            continue
        records: tuple[Construct | Cmoc, ...] = (*snapshot.theory.constructs, *snapshot.theory.cmocs)
        known = Known({one.id: one.origin.at("id") for one in records})
        for at, refinement in enumerate(phase.refinements):
            for number, id in enumerate(refinement.old):
                if id not in known:
                    message = f'the ledger comes from "{id}", which {snapshot.phase} did not hold'
                    span = phase.origin.at("refinements", at, "from", number)
                    yield Finding(span, message, known.near(id), "no construct or CMOC of its snapshot")


def ledger(ids: str) -> Files:
    """A review of two phases that are both held whole."""
    text = f"refinements: [{{kind: retired, from: [{ids}], basis: reading}}]\n{VERDICTS}"
    left = SNAPSHOT_TEXT.replace("contexts: [", "contexts: [{id: dim-lamp, label: A dim lamp}, ", 1)
    return {
        **with_snapshot(text, left, complete=True),
        "theory/contexts.yml": "- {id: noisy-room, label: Noise in the room}\n",
        "theory/mechanisms.yml": "- {id: curiosity, label: Curiosity}\n",
        "theory/outcomes.yml": None,
        "theory/cmocs/patience.yml": None,
        "theory/cmocs/curiosity.yml": "- id: cmoc-002\n  contexts: [{construct: noisy-room, state: high}]\n"
        "  mechanisms: [{construct: curiosity, effect: decreases}]\n  sources: [{document: notes}]\n",
        "studies/okafor-2011.yml": None,
    }


RULE = Rule(
    Problem(
        code="C402",
        name="unknown-in-past",
        severity="error",
        title="The ledger comes from an unknown record",
        why="A refinement tells what became of something. The snapshot of the phase before holds all there was.",
        help="write the id of a construct or CMOC in the snapshot of the phase before",
        wrong=ledger("dim-lamp, dim-lmap"),
        right=ledger("dim-lamp"),
    ),
    find,
)
