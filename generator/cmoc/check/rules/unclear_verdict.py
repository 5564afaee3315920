"""A verdict entry with no verdict, with two kinds of it, or with a single part."""

from collections.abc import Iterator

from cmoc.check.example import with_phase
from cmoc.check.rule import Finding, Rule
from cmoc.model.phase import Verdict
from cmoc.model.review import Review
from cmoc.text.problem import Files, Problem


def find(review: Review) -> Iterator[Finding]:
    for phase in review.phases:
        if phase.origin.lacks("verdicts"):
            continue
        for at, verdict in enumerate(phase.verdicts):
            has = what_it_has(verdict)
            if has:
                yield Finding(phase.origin.at("verdicts", at), f'the entry on "{verdict.cmoc}" has {has}')


def what_it_has(entry: Verdict) -> str:
    """Nothing where it is clear."""
    if entry.verdict and entry.parts:
        return "both a verdict and parts"
    if not entry.verdict and not entry.parts:
        return "neither a verdict nor parts"
    return "only one part" if len(entry.parts) == 1 else ""


def entry(says: str) -> Files:
    return with_phase(f"verdicts: [{{cmoc: first-1, {says}, basis: reading}}]")


RULE = Rule(
    Problem(
        code="C411",
        name="unclear-verdict",
        severity="error",
        title="An entry that is not one verdict or several parts",
        why="One verdict holds for the whole CMOC. Parts are there to tell apart what fared differently.",
        help="write one `verdict`, or two or more `parts` with a verdict each",
        wrong=entry("now: [cmoc-001]"),
        right=entry("verdict: affirmed, now: [cmoc-001]"),
    ),
    find,
)
