"""What else must hold for a link, as the claims that state it have it; and which of its two directions they state."""

from collections.abc import Iterable, Iterator, Sequence

from cmoc.analyse.needs import required
from cmoc.model.edges import StatedEdge
from cmoc.model.theory import Context, Mechanism
from cmoc.views.facts import Facts
from cmoc.views.page import plain
from cmoc.views.strands import limits_told
from cmoc.views.words import clause, joined, lowered


def circumstances(facts: Facts, stated: Iterable[StatedEdge]) -> str:
    """ "where conflict is present", "together with: faith rises". Nothing where a claim states the link without."""
    told = dict.fromkeys(circumstance(facts, one) for one in stated)
    return "" if "" in told else "; or ".join(told)


def circumstance(facts: Facts, stated: StatedEdge) -> str:
    wanted = tuple(required(stated))
    held = [plain(clause(facts, one)) for one in wanted if isinstance(one, Context) and one.holds == "condition"]
    beside = [beside_told(facts, one) for one in wanted if isinstance(one, Mechanism) or one.holds != "condition"]
    return ", ".join(
        [
            *([f"where {' and '.join(held)}"] if held else ()),
            *([f"together with: {joined(beside)}"] if beside else ()),
            *limits_told(facts, stated.cmoc),
        ]
    )


def beside_told(facts: Facts, part: Context | Mechanism) -> str:
    if isinstance(part, Context):
        return plain(clause(facts, part))
    construct = facts.constructs.get(part.construct or "")
    name = lowered(construct.label if construct else part.text or "")
    verb = {"increases": "rises", "decreases": "falls", "none": "does not act"}.get(part.effect, "changes")
    several = {"rises": "rise", "falls": "fall", "changes": "change", "does not act": "do not act"}
    return f"{name} {several[verb] if construct and construct.plural else verb}"


def backwards(stated: Sequence[StatedEdge]) -> str:
    """Said where a row tells of more what its claims state of less alone: what does not fire is not its opposite."""
    if not stated or any(one.given != "-" for one in stated):
        return ""
    return f"read backwards: stated where it {joined(sorted(set(map(poles, stated))), 'or')}"


def poles(stated: StatedEdge) -> str:
    return next(pole_words(stated), "falls")


def pole_words(stated: StatedEdge) -> Iterator[str]:
    for one in stated.cmoc.contexts:
        if one.construct == stated.start:
            yield "is absent" if one.state == "absent" else "is low"
