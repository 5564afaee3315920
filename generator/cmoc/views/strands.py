"""Edges as a drawing and a list show them: one strand is one line and has a row of its own."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cmoc.analyse.around import Piece as Part
from cmoc.analyse.graph import Edge, Modifier
from cmoc.model.theory import Cmoc
from cmoc.views.facts import Facts
from cmoc.views.page import plain
from cmoc.views.web import Kind, Work
from cmoc.views.words import clause, joined, lowered

KINDS: dict[str, Kind] = {"+": "raises", "-": "lowers", "?": "unknown"}
WORKS: dict[str | None, Work] = {"dampens": "weakens", "amplifies": "strengthens", None: "unknown"}


@dataclass(frozen=True)
class Strand:
    """All edges of one pair that are one line. A mutual one holds the edges of both directions."""

    start: str
    end: str
    kind: Kind
    edges: tuple[Edge, ...]
    modifiers: tuple[Modifier, ...] = ()
    mutual: bool = False

    @property
    def id(self) -> str:
        return f"{self.start}--{self.kind}--{self.end}"

    @property
    def cmocs(self) -> tuple[Cmoc, ...]:
        found = {one.cmoc.id: one.cmoc for edge in self.edges for one in edge.stated}
        return tuple(found[id] for id in sorted(found))

    @property
    def agreement(self) -> str:
        return self.edges[0].agreement

    @property
    def ours(self) -> str | None:
        marks = {edge.ours for edge in self.edges}
        return None if None in marks else "sign" if "sign" in marks else "part"


def look(one: Strand) -> tuple[object, ...]:
    """What two directions must share to be drawn as one line: a mark of the one must not pass to the other."""
    bases = {cmoc.basis for cmoc in one.cmocs}
    conditions = {tuple(part for part in cmoc.contexts if part.holds == "condition") for cmoc in one.cmocs}
    limits = {cmoc.only_in for cmoc in one.cmocs}
    return one.ours, "finding" in bases, bases == {"hypothesis"}, conditions, limits


def modifier_id(one: Modifier) -> str:
    return f"{one.start}--{WORKS[one.effect]}--{one.link[0]}--{one.link[1]}"


def strands(part: Part) -> tuple[Strand, ...]:
    """In order of their ends. Both signs of a pair are one strand; `?` beside a sign is one of its own."""
    single = list(singles(part))
    by_pair = {(one.start, one.end, one.kind): one for one in single}
    found = []
    for one in single:
        other = by_pair.get((one.end, one.start, one.kind))
        if not other or one.kind in ("both", "unknown") or one.modifiers or other.modifiers or look(one) != look(other):
            found.append(one)
        elif one.start < one.end:
            found.append(Strand(one.start, one.end, one.kind, (*one.edges, *other.edges), mutual=True))
    return tuple(found)


def singles(part: Part) -> Iterator[Strand]:
    pairs: dict[tuple[str, str], dict[str, Edge]] = {}
    for edge in part.edges:
        pairs.setdefault((edge.start, edge.end), {})[edge.sign] = edge
    for (start, end), signs in sorted(pairs.items()):
        works = tuple(one for one in part.modifiers if one.link == (start, end))
        if "+" in signs and "-" in signs:
            yield Strand(start, end, "both", (signs["+"], signs["-"]), works)
            works = ()
        for sign in "+-?":
            if sign in signs and (sign == "?" or not {"+", "-"} <= signs.keys()):
                yield Strand(start, end, KINDS[sign], (signs[sign],), works)
                works = ()  # a modifier is drawn onto one line of its pair


def note(facts: Facts, cmocs: Iterable[Cmoc]) -> str:
    """The condition or limit under which a strand holds; empty where its CMOCs do not share one."""
    found = {circumstance(facts, cmoc) for cmoc in cmocs}
    return found.pop() if len(found) == 1 else ""


def circumstance(facts: Facts, cmoc: Cmoc) -> str:
    """ "where conflict is present", "in cross-sector collaborations"."""
    conditions = [plain(clause(facts, one)) for one in cmoc.contexts if one.holds == "condition"]
    told = [f"where {' and '.join(conditions)}"] if conditions else []
    return ", ".join([*told, *limits_told(facts, cmoc)])


def limits_told(facts: Facts, cmoc: Cmoc) -> Iterator[str]:
    limits = [lowered(one.label) for one in facts.review.profiles if one.id in cmoc.only_in]
    if limits:
        yield f"in {joined(limits, 'or')}"
