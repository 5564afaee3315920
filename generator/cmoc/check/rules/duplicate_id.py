"""Two records of one kind have the same id."""

from collections.abc import Iterator

from cmoc.check.example import CMOC, CMOCS, RIGHT
from cmoc.check.ids import Given, Space, all_ids
from cmoc.check.rule import Finding, Rule
from cmoc.model.review import Review
from cmoc.text.problem import Problem


def find(review: Review) -> Iterator[Finding]:
    first: dict[tuple[Space, str], Given] = {}
    snapshots = (Given("snapshot", one.phase, one.origin.at("phase")) for one in review.snapshots)
    for one in sorted((*all_ids(review), *snapshots), key=lambda one: one.span):
        known = first.setdefault((one.space, one.id), one)
        if known is not one:
            at = f"{known.span.file}:{known.span.line}"
            yield Finding(one.span, f'a second {one.kind} has the id "{one.id}"', label=f"the first is at {at}")


RULE = Rule(
    Problem(
        code="C102",
        name="duplicate-id",
        severity="error",
        title="The same id twice",
        why="A link to the id could mean either of the two, and one page would take the place of the other.",
        help="give one of the two an id that was never used",
        wrong={CMOCS: CMOC.replace("cmoc-006", "cmoc-001")},
        right=RIGHT,
    ),
    find,
)
