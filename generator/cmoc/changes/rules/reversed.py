"""Every sign turned."""

from collections.abc import Iterator

from cmoc.changes.record import Difference
from cmoc.changes.rule import ANY, Differing, Rule
from cmoc.changes.words import name_of, sign_of, turned
from cmoc.model.edges import SIGNS, product
from cmoc.model.theory import Cmoc
from cmoc.model.vocabulary import Sign


def claim(record: Differing) -> Iterator[tuple[Difference, ...]]:
    old, new = record.match.old, record.match.new
    if not isinstance(old, Cmoc) or not isinstance(new, Cmoc):
        return
    before, after = signs(old), signs(new)
    if before and before.keys() == after.keys() and all(turned(before[key], after[key]) for key in before):
        turns = (*record.at("contexts", ANY, "state"), *record.at("mechanisms", ANY, "effect"))
        yield (*turns, *record.at("outcomes", ANY, "effect"))


def signs(cmoc: Cmoc) -> dict[tuple[str, str], Sign]:
    """From each cause to each end."""
    causes = [one for one in cmoc.contexts if one.holds == "cause"]
    ends = cmoc.outcomes or cmoc.mechanisms
    pairs = [(cause, end) for cause in causes for end in ends]
    return {(name_of(one), name_of(end)): product(SIGNS[one.state], sign_of(end.effect)) for one, end in pairs}


RULE = Rule(
    name="reversed",
    level="theory",
    title="Every sign turned",
    why=(
        "The parts are the same, and each cause now does the contrary to each outcome: from high leads to "
        "more, to high leads to less. Where no outcome is named the mechanisms are the end. A claim whose "
        "causes and outcomes both turned says the same as before; its turns are told one by one."
    ),
    inverse="reversed",
    claim=claim,
)
