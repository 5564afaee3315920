"""A refinement that does not say what it is about."""

from collections.abc import Iterator

from cmoc.check.example import with_phase
from cmoc.check.rule import Finding, Rule
from cmoc.model.phase import Refinement
from cmoc.model.review import Review
from cmoc.text.problem import Files, Problem

ONE_SIDED = {"introduced": ("to",), "retired": ("from",)}


def find(review: Review) -> Iterator[Finding]:
    for phase in review.phases:
        if phase.origin.lacks("refinements"):
            continue
        for at, refinement in enumerate(phase.refinements):
            message = what_it_lacks(refinement)
            if message:
                yield Finding(phase.origin.at("refinements", at), message)


def what_it_lacks(entry: Refinement) -> str:
    """Nothing where it is whole. With `about` it tells what no record holds."""
    if entry.about:
        return ""
    if not entry.kind:
        return "this refinement has neither a kind nor `about`"
    given = {"from": entry.old, "to": entry.new}
    lacks = [f"`{side}`" for side in ONE_SIDED.get(entry.kind, ("from", "to")) if not given[side]]
    return f"what is {entry.kind} has no {' and no '.join(lacks)} here" if lacks else ""


def ledger(entry: str) -> Files:
    return with_phase(f"refinements: [{{{entry}, basis: reading}}]")


RULE = Rule(
    Problem(
        code="C413",
        name="incomplete-refinement",
        severity="error",
        title="A refinement that does not say of what",
        why="Comparing two phases finds what changed, and each change needs its entry. One without ids has no change.",
        help="write the ids in `from` and `to`, or tell in `about` what no record holds",
        wrong=ledger("kind: reframed, to: [skill]"),
        right=ledger("kind: reframed, from: [knack], to: [skill]"),
    ),
    find,
)
