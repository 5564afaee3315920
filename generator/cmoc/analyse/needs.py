"""What else must hold for a statement: its conditions, and what it is stated together with."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from cmoc.model.edges import SIGNS, StatedEdge
from cmoc.model.theory import Context, Mechanism
from cmoc.model.vocabulary import Sign

Met = Literal["met", "unmet", "unknown"]
States = Mapping[str, Sign]  # what is set: construct -> high (+) or low (-)


@dataclass(frozen=True)
class Need:
    part: Context | Mechanism
    met: Met


def needs(stated: StatedEdge, states: States) -> tuple[Need, ...]:
    return tuple(Need(part, met(part, states)) for part in required(stated))


def required(stated: StatedEdge) -> Iterator[Context | Mechanism]:
    """From a context: all that holds with it. From a mechanism: the conditions, and the mechanisms it works with."""
    from_context = any(one.construct == stated.start and one.holds == stated.role for one in stated.cmoc.contexts)
    for context in stated.cmoc.contexts:
        own = context.construct == stated.start and context.holds == stated.role
        if not own and (from_context or context.holds == "condition"):
            yield context
    for mechanism in stated.cmoc.mechanisms:
        if not from_context and stated.start not in (mechanism.construct, mechanism.resource):
            yield mechanism


def met(part: Context | Mechanism, states: States) -> Met:
    """Only a state that is set can meet or fail a need: that something rises does not say that it is high."""
    wanted = SIGNS[part.state] if isinstance(part, Context) else SIGNS.get(part.effect, "?")
    held = states.get(part.construct or "")
    if held is None or "?" in (held, wanted) or isinstance(part, Mechanism):
        return "unknown"
    return "met" if held == wanted else "unmet"
