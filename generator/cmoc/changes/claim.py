"""What a CMOC claims, so far as two phases can be said to claim the same: its parts, signs and conditions."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from cmoc.changes.words import name_of, turned
from cmoc.model.edges import stated_edges, stated_modifiers
from cmoc.model.theory import Cmoc, Context, Outcome, Part, parts
from cmoc.model.vocabulary import Sign

Ends = tuple[str, str, str]  # from, to, and whether as a cause or as a condition
Renamed = Callable[[str], str]  # an id to the one that it has now


@dataclass(frozen=True)
class Claim:
    """A mirror image, low for high and less for more, is the same claim."""

    parts: frozenset[tuple[str, str, str]]
    signs: Mapping[Ends, Sign]
    turns: frozenset[tuple[str, tuple[str, str], str]]  # what works on which link, and how
    only_in: frozenset[str]
    whole: bool  # no part is left empty

    @property
    def key(self) -> tuple[object, ...]:
        """Equal for those that claim the same."""
        return self.parts, frozenset(self.signs.items()), self.turns, self.only_in

    def same(self, other: "Claim") -> bool:
        return self.key == other.key

    def within(self, other: "Claim") -> bool:
        """All that is known of it is in the other, which may say more."""
        held = self.parts <= other.parts and self.turns <= other.turns and self.only_in <= other.only_in
        ends = self.signs.keys() & other.signs.keys() if not self.whole else self.signs.keys()
        return held and all(other.signs.get(one) == self.signs[one] for one in ends)

    def shares(self, other: "Claim") -> bool:
        """At least one link with its sign."""
        equal = any(other.signs.get(ends) == sign for ends, sign in self.signs.items())
        return equal or bool(self.turns & other.turns)

    def turned_in(self, other: "Claim") -> bool:
        """At least one link has the contrary sign there."""
        told = {(start, link): turn for start, link, turn in other.turns}
        links = any(told.get((start, link), turn) != turn for start, link, turn in self.turns)
        return links or any(turned(sign, other.signs.get(ends, "?")) for ends, sign in self.signs.items())


def as_is(id: str) -> str:
    return id


def claim_of(cmoc: Cmoc, renamed: Renamed = as_is) -> Claim:
    found: dict[Ends, Sign] = {}
    for one in stated_edges(cmoc):
        found[renamed(one.start), renamed(one.end), one.role] = one.sign
    turns = {
        (renamed(one.start), (renamed(one.link[0]), renamed(one.link[1])), one.effect or "?")
        for one in stated_modifiers(cmoc)
    }
    named = frozenset((kind, called(part, renamed), manner(part)) for kind, _, part in parts(cmoc))
    whole = bool(cmoc.contexts and cmoc.mechanisms and cmoc.outcomes)
    return Claim(named, found, frozenset(turns), frozenset(cmoc.only_in), whole)


def called(part: Part, renamed: Renamed) -> str:
    link = part.link if isinstance(part, Outcome) else None
    return f"{renamed(link.start)} -> {renamed(link.end)}" if link else renamed(name_of(part))


def manner(part: Part) -> str:
    """What of a part no sign tells."""
    if isinstance(part, Context):
        return part.holds
    return "none" if part.effect == "none" else ""
