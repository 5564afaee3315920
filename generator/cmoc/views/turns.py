"""A transition in a few lines: how many mechanisms became how many, what of each kind, and what was kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from cmoc.model.theory import Construct
from cmoc.views.facts import Facts
from cmoc.views.ledger import LedgerSection
from cmoc.views.page import plain
from cmoc.views.phases import TOLD, Transition, held_in, seen_whole
from cmoc.views.words import counted


@dataclass(frozen=True)
class Line:
    """ "2 renamed: cultural assimilation, …"; `target` is the section that tells them."""

    count: int
    word: str
    target: str
    tag: str
    names: str
    reading: str  # "1 of them our reading"


def turn_lines(sections: Sequence[LedgerSection]) -> tuple[Line, ...]:
    return tuple(turn_line(one) for one in sections)


def turn_line(section: LedgerSection) -> Line:
    number = len(section.rows)
    told = section.id == TOLD
    reading = sum(row.reading for row in section.rows)
    marked = "" if not reading else "our reading" if reading == number else f"{reading} of them our reading"
    return Line(
        number,
        "told by the source in words alone" if told else section.title.lower(),
        f"#{section.id}",
        section.rows[0].tag,
        "" if told else "; ".join(plain(row.what) for row in section.rows),
        marked,
    )


def mechanisms(facts: Facts, one: Transition) -> str:
    """ "13 mechanisms became 15": two numbers that sources list, else two counts of records, and never one of each."""
    lists = {phase.id: phase.mechanisms for phase in facts.review.phases}
    before, after = lists.get(one.before), lists.get(one.after.id)
    listed = before is not None and after is not None
    if not listed:
        before, after = mechanisms_of(facts, one.before, one.old), mechanisms_of(facts, one.after.id, one.new)
    if not before or not after:
        return ""
    number = counted(before, "mechanism")
    told = f"{number} became {after}" if before != after else f"{number} then and now"
    return f"{told}{', as the paper lists them' if listed else ''}."


def mechanisms_of(facts: Facts, phase: str, side: Facts | None) -> int:
    """As they stand here: a part and a whole do not compare."""
    if not side or not seen_whole(facts, phase):
        return 0
    return sum(each.home == "mechanism" for each in side.constructs.values())


def kept(one: Transition) -> tuple[str, ...]:
    """Constructs of both phases under the same name, role and type that no entry names, in order of labels."""
    if not one.old or not one.new:
        return ()
    named = {id for entry in one.entries for id in entry.ids}
    pairs = ((held_in(one.old, id), now) for id, now in one.new.constructs.items() if id not in named)
    return tuple(now.id for then, now in pairs if then and alike(then, now))


def alike(then: Construct, now: Construct) -> bool:
    """A type that one side does not give is not held against it."""
    same_type = then.type is None or now.type is None or then.type == now.type
    return then.label == now.label and then.home == now.home and same_type
