"""Two steps around a construct, what leads to it and what it leads to: drawn, each with its list."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cmoc.analyse.around import Piece as Part
from cmoc.analyse.around import one_step
from cmoc.analyse.steps import MOST_DRAWN, WAYS, Tree, Way, tree, two_steps
from cmoc.analyse.trace import MOST_LINKS
from cmoc.model.theory import Construct
from cmoc.views.evidence import COUNTS
from cmoc.views.facts import Facts
from cmoc.views.heads import HOME
from cmoc.views.ladder import Section, by_name, full_row
from cmoc.views.page import Head, Page, Phrase, Piece, series, shortened, words
from cmoc.views.strands import Strand, strands
from cmoc.views.weave import weave
from cmoc.views.web import Web
from cmoc.views.words import address, counted, in_words, lowered, raised

MOST_AROUND = 150  # links within two steps: with more, the trees and the webs of its neighbours carry it
BOTH_WAYS = "Every link is drawn as it is stated, whatever its stage, limit or condition."
MOST_LED = 2  # neighbours whose trees stand for that of a mere beginning or end
NEARER = (
    "Each construct stands once, at the fewest links; of the links those are drawn that lead one step nearer. Whether "
    "they follow on each other in time is not asked here."
)
STEPS = ("One step", "Two steps", "Three steps", "Four steps")


@dataclass(frozen=True)
class Drawn:
    """One drawing with its list; without a name there is only the sentence that says why."""

    id: str
    title: str
    lead: Phrase
    drawing: str = ""
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True)
class FurtherPage(Page):
    heading: str
    construct: Piece
    drawn: tuple[Drawn, ...]
    small: tuple[str, ...]


def further_pages(facts: Facts) -> Iterator[FurtherPage]:
    for construct in facts.constructs.values():
        if has_further(facts, construct) and facts.wants(f"{address(construct)}further.md"):
            yield further_page(facts, construct)


def has_further(facts: Facts, construct: Construct) -> bool:
    """Something stands two links away."""
    ways = (facts.graph.into, facts.graph.out_of)
    near = {edge.start for edge in ways[0].get(construct.id, ())}, {edge.end for edge in ways[1].get(construct.id, ())}
    return any(edge.start != construct.id for id in near[0] for edge in ways[0].get(id, ())) or any(
        edge.end != construct.id for id in near[1] for edge in ways[1].get(id, ())
    )


def further_piece(facts: Facts, construct: Construct) -> Piece | None:
    """The way there from the construct's own page."""
    if not has_further(facts, construct):
        return None
    return Piece(f"Two steps around {lowered(construct.label)}, drawn", f"{address(construct)}further/")


def further_page(facts: Facts, construct: Construct) -> FurtherPage:
    around = two_steps(facts.graph, construct.id)
    trees = (tree(facts.graph, construct.id, way) for way in WAYS)
    shown = [around_it(facts, construct, around), *(one for found in trees for one in led(facts, construct, found))]
    label = lowered(construct.label)
    told = f"{counts(around)} within two steps of {label}, drawn and as lists; what leads to it, what it leads to."
    head = Head(
        f"{address(construct)}further.md",
        f"{construct.label}: two steps around it, and further",
        shortened(told),
        (HOME, Piece("Constructs", "constructs/"), Piece(construct.label, address(construct)), Piece("Further")),
        drawings=tuple(web for _, web in shown if web),
    )
    heading = f"Two steps around {label}"
    own = Piece(construct.label, address(construct))
    return FurtherPage(head, heading, own, tuple(one for one, _ in shown), (BOTH_WAYS, COUNTS))


def around_it(facts: Facts, construct: Construct, part: Part) -> tuple[Drawn, Web | None]:
    id, label = construct.id, lowered(construct.label)
    title = f"Two steps around {label}"
    near = one_step(facts.graph, id)
    lead = f"{counts(part)} within two steps; {counted(len(near.links), 'link')} of these within one."
    if len(part.links) > MOST_AROUND:
        return Drawn("two-steps", title, words(f"{lead} With over {MOST_AROUND} links it is not drawn.")), None
    web = weave(facts, part, f"two-steps-{id}", title, focus=id)
    before = {edge.start for edge in facts.graph.into.get(id, ())}
    sides: Sides = {
        "Leads to it": lambda one: id == one.end or (one.mutual and id == one.start),
        "Follows from it": lambda one: id == one.start,
        "Two steps up": lambda one: one.end in before or (one.mutual and one.start in before),
        "Two steps down": lambda _: True,
    }
    return Drawn("two-steps", title, words(lead), web.name, tuple(sorted_out(facts, part, web, sides))), web


