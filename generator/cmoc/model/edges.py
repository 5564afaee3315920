"""The edges that a CMOC states, with the sign computed from state and effect (method.md §1)."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmoc.model.theory import Cmoc, Context, Mechanism, Outcome
from cmoc.model.vocabulary import Holds, Ours, Sign, Turn

SIGNS: dict[str, Sign] = {
    "high": "+",
    "present": "+",
    "low": "-",
    "absent": "-",
    "changing": "?",
    "mixed": "?",
    "unknown": "?",
    "increases": "+",
    "decreases": "-",
    "changes": "?",
}


@dataclass(frozen=True)
class StatedEdge:
    """One edge as one CMOC states it."""

    start: str
    end: str
    sign: Sign
    role: Holds
    cmoc: Cmoc
    ours: Ours | None = None
    given: Sign = "?"  # for which direction of its start it is stated: high or rising is +

    def __hash__(self) -> int:
        return hash((self.start, self.end, self.sign, self.cmoc))


@dataclass(frozen=True)
class StatedModifier:
    """What a CMOC says works on the edge from `link[0]` to `link[1]`; no effect: its direction is not given."""

    start: str
    link: tuple[str, str]
    effect: Turn | None
    cmoc: Cmoc
    ours: Ours | None = None


def product(one: Sign, other: Sign) -> Sign:
    if "?" in (one, other):
        return "?"
    return "+" if one == other else "-"


def first_ours(*parts: Context | Mechanism | Outcome) -> Ours | None:
    """What is ours in an edge between these parts; a supplied part outweighs a supplied sign."""
    marks = {part.ours for part in parts}
    return "part" if "part" in marks else "sign" if "sign" in marks else None


def stated_edges(cmoc: Cmoc) -> Iterator[StatedEdge]:
    """Contexts and resources to mechanisms (to outcomes where none is named), mechanisms to outcomes.

    What does not act (`effect: none`) and what has no construct yet gives no edge.
    """
    mechanisms = [one for one in cmoc.mechanisms if one.construct and one.effect != "none"]
    outcomes = [one for one in cmoc.outcomes if one.construct and one.effect in SIGNS]
    for context in cmoc.contexts:
        for part in mechanisms if cmoc.mechanisms else outcomes:
            if context.construct and part.construct and not own_condition(context, part):
                given = SIGNS[context.state]
                sign, ours = product(given, SIGNS[part.effect]), first_ours(context, part)
                yield StatedEdge(context.construct, part.construct, sign, context.holds, cmoc, ours, given)
    for mechanism in mechanisms:
        if mechanism.resource and mechanism.construct:
            sign = SIGNS[mechanism.effect]
            yield StatedEdge(mechanism.resource, mechanism.construct, sign, "cause", cmoc, mechanism.ours, "+")
        for outcome in outcomes:
            if mechanism.construct and outcome.construct:
                given = SIGNS[mechanism.effect]
                sign, ours = product(given, SIGNS[outcome.effect]), first_ours(mechanism, outcome)
                yield StatedEdge(mechanism.construct, outcome.construct, sign, "cause", cmoc, ours, given)


def own_condition(context: Context, part: Mechanism | Outcome) -> bool:
    """A condition may name what the outcome changes; an edge from a thing to itself is left out."""
    return context.holds == "condition" and context.construct == part.construct


def stated_modifiers(cmoc: Cmoc) -> Iterator[StatedModifier]:
    """From the mechanisms, or from the causes where none is named."""
    for outcome in cmoc.outcomes:
        if not outcome.link:
            continue
        link = (outcome.link.start, outcome.link.end)
        for mechanism in cmoc.mechanisms:
            if mechanism.construct and mechanism.effect != "none":
                effect = turned(outcome, SIGNS[mechanism.effect])
                yield StatedModifier(mechanism.construct, link, effect, cmoc, first_ours(mechanism, outcome))
        for context in () if cmoc.mechanisms else cmoc.contexts:
            if context.construct and context.holds == "cause":
                effect = turned(outcome, SIGNS[context.state])
                yield StatedModifier(context.construct, link, effect, cmoc, first_ours(context, outcome))


def turned(outcome: Outcome, sign: Sign) -> Turn | None:
    """An absent cause or a decreasing mechanism turns the effect on the link."""
    if sign == "?" or outcome.effect not in ("dampens", "amplifies"):
        return None
    if sign == "+":
        return "dampens" if outcome.effect == "dampens" else "amplifies"
    return "amplifies" if outcome.effect == "dampens" else "dampens"
