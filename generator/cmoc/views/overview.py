"""The theory in small: what carries the chains, and what is folded into it as counts."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cmoc.analyse.around import MOST, carriers, overview, whole
from cmoc.analyse.around import Piece as Part
from cmoc.views.facts import Facts
from cmoc.views.ladder import CHIPS, by_name, chip_of, modifier_row
from cmoc.views.page import Phrase, Piece, series
from cmoc.views.strands import Strand, singles
from cmoc.views.weave import weave
from cmoc.views.web import Kind, Node, Web, Work
from cmoc.views.words import counted, linked, named


@dataclass(frozen=True)
class Act:
    """What some constructs do to one: a chip, and who they are."""

    sign: Kind | Work
    chip: str
    told: Phrase


@dataclass(frozen=True)
class Folded:
    """What the overview does not draw of the links to one construct, or of what works on links."""

    name: Phrase
    acts: tuple[Act, ...]


def overview_web(facts: Facts, part: Part) -> Web:
    """Contexts that are not shown are counted on what they act on.

    Without the boxes of stages: most of its lines lead from one to another, and boxes make three of them cross for one.
    """
    web = replace(weave(facts, part, "overview", "The theory in small", across=False), boxes=())
    shown = {node.id for node in web.nodes}
    return replace(web, nodes=tuple(with_counts(facts, node, shown) for node in web.nodes))


def with_counts(facts: Facts, node: Node, shown: set[str]) -> Node:
    outside = [edge for edge in facts.graph.into.get(node.id, ()) if edge.start not in shown]
    up = len({edge.start for edge in outside if edge.sign == "+"})
    down = len({edge.start for edge in outside if edge.sign == "-"})
    told = [f"{up} more raise it" if up else "", f"{down} more lower it" if down else ""]
    name = ", ".join(part for part in (node.name, *told) if part)
    return replace(node, raised=up, lowered=down, name=name)


def rule(facts: Facts) -> str:
    """By which rule the overview is made, with its numbers."""
    part, every, able = overview(facts.graph), whole(facts.graph), carriers(facts.graph)
    left_out = f" Of {len(able)} such constructs the {MOST} that most CMOCs name are kept." if len(able) > MOST else ""
    return (
        f"{len(part.constructs)} of {counted(len(every.constructs), 'construct')} and {len(part.links)} of "
        f"{counted(len(every.links), 'link')} are drawn: the constructs that something acts on and that act on "
        f"something, and what these lead to.{left_out} What else acts on a construct is folded into small counts on it."
    )


def folded(facts: Facts) -> Iterator[Folded]:
    """The links that the overview leaves out, by what they lead to; then what works on a link."""
    part, every = overview(facts.graph), whole(facts.graph)
    rest: dict[str, list[Strand]] = {}
    for one in singles(every):
        if (one.start, one.end) not in part.links:
            rest.setdefault(one.end, []).append(one)
    for end in sorted(rest, key=lambda id: by_name(facts, id)):
        yield Folded(named(facts, end), tuple(acts(facts, rest[end])))
    drawn = set(part.modifiers)
    works = [modifier_row(facts, one) for one in every.modifiers if one not in drawn]
    if works:
        yield Folded((Piece("What works on a link"),), tuple(Act(one.sign, one.chip, one.told) for one in works))


def acts(facts: Facts, some: list[Strand]) -> Iterator[Act]:
    by_chip: dict[tuple[Kind, str], list[str]] = {}
    for one in sorted(some, key=lambda one: by_name(facts, one.start)):
        by_chip.setdefault((one.kind, chip_of(one)), []).append(one.start)
    for kind, chip in sorted(by_chip, key=lambda one: list(CHIPS).index(one[0])):
        yield Act(kind, chip, series([linked(facts, id) for id in by_chip[kind, chip]]))
