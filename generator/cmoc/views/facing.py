"""What a record was and what it is now, value beside value, with the words marked that went and came."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cmoc.model.phase import Refinement
from cmoc.model.theory import Cmoc, Construct
from cmoc.views.comparison import NOT_COMPARABLE
from cmoc.views.facts import Facts
from cmoc.views.marking import Marked, marked, whole
from cmoc.views.page import Phrase, Piece, between
from cmoc.views.phases import Transition, address_of, held_in, phase_name, seen_whole
from cmoc.views.sentence import sentence
from cmoc.views.words import ROLE_NAMES, joined, lowered

NOT_HELD = "not held here"
GONE = "no longer in it"
DEFINED = ("introduced", "retired", "redefined", "reframed", "split", "merged")
NAMED = ("renamed", "reframed", "split", "merged")


@dataclass(frozen=True)
class Facing:
    """One value as two phases have it. `note`: why the sides are not held against each other."""

    what: str
    before: Marked
    after: Marked
    note: str = ""


def facing(facts: Facts, one: Transition, entry: Refinement) -> tuple[Facing, ...]:
    """What an entry changed, as far as the two phases are held."""
    old = [held_in(one.old, id) for id in entry.old]
    new = [held_in(one.new, id) for id in entry.new]
    return (*of_constructs(facts, one, entry, old, new), *of_claims(facts, one, entry))


def of_constructs(
    facts: Facts,
    one: Transition,
    entry: Refinement,
    old: Sequence[Construct | None],
    new: Sequence[Construct | None],
) -> Iterator[Facing]:
    before, after = [each for each in old if each], [each for each in new if each]
    if not before and not after:
        return
    if entry.kind in NAMED:
        yield faced("Name", names(before), names(after), missing(facts, one, len(old) > len(before)))
    if entry.kind == "reclassified":
        yield faced("Role", listed(map(role, before)), listed(map(role, after)))
    retyped = [each.type for each in before] != [each.type for each in after] and any(each.type for each in before)
    if entry.kind == "retyped" or (entry.kind == "reclassified" and retyped):  # a type goes with the role
        yield faced("Type", listed(map(type_of, before)), listed(map(type_of, after)))
    if entry.kind in DEFINED:
        yield from defined(facts, one, entry, before, after)


def defined(
    facts: Facts, one: Transition, entry: Refinement, before: list[Construct], after: list[Construct]
) -> Iterator[Facing]:
    if entry.kind == "introduced":
        new = whole(definitions(after)) or none("not given")
        yield Facing("Definition", none(absent(facts, one)), new)
        return
    if entry.kind == "retired":
        old = whole(definitions(before)) or none(f"definition {NOT_HELD}")
        yield Facing("Definition", old, none(GONE))
        return
    was, now = definitions(before), definitions(after)
    if was and now:
        yield faced("Definition", was, now)
    elif was or now or entry.kind == "redefined":
        old = whole(was) or none(f"definition {NOT_HELD}")
        note = "" if was else f"{NOT_COMPARABLE}: the definition of {phase_name(facts, one.before)} is {NOT_HELD}"
        yield Facing("Definition", old, whole(now) or none("definition not given"), note)


def none(text: str) -> Marked:
    return whole((Piece(text),), "none")


def absent(facts: Facts, one: Transition) -> str:
    """What the phase before says of a record that it does not have."""
    if not one.old:
        return "its theory is not held"
    return "not in it" if seen_whole(facts, one.before) else "not in the part held"


def missing(facts: Facts, one: Transition, some: bool) -> str:
    return f"{NOT_COMPARABLE}: not all of it is held of {phase_name(facts, one.before)}" if some else ""


def faced(what: str, before: Phrase, after: Phrase, note: str = "") -> Facing:
    old, new = marked(before, after)
    return Facing(what, old or none(NOT_HELD), new or none(NOT_HELD), note)


def names(some: Iterable[Construct]) -> Phrase:
    return between([(Piece(one.label),) for one in some])


def listed(some: Iterable[str]) -> Phrase:
    told = joined(list(dict.fromkeys(some)))
    return (Piece(told),) if told else ()


def role(one: Construct) -> str:
    return lowered(ROLE_NAMES[one.home])


def type_of(one: Construct) -> str:
    return one.type or "type not given"


def definitions(some: list[Construct]) -> Phrase:
    """Of several each with its name."""
    given = [(one.label, one.definition) for one in some if one.definition]
    if len(some) == 1:
        return tuple(Piece(text) for _, text in given)
    return between([(Piece(f"{label}: {text}"),) for label, text in given], " ")


def of_claims(facts: Facts, one: Transition, entry: Refinement) -> Iterator[Facing]:
    """Claims as sentences, each in the words of its phase."""
    old = [one.old.cmocs[id] for id in entry.old if one.old and id in one.old.cmocs]
    new = [one.new.cmocs[id] for id in entry.new if one.new and id in one.new.cmocs]
    if len(old) == len(new) == 1:
        yield claims(facts, one, old[0], new[0])
    elif old or new:
        before = whole(between([told(facts, one.old, each) for each in old], " "))
        after = whole(between([told(facts, one.new, each) for each in new], " "))
        yield Facing("Claim", before or none(absent(facts, one)), after or none(GONE))


def claims(facts: Facts, one: Transition, old: Cmoc, new: Cmoc) -> Facing:
    return faced("Claim", told(facts, one.old, old), told(facts, one.new, new))


def told(facts: Facts, side: Facts | None, cmoc: Cmoc) -> Phrase:
    return living(facts, sentence(side, cmoc)) if side else ()


def living(facts: Facts, phrase: Phrase) -> Phrase:
    """Words of an earlier phase, linked to the page that each construct has now."""
    return tuple(Piece(one.text, address_of(facts, id_in(one.target))) if one.target else one for one in phrase)


def id_in(address: str) -> str:
    return address.rstrip("/").rpartition("/")[2]
