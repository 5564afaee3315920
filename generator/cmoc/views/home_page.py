"""The home page: what the review found, and where to start."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cmoc.analyse.around import Piece as Part
from cmoc.analyse.around import overview
from cmoc.model.theory import Cmoc, parts
from cmoc.views.cmoc_parts import PartRow, part_rows
from cmoc.views.construct_page import Told, told
from cmoc.views.facts import Facts
from cmoc.views.ladder import Row, by_name, full_row
from cmoc.views.page import Head, Page, Piece, shortened
from cmoc.views.reach import reach
from cmoc.views.strands import strands
from cmoc.views.weave import role_of, weave
from cmoc.views.web import Node, Web
from cmoc.views.words import address, counted

MOST = 6  # constructs named as a place to start


@dataclass(frozen=True)
class Start:
    """A question with the links that begin an answer."""

    question: str
    links: tuple[Piece, ...]


@dataclass(frozen=True)
class HomePage(Page):
    title: str
    text: str  # hand-written Markdown
    basis: str
    starts: tuple[Start, ...]
    caption: str
    rows: tuple[Row, ...]
    example: Told | None
    parts: tuple[PartRow, ...]
    questions: tuple[str, ...]


def home_pages(facts: Facts) -> Iterator[HomePage]:
    settings = facts.settings
    part = overview(facts.graph)
    web = folded(facts, weave(facts, part, "overview", "The theory in small", across=not facts.stages))
    shown = (web,) if web.lines else ()
    example = example_of(facts)
    told_example = told(facts, example) if example else None
    taken_apart = tuple(part_rows(facts, example, Web("", "", "", True, (), (), (), (), ()))) if example else ()
    found = sorted(strands(part), key=lambda one: (*by_name(facts, one.start), *by_name(facts, one.end)))
    yield HomePage(
        Head("index.md", settings.title, shortened(settings.description or settings.title), drawings=shown),
        settings.title,
        facts.home,
        basis(facts),
        starts(facts),
        caption(facts, part),
        tuple(full_row(facts, one, web) for one in found),
        told_example,
        taken_apart,
        settings.questions,
    )


def basis(facts: Facts) -> str:
    """ "A review of 51 studies · Phase 3 (2021) · 34 CMOCs held here"."""
    included = sum(study.included for study in facts.studies.values())
    current = next((one for one in facts.review.phases if one.id == facts.settings.current), None)
    phase = (
        f"{current.label} ({current.year})"
        if current and current.year is not None
        else current.label
        if current
        else ""
    )
    told = (counted(included, "study", "studies"), phase, f"{counted(len(facts.cmocs), 'CMOC')} held here")
    return " · ".join(part for part in told if part)


def starts(facts: Facts) -> tuple[Start, ...]:
    inner = [id for id in facts.graph.roles if role_of(facts, id) != "context" and id in facts.graph.into]
    most = sorted(inner, key=lambda id: (-len(facts.graph.into[id]), facts.constructs[id].label))[:MOST]
    named = sorted((facts.constructs[id] for id in most), key=lambda one: one.label)
    number = sum(study.included for study in facts.studies.values())
    further = tuple(reach(facts))
    return (
        Start(
            "What raises or lowers …?",
            (*(Piece(one.label, address(one)) for one in named), Piece("All constructs", "constructs/")),
        ),
        Start(
            "Where does a claim come from?",
            (
                Piece("All CMOCs, with their sources", "cmocs/"),
                Piece(f"The {number} studies" if number > 1 else "Studies", "studies/"),
            ),
        ),
        Start("How does it hang together?", (Piece("The causal web, with its list", "web/"),)),
        *((Start("How far does it reach?", further),) if further else ()),
    )


def folded(facts: Facts, web: Web) -> Web:
    """Contexts that are not shown are counted on what they act on."""
    shown = {node.id for node in web.nodes}
    return replace(web, nodes=tuple(with_counts(facts, node, shown) for node in web.nodes))


def with_counts(facts: Facts, node: Node, shown: set[str]) -> Node:
    outside = [edge for edge in facts.graph.into.get(node.id, ()) if edge.start not in shown]
    up = len({edge.start for edge in outside if edge.sign == "+"})
    down = len({edge.start for edge in outside if edge.sign == "-"})
    told = [f"{up} more raise it" if up else "", f"{down} more lower it" if down else ""]
    name = ", ".join(part for part in (node.name, *told) if part)
    return replace(node, raised=up, lowered=down, name=name)


def caption(facts: Facts, part: Part) -> str:
    """The rule of the overview with its numbers."""
    all_of = {id for edge in facts.graph.causes for id in (edge.start, edge.end)}
    shown = part.constructs
    pairs = len({(edge.start, edge.end) for edge in part.edges})
    every = len({(edge.start, edge.end) for edge in facts.graph.causes})
    return (
        f"The theory in small: {len(shown)} of {len(all_of)} constructs, those that something acts on and that act on "
        f"something, and what they lead to; {pairs} of {counted(every, 'link')}. "
        "Small numbers on a construct count what is folded into it."
    )


def example_of(facts: Facts) -> Cmoc | None:
    """The first CMOC with all three parts, nothing of it ours."""
    for cmoc in facts.cmocs.values():
        whole = len(cmoc.contexts) == len(cmoc.mechanisms) == len(cmoc.outcomes) == 1
        if whole and not any(part.ours for _, _, part in parts(cmoc)):
            return cmoc
    return next(iter(facts.cmocs.values()), None)
