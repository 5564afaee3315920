"""The home page: what the review found, and where to start."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmoc.analyse.around import overview
from cmoc.model.theory import Cmoc, parts
from cmoc.views.cited import whole
from cmoc.views.cmoc_parts import PartRow, part_rows
from cmoc.views.construct_page import Told, told
from cmoc.views.facts import Facts
from cmoc.views.ladder import Row, by_name, full_row
from cmoc.views.limits_page import foremost
from cmoc.views.news import News, news, news_start
from cmoc.views.overview import overview_web, rule
from cmoc.views.page import Cites, Head, Page, Piece, Start, plain, shortened
from cmoc.views.profile_page import by_label, index_name
from cmoc.views.programme_parts import drawn_apart
from cmoc.views.reach import reach
from cmoc.views.strands import strands
from cmoc.views.weave import role_of
from cmoc.views.web import Web
from cmoc.views.webs import webs
from cmoc.views.words import address, counted, lowered

MOST = 6  # constructs named as a place to start


@dataclass(frozen=True)
class HomePage(Page):
    title: str
    text: str  # hand-written Markdown
    basis: str
    starts: tuple[Start, ...]
    caption: str
    whole: Piece
    news: News | None
    rows: tuple[Row, ...]
    example: Told | None
    parts: tuple[PartRow, ...]
    questions: tuple[str, ...]
    not_known: tuple[tuple[Piece, str], ...]  # the kind of gap, and its first line
    partial: int  # CMOCs of which a part is not named
    held: int


def home_pages(facts: Facts) -> Iterator[HomePage]:
    settings = facts.settings
    part = overview(facts.graph)
    web = overview_web(facts, part)
    shown = (web,) if web.lines else ()
    example = example_of(facts)
    told_example = told(facts, example) if example else None
    taken_apart = tuple(part_rows(facts, example, Web("", "", "", True, (), (), (), (), ()))) if example else ()
    found = sorted(strands(part), key=lambda one: (*by_name(facts, one.start), *by_name(facts, one.end)))
    description = shortened(settings.description or settings.title)
    yield HomePage(
        Head("index.md", settings.title, description, drawings=shown, cites=Cites(whole(facts))),
        settings.title,
        facts.home,
        basis(facts),
        starts(facts),
        f"The theory in small. {rule(facts)}",
        [one.link for one in webs(facts) if not one.stage][-1],
        news(facts),
        tuple(full_row(facts, one, web) for one in found),
        told_example,
        taken_apart,
        settings.questions,
        tuple((kind, plain(line.told)) for kind, line in foremost(facts)),
        sum(not (one.contexts and one.mechanisms and one.outcomes) for one in facts.cmocs.values()),
        len(facts.cmocs),
    )


def basis(facts: Facts) -> str:
    """ "A review of 51 studies · Phase 3 (2021) · 34 CMOCs held here"."""
    included = len(facts.included)
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
    number = len(facts.included)
    further = tuple(reach(facts))
    kinds = [Piece(one.label, f"profiles/{one.id}/") for one in by_label(facts)]
    every = Piece(f"All {lowered(index_name(facts))}", "profiles/")
    return (
        *((Start("What does … set off?", (*kinds[:MOST], every)),) if kinds else ()),
        Start(
            "What raises or lowers …?",
            (*(Piece(one.label, address(one)) for one in named), Piece("All constructs", "constructs/")),
        ),
        Start(
            "Where does a claim come from?",
            (
                Piece("All CMOCs, with their sources", "cmocs/"),
                Piece(f"The {number} studies" if number > 1 else "Studies", "studies/"),
                *((Piece("Reference numbers", "references/"),) if facts.numbers else ()),
            ),
        ),
        Start("How does it hang together?", (*(one.link for one in webs(facts)), *drawn_apart(facts))),
        *news_start(facts),
        *((Start("How far does it reach?", further),) if further else ()),
        Start("What can I take with me?", (Piece("Downloads", "downloads/"),)),
    )


def example_of(facts: Facts) -> Cmoc | None:
    """The first CMOC with all three parts, nothing of it ours."""
    for cmoc in facts.cmocs.values():
        whole = len(cmoc.contexts) == len(cmoc.mechanisms) == len(cmoc.outcomes) == 1
        if whole and not any(part.ours for _, _, part in parts(cmoc)):
            return cmoc
    return next(iter(facts.cmocs.values()), None)
