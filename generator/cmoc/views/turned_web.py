"""The causal web with what is new, gone and changed since the phase before, as a drawing."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cmoc.analyse.around import Piece as Part
from cmoc.analyse.graph import Modifier, Pair
from cmoc.views.facts import Facts
from cmoc.views.phases import Transition, address_of
from cmoc.views.strands import Strand, modifier_id, singles
from cmoc.views.turned import Standing, Turned
from cmoc.views.weave import drawn_lines, node, uncrowded, worked
from cmoc.views.web import Mark, Node, Web
from cmoc.views.words import counted

MARKS: dict[Standing, Mark] = {"new": "new", "gone": "gone", "changed": "changed", "kept": "", "unknown": ""}
MARKED: tuple[Standing, ...] = ("new", "gone", "changed")


@dataclass(frozen=True)
class Cut:
    """What is drawn of the two phases."""

    pairs: tuple[Pair, ...]
    works: tuple[Modifier, ...]

    @property
    def constructs(self) -> frozenset[str]:
        return frozenset({id for pair in self.pairs for id in pair} | {one.start for one in self.works})


def cut_of(found: Turned) -> Cut:
    """What is marked, and what was kept between its ends: so a plain line is one that both phases have."""
    works = [one for one, standing in found.works.items() if standing in MARKED and one.link in found.links]
    marked = {pair for pair, standing in found.links.items() if standing in MARKED} | {one.link for one in works}
    ends = {id for pair in marked for id in pair} | {one.start for one in works}
    kept = {pair for pair, standing in found.links.items() if standing == "kept" and set(pair) <= ends}
    pairs = marked | kept
    works += [one for one, has in found.works.items() if has == "kept" and one.link in pairs and one.start in ends]
    return Cut(tuple(sorted(pairs)), tuple(sorted(works, key=modifier_id)))


def both(before: Facts, after: Facts) -> Facts:
    """The theory after, with what only the phase before has of constructs."""
    return replace(after, constructs={**before.constructs, **after.constructs})


def strands_of(found: Turned, cut: Cut) -> tuple[Strand, ...]:
    """Each direction by itself: two of a pair may have fared differently."""
    edges = tuple(edge for pair in cut.pairs for edge in found.edges(pair))
    return tuple(singles(Part(edges, cut.works)))


def turned_web(facts: Facts, one: Transition, side: Facts, found: Turned, cut: Cut, name: str, title: str) -> Web:
    strands = strands_of(found, cut)
    nodes = tuple(marked_node(facts, one, side, id, found) for id in sorted(cut.constructs))
    lines = tuple(
        replace(line, mark=MARKS[found.links[line.source, line.target]])
        for line in uncrowded(tuple(drawn_lines(side, strands, ())))
    )
    lines_of = {(each.start, each.end): each.id for each in reversed(strands) if each.modifiers}
    works = tuple(
        replace(worked(side, each, lines_of[each.link]), mark=MARKS[found.works[each]])
        for each in cut.works
        if each.link in lines_of
    )
    held = f"{counted(len(nodes), 'construct')} and {counted(len(lines) + len(works), 'line')}"
    told = f"{held}. The lists of its page say the same."
    return Web(name, title, told, True, (), nodes, (), lines, works)


def marked_node(facts: Facts, one: Transition, side: Facts, id: str, found: Turned) -> Node:
    """What is gone leads to where the changes tell of it."""
    made = node(side, id, False)
    mark = MARKS[found.constructs.get(id, "unknown")]
    told = f", {mark}" if mark else ""
    return replace(made, target=address_of(facts, id) or told_of(one, id), mark=mark, name=f"{made.name}{told}")


def told_of(one: Transition, id: str) -> str:
    anchors = (entry.anchor for entry in one.entries if id in entry.ids)
    return f"{one.address}#{found}" if (found := next(anchors, "")) else one.address


def marked(found: Turned) -> Iterator[tuple[str, Standing]]:
    yield from ((id, standing) for id, standing in found.constructs.items() if standing in MARKED)
