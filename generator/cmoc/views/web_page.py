"""The causal web in small, and the whole of it, each with its list."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from cmoc.analyse.around import whole
from cmoc.views.evidence_web import LINK as EVIDENCE
from cmoc.views.evidence_web import has_evidence_web
from cmoc.views.facts import Facts
from cmoc.views.ladder import Row, by_name, row
from cmoc.views.overview import Folded, folded, overview_web, rule
from cmoc.views.page import Page, Phrase, Piece
from cmoc.views.phases import last_transition
from cmoc.views.programme_parts import drawn_apart
from cmoc.views.strands import strands
from cmoc.views.turned_page import turned_links
from cmoc.views.weave import role_of, weave
from cmoc.views.web import Web
from cmoc.views.webs import TOO_LARGE, WebAt, too_large, webs
from cmoc.views.words import named, raised, stage_words


@dataclass(frozen=True)
class WebRow:
    start: Phrase
    end: Phrase
    row: Row
    link: str  # its id among the links that can be filtered; two ways of one link share a row


@dataclass(frozen=True)
class StageList:
    """For narrow screens, where no web is drawn by default: a stage and its constructs."""

    title: str
    constructs: tuple[tuple[Piece, str], ...]  # with "raised by 7, lowered by 3, acts on 2"


ACTED = {"raises": "raised", "lowers": "lowered", "both": "pulled both ways", "unknown": "acted on"}
ACTS = "acts"
MOST_BOXED = 100  # links of a web that is drawn in the boxes of its stages
UNBOXED = (
    "So large a web is drawn from left to right, without the boxes of its stages: each stage has a web of its own."
)
Counts = tuple[tuple[Piece, str], ...]


@dataclass(frozen=True)
class WebPage(Page):
    heading: str
    lead: str
    rows: tuple[WebRow, ...]
    folded: tuple[Folded, ...]
    lists: tuple[StageList, ...]
    other: Piece | None  # from the small web to the whole, and back
    stages: Counts  # each with how much is in it
    ways: tuple[Piece, ...]  # the theory drawn in another way


def web_pages(facts: Facts) -> Iterator[WebPage]:
    found = webs(facts)
    stages = tuple((one.link, one.counts) for one in found if one.stage)
    lists = tuple(stage_lists(facts))
    match [one for one in found if not one.stage]:
        case [small, every]:
            yield small_page(facts, small, every.link, lists, stages)
            yield whole_page(facts, every, small.link, lists, stages)
        case [every]:
            yield whole_page(facts, every, None, lists, stages)


def ways(facts: Facts) -> tuple[Piece, ...]:
    evidence = (EVIDENCE,) if has_evidence_web(facts) else ()
    return (*evidence, *drawn_apart(facts), *turned_links(facts, last_transition(facts)))


def small_page(facts: Facts, one: WebAt, other: Piece, lists: tuple[StageList, ...], stages: Counts) -> WebPage:
    web = overview_web(facts, one.part)
    head, rows = replace(one.head, drawings=(web,)), tuple(web_rows(facts, one, web))
    return WebPage(head, head.title, rule(facts), rows, tuple(folded(facts)), lists, other, stages, ways(facts))


def whole_page(facts: Facts, one: WebAt, other: Piece | None, lists: tuple[StageList, ...], stages: Counts) -> WebPage:
    large = len(one.part.links) > MOST_BOXED and bool(facts.stages)
    web = weave(facts, one.part, "web", one.head.title, across=large or not facts.stages)
    shown = (web,) if web.nodes and not too_large(one.part) else ()
    head, rows = replace(one.head, drawings=shown), tuple(web_rows(facts, one, web))
    how = "Choose a box or an ellipse to read what is known of it. Every line is a row of the list."
    lead = f"{one.counts}. {TOO_LARGE if too_large(one.part) else how}"
    lead += f" {UNBOXED}" if large and shown else ""
    return WebPage(head, head.title, lead, rows, (), lists, other, stages, ways(facts))


def web_rows(facts: Facts, one: WebAt, web: Web) -> Iterator[WebRow]:
    found = sorted(strands(one.part), key=lambda each: (*by_name(facts, each.start), *by_name(facts, each.end)))
    for each in found:
        yield WebRow(named(facts, each.start), named(facts, each.end), row(facts, each, web, ()), each.id)


def stage_lists(facts: Facts) -> Iterator[StageList]:
    every = whole(facts.graph)
    counts: Counter[tuple[str, str]] = Counter()
    for one in strands(every):
        counts.update((id, one.kind) for id in ((one.start, one.end) if one.mutual else (one.end,)))
        counts.update((id, ACTS) for id in ((one.start, one.end) if one.mutual else (one.start,)))
    shown = every.constructs
    listed = [id for id in facts.constructs if id in shown]  # in order of labels
    for stage in (*facts.stages, ""):
        here = [id for id in listed if facts.stage_of.get(id, "") == stage]
        here.sort(key=lambda id: role_of(facts, id) == "context")
        if here:
            title = raised(stage_words(facts, stage))
            constructs = ((named(facts, id)[0], acted_on(counts, id)) for id in here)
            yield StageList(title, tuple(constructs))


def acted_on(counts: Counter[tuple[str, str]], id: str) -> str:
    """ "raised by 7, lowered by 3, acts on 2", or nothing."""
    told = [f"{verb} by {counts[id, kind]}" for kind, verb in ACTED.items() if counts[id, kind]]
    return ", ".join([*told, f"acts on {counts[id, ACTS]}"] if counts[id, ACTS] else told)
