"""The causal web with its list."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmoc.analyse.around import whole
from cmoc.views.facts import Facts, indexed
from cmoc.views.heads import HOME
from cmoc.views.ladder import Row, by_name, named, row
from cmoc.views.page import Head, Page, Phrase, Piece, shortened
from cmoc.views.strands import Strand, strands
from cmoc.views.weave import role_of, weave
from cmoc.views.words import counted, raised, stage_words


@dataclass(frozen=True)
class WebRow:
    start: Phrase
    end: Phrase
    row: Row


@dataclass(frozen=True)
class StageList:
    """For narrow screens, where no web is drawn by default: a stage and its constructs."""

    title: str
    constructs: tuple[tuple[Piece, str], ...]  # with "raised by 7, lowered by 3"


@dataclass(frozen=True)
class WebPage(Page):
    lead: str
    rows: tuple[WebRow, ...]
    stages: tuple[StageList, ...]


def web_pages(facts: Facts) -> Iterator[WebPage]:
    part = whole(facts.graph)
    found = strands(part)
    web = weave(facts, part, "web", "The causal web", across=not facts.stages)
    links = counted(len({(edge.start, edge.end) for edge in part.edges}), "link")
    things = counted(len(part.constructs), "construct")
    description = f"What acts on what: {things} and {links}, with sign and evidence."
    lead = (
        f"{things} and {links}. Choose a box or an ellipse to read what is known of it. "
        "Every line is a row of the list."
    )
    head = Head(
        "web/index.md",
        "The causal web",
        shortened(description),
        (HOME, Piece("The causal web")),
        drawings=(web,) if web.nodes else (),
    )
    ordered = sorted(found, key=lambda one: (*by_name(facts, one.start), *by_name(facts, one.end)))
    rows = tuple(WebRow(named(facts, one.start), named(facts, one.end), row(facts, one, web, ())) for one in ordered)
    yield WebPage(head, lead, rows, tuple(stage_lists(facts, found, part.constructs)))


def stage_lists(facts: Facts, found: tuple[Strand, ...], shown: frozenset[str]) -> Iterator[StageList]:
    listed = [id for id in facts.constructs if id in shown]  # in order of labels
    into = indexed((end, one) for one in found for end in ((one.end, one.start) if one.mutual else (one.end,)))
    for stage in (*facts.stages, ""):
        here = [id for id in listed if facts.stage_of.get(id, "") == stage]
        here.sort(key=lambda id: role_of(facts, id) == "context")
        if here:
            title = raised(stage_words(facts, stage))
            constructs = ((named(facts, id)[0], acted_on(into.get(id, ()))) for id in here)
            yield StageList(title, tuple(constructs))


def acted_on(into: tuple[Strand, ...]) -> str:
    """ "raised by 7, lowered by 3", or nothing."""
    told = []
    for kind, verb in (
        ("raises", "raised"),
        ("lowers", "lowered"),
        ("both", "pulled both ways"),
        ("unknown", "acted on"),
    ):
        number = sum(one.kind == kind for one in into)
        if number:
            told.append(f"{verb} by {number}")
    return ", ".join(told)
