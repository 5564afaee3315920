"""A CMOC taken apart: each part with its state or effect, and the lines it has in the small drawing."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmoc.analyse.around import Piece as Part
from cmoc.analyse.graph import gathered, works
from cmoc.model.edges import stated_edges
from cmoc.model.theory import Cmoc, Context, Mechanism, Outcome
from cmoc.views.facts import Facts
from cmoc.views.ladder import CHIPS, group_of
from cmoc.views.page import Phrase, Piece
from cmoc.views.strands import WORKS, Strand, modifier_id, strands
from cmoc.views.weave import does, line_id
from cmoc.views.web import Kind, Web, Work
from cmoc.views.words import STATES, VERBS, linked, lowered, named


@dataclass(frozen=True)
class Arrow:
    """One line of the drawing, beside the part it starts at."""

    line: str
    sign: Kind | Work
    chip: str
    told: Phrase


@dataclass(frozen=True)
class PartRow:
    role: str
    told: Phrase
    ours: str  # "part", "sign" or ""
    arrows: tuple[Arrow, ...]


def own_part(facts: Facts, cmoc: Cmoc) -> Part:
    """The edges that this CMOC alone states, and the links it works on as the theory holds them."""
    any_time = frozenset(stage.id for stage in facts.stages.values() if stage.any_time)
    edges = gathered([edge for edge in stated_edges(cmoc) if edge.role == "cause"], any_time)
    modifiers = works([cmoc])
    links = sorted({one.link for one in modifiers})
    held = tuple(edge for start, end in links for edge in facts.graph.into.get(end, ()) if edge.start == start)
    return Part((*edges, *held), modifiers)


def part_rows(facts: Facts, cmoc: Cmoc, web: Web) -> Iterator[PartRow]:
    found = strands(own_part(facts, cmoc))
    for context in cmoc.contexts:
        role = "Condition" if context.holds == "condition" else "Context"
        arrows = own_arrows(facts, found, context.construct, web) if role == "Context" else ()
        if not cmoc.mechanisms and role == "Context":
            arrows += work_arrows(facts, cmoc, context.construct)
        yield PartRow(role, context_told(facts, context), context.ours or "", arrows)
    for mechanism in cmoc.mechanisms:
        arrows = own_arrows(facts, found, mechanism.construct, web) + work_arrows(facts, cmoc, mechanism.construct)
        yield PartRow("Mechanism", effect_told(facts, mechanism), mechanism.ours or "", arrows)
        if mechanism.resource:
            resource = named(facts, mechanism.resource)
            yield PartRow("Resource", resource, "", own_arrows(facts, found, mechanism.resource, web))
        if mechanism.actor:
            yield PartRow("Whose reasoning", (Piece(mechanism.actor),), "", ())
    for outcome in cmoc.outcomes:
        yield outcome_row(facts, outcome, found, web)


def context_told(facts: Facts, context: Context) -> Phrase:
    name = named(facts, context.construct) if context.construct else (Piece(context.text or ""),)
    return (*name, Piece(f": {STATES[context.state]}"))


def effect_told(facts: Facts, part: Mechanism | Outcome) -> Phrase:
    """An effect in the words of a thing: rises, falls, changes."""
    several = bool(part.construct and facts.constructs[part.construct].plural)
    verb = VERBS[part.effect][several] if part.effect in VERBS else "does not follow"
    name = named(facts, part.construct) if part.construct else (Piece(part.text or ""),)
    return (
        *name,
        Piece(f": {verb}{', direction not given by the paper' if part.effect == 'changes' else ''}"),
    )


def outcome_row(facts: Facts, outcome: Outcome, found: tuple[Strand, ...], web: Web) -> PartRow:
    if not outcome.link:
        return PartRow("Outcome", effect_told(facts, outcome), outcome.ours or "", ())
    start, end = outcome.link.start, outcome.link.end
    held = [one for one in found if {start, end} == {one.start, one.end}]
    arrows = tuple(arrow(facts, one, web, one.end) for one in held)
    return PartRow("Link", (*named(facts, start), Piece(" to "), linked(facts, end)), outcome.ours or "", arrows)


def own_arrows(facts: Facts, found: tuple[Strand, ...], id: str | None, web: Web) -> tuple[Arrow, ...]:
    own = [one for one in found if one.start == id and not one.modifiers]
    return tuple(arrow(facts, one, web, one.end) for one in own)


def arrow(facts: Facts, one: Strand, web: Web, end: str) -> Arrow:
    return Arrow(line_id(one, group_of(web, one.start)), one.kind, CHIPS[one.kind], (linked(facts, end),))


def work_arrows(facts: Facts, cmoc: Cmoc, id: str | None) -> tuple[Arrow, ...]:
    made = []
    for one in works([cmoc]):
        if one.start == id:
            work = WORKS[one.effect]
            start, end = (lowered(facts.constructs[each].label) for each in one.link)
            told = (Piece(f"what {start} {does(facts, one)} to {end}"),)
            made.append(Arrow(modifier_id(one), work, work, told))
    return tuple(made)