Sides = dict[str, Callable[[Strand], bool]]


def sorted_out(facts: Facts, part: Part, web: Web, sides: Sides) -> Iterator[Section]:
    """Each line under the first heading that it fits."""
    left = sorted(strands(part), key=lambda one: (*by_name(facts, one.start), *by_name(facts, one.end)))
    for at, (title, fits) in enumerate(sides.items(), 1):
        rows = tuple(full_row(facts, one, web) for one in left if fits(one))
        left = [one for one in left if not fits(one)]
        if rows:
            yield Section(f"{web.name}-{at}", title, rows)


def led(facts: Facts, construct: Construct, found: Tree) -> Iterator[tuple[Drawn, Web | None]]:
    """What leads to it, or what it leads to: where that goes on past two steps."""
    label = lowered(construct.label)
    does = "lead" if construct.plural else "leads"
    title = f"What leads to {label}" if found.way == "up" else f"What {label} {does} to"
    if found.steps < 3 and not found.next:
        return
    more = further_off(found)
    elsewhere = told_elsewhere(facts, construct, found)
    if found.steps < 3 or elsewhere:
        too_many = words(f"A third step would give more than {MOST_DRAWN} links.{more}")
        yield Drawn(found.way, title, elsewhere or too_many), None
        return
    others = counted(len(found.distance) - 1, "construct")
    reach = f"{others} at most {in_words(found.steps)} steps {found.way}, with {links(found.part)}."
    web = weave(facts, found.part, f"{found.way}-{construct.id}", title, focus=construct.id)
    sections = tuple(sorted_out(facts, found.part, web, by_step(found)))
    yield Drawn(found.way, title, words(f"{reach} {NEARER}{more}"), web.name, sections), web


def told_elsewhere(facts: Facts, construct: Construct, found: Tree) -> Phrase:
    """Of what only begins or only ends, with one or two neighbours: theirs, to each of which it adds a line."""
    up, graph = found.way == "up", facts.graph
    near = {edge.start if up else edge.end for edge in (graph.into if up else graph.out_of).get(construct.id, ())}
    if (graph.out_of if up else graph.into).get(construct.id) or len(near) > MOST_LED:
        return ()
    trees = [
        tree_piece(facts, facts.constructs[id], found.way) for id in sorted(near, key=lambda id: by_name(facts, id))
    ]
    told = "What leads there from further off is drawn at" if up else "What follows further on is drawn at"
    return (Piece(f"{told} "), *series(trees), Piece("."))


def tree_piece(facts: Facts, construct: Construct, way: Way) -> Piece:
    """To the nearest of what there is: its tree, its two steps, or its own page."""
    found = tree(facts.graph, construct.id, way)
    drawn = f"further/#{way}" if found.steps > 2 else "further/" if has_further(facts, construct) else ""
    return Piece(lowered(construct.label), f"{address(construct)}{drawn}")


def further_off(found: Tree) -> str:
    """Why the drawing ends where it does."""
    if not found.next:
        return ""
    why = f"a trace follows {in_words(MOST_LINKS)}, too" if found.steps == MOST_LINKS else f"over {MOST_DRAWN} links"
    return f" {raised(counted(found.next, 'more stands', 'more stand'))} one step further off and are not drawn: {why}."


def by_step(found: Tree) -> Sides:
    def at(step: int) -> Callable[[Strand], bool]:
        return lambda one: max(found.distance[one.start], found.distance[one.end]) == step

    return {STEPS[step - 1]: at(step) for step in range(1, found.steps + 1)}


def counts(part: Part) -> str:
    return f"{counted(len(part.constructs), 'construct')} and {links(part)}"


def links(part: Part) -> str:
    return counted(len(part.links), "link")
