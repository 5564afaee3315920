"""An alias is the id of a construct, now or beside its own in a snapshot, or a second construct has it."""

from collections.abc import Iterator, Set

from cmoc.check.example import CMOCS, RIGHT
from cmoc.check.ids import all_aliases
from cmoc.check.rule import Finding, Rule
from cmoc.model.review import Review
from cmoc.text.diagnostic import Span
from cmoc.text.problem import Files, Problem


def find(review: Review) -> Iterator[Finding]:
    ids = {one.id: one.origin.at("id") for one in review.theory.constructs}
    first: dict[str, Span] = {}
    for one in all_aliases(review):
        if one.id in ids:
            at = ids[one.id]
            yield Finding(one.span, f'the alias "{one.id}" is the id of a construct ({at.file}:{at.line})')
        elif first.setdefault(one.id, one.span) is not one.span:
            at = first[one.id]
            yield Finding(one.span, f'the alias "{one.id}" is given a second time; the first is at {at.file}:{at.line}')
    yield from two_of_the_past(review, ids.keys())


def two_of_the_past(review: Review, ids: Set[str]) -> Iterator[Finding]:
    """A snapshot that holds both: they were two then, and the alias would take the place of the one."""
    for snapshot in review.snapshots:
        once = {one.id: one.origin.at("id") for one in snapshot.theory.constructs}
        for construct in review.theory.constructs:
            for at, alias in enumerate(construct.aliases):
                if construct.id in once and alias in once and alias not in ids:
                    there = once[alias]
                    told = f"is another construct of {snapshot.phase} ({there.file}:{there.line})"
                    yield Finding(construct.origin.at("aliases", at), f'the alias "{alias}" {told}')


def outcomes(alias: str) -> Files:
    text = f"- {{id: skill, label: Skill}}\n- {{id: belonging, label: Belonging, aliases: [{alias}]}}\n"
    return {"theory/outcomes.yml": text, CMOCS: RIGHT[CMOCS]}


RULE = Rule(
    Problem(
        code="C112",
        name="taken-alias",
        severity="error",
        title="An alias that is taken",
        why="The address of an alias leads to the construct that has its id now. It cannot lead to two.",
        help="take the alias out, or give it to the one construct that once had this id",
        wrong=outcomes("skill"),
        right=outcomes("being-part"),
    ),
    find,
)
