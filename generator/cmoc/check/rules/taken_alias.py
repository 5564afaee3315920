"""An alias is the id of a construct, or a second construct has it."""

from collections.abc import Iterator

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
