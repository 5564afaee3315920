"""A construct that no CMOC and no other record names."""

from collections.abc import Iterator

from cmoc.check.example import CMOC, CMOCS
from cmoc.check.ids import right_form
from cmoc.check.references import constructs_named
from cmoc.check.rule import Finding, Rule
from cmoc.check.whole import all_is_whole
from cmoc.model.review import Review
from cmoc.text.problem import Files, Problem


def find(review: Review) -> Iterator[Finding]:
    named = {id for _, _, id in constructs_named(review)}
    known = {id for one in review.theory.constructs for id in (one.id, right_form(one.id), *one.aliases)}
    # An unknown name may be a slip for the very one that seems unused.
    if not all_is_whole(review) or named - known:
        return
    used = named | set(elsewhere(review))
    for construct in review.theory.constructs:
        spellings = {construct.id, *construct.aliases}
        if not spellings & used and construct.id == right_form(construct.id):
            yield Finding(construct.origin.at("id"), f'no CMOC and no other record names "{construct.id}"')


def elsewhere(review: Review) -> Iterator[str]:
    """What a snapshot holds, a ledger names or a limit touches is there for their sake."""
    for snapshot in review.snapshots:
        yield from (one.id for one in snapshot.theory.constructs)
    for phase in review.phases:
        for refinement in phase.refinements:
            yield from (*refinement.old, *refinement.new)
    for limit in review.settings.limits:
        yield from limit.touches


def with_tea(context: str) -> Files:
    return {
        CMOCS: CMOC.replace("shared-tools", context),
        "theory/contexts.yml": "- {id: free-evenings, label: Free evenings}\n- {id: noisy-room, label: Noise}\n"
        "- {id: shared-tools, label: Shared tools}\n- {id: tea, label: Tea}\n",
    }


RULE = Rule(
    Problem(
        code="C211",
        name="unused-construct",
        severity="warning",
        title="A construct that nothing names",
        why="Its page would be empty. Where the source only says that a thing matters, there is no claim to hold.",
        help="write the CMOC that names it, or take it out",
        wrong=with_tea("shared-tools"),
        right=with_tea("tea"),
    ),
    find,
)
