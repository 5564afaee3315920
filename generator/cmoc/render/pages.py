"""Page records to Markdown. The one Jinja environment of the project."""

import html
from collections.abc import Callable
from pathlib import Path

import jinja2
from jinja2.runtime import Context
from markupsafe import Markup

from cmoc.render import escape
from cmoc.render.formats import formats, slanted
from cmoc.render.page_cite import cite_front, thing_front
from cmoc.render.theme import EXPLORER
from cmoc.render.themed import themed
from cmoc.views.blocks import BlocksPage
from cmoc.views.changes_page import ChangesPage
from cmoc.views.cite import Notice
from cmoc.views.cite_page import CitePage
from cmoc.views.cmoc_page import CmocPage
from cmoc.views.compare_page import ComparePage
from cmoc.views.construct_page import ConstructPage
from cmoc.views.contribute_page import ContributePage
from cmoc.views.embed import embeddable
from cmoc.views.evidence import COUNTS
from cmoc.views.evidence_web import EvidenceWebPage
from cmoc.views.further_page import FurtherPage
from cmoc.views.glossary_page import GlossaryPage
from cmoc.views.gone_page import GonePage
from cmoc.views.home_page import HomePage
from cmoc.views.limits_page import LimitsPage
from cmoc.views.loops_page import LoopsPage
from cmoc.views.moved import Moved
from cmoc.views.new_page import NewPage
from cmoc.views.page import Head, Page, Piece
from cmoc.views.phase_page import PhasePage
from cmoc.views.problem_page import ProblemPage
from cmoc.views.profile_page import CAVEAT, ProfilePage
from cmoc.views.programme_page import ProgrammePage
from cmoc.views.reference_page import ReferencePage
from cmoc.views.refinements_page import RefinementsPage
from cmoc.views.reporting_page import ReportingPage
from cmoc.views.stage_page import StagePage
from cmoc.views.study_page import StudyPage
from cmoc.views.tables import TablePage
from cmoc.views.trajectory_page import TrajectoryPage
from cmoc.views.turned_page import TurnedWebPage
from cmoc.views.web_page import WebPage

TEMPLATES: dict[type[Page], str] = {
    HomePage: "home.md.j2",
    WebPage: "web.md.j2",
    StagePage: "stage.md.j2",
    TablePage: "table.md.j2",
    ConstructPage: "construct.md.j2",
    FurtherPage: "further.md.j2",
    CmocPage: "cmoc.md.j2",
    StudyPage: "study.md.j2",
    LimitsPage: "limits.md.j2",
    GlossaryPage: "glossary.md.j2",
    ContributePage: "contribute.md.j2",
    CitePage: "cite.md.j2",
    ReferencePage: "reference.md.j2",
    ProfilePage: "profile.md.j2",
    ComparePage: "compare.md.j2",
    PhasePage: "phase.md.j2",
    ChangesPage: "changes.md.j2",
    RefinementsPage: "refinements.md.j2",
    NewPage: "new.md.j2",
    TurnedWebPage: "turned_web.md.j2",
    LoopsPage: "loops.md.j2",
    BlocksPage: "blocks.md.j2",
    EvidenceWebPage: "evidence_web.md.j2",
    GonePage: "gone.md.j2",
    ReportingPage: "reporting.md.j2",
    ProgrammePage: "programme.md.j2",
    TrajectoryPage: "trajectory.md.j2",
    ProblemPage: "problem.md.j2",
}
WIDE = (HomePage, WebPage, StagePage, FurtherPage, EvidenceWebPage, ProgrammePage, RefinementsPage, TurnedWebPage)
CAPTIONS: dict[type[Page], str] = {TrajectoryPage: "Every number is an event of the table on this page."}


@jinja2.pass_context
def href(context: Context, target: str) -> str:
    """From the page that is being rendered to an address from the site's root."""
    return relative(context["page"].head, target)


@jinja2.pass_context
def once(context: Context, row: object, macro: Callable[[object], Markup], same: str = "") -> Markup:
    """A record that a page shows in many places is rendered once. By identity: the page holds it all the while.

    `same`: what all records have in common for which the macro renders the same.
    """
    kept: dict[int | str, Markup] = context["kept"]
    at = same or id(row)
    if at not in kept:
        kept[at] = macro(row)
    return kept[at]


def relative(head: Head, target: str) -> str:
    if target.startswith(("https://", "http://", "#")):
        return target
    up = "../" * head.address.count("/")
    return f"{up}{target.removeprefix('./')}" or "./"


def environment() -> jinja2.Environment:
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        finalize=escape.enclosed,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    made.globals |= {"explorer": EXPLORER, "formats": formats}
    made.globals |= {"counts": COUNTS, "caveat": CAVEAT}  # said once on each page that needs them
    made.filters |= {"href": href, "once": once, "md": escape.markdown, "front": escape.front}
    made.filters |= {"themed": themed, "slanted": slanted}
    return made


JINJA = environment()
EMPTY: tuple[object, ...] = (None, (), [], {}, "", False)


def render_page(page: Page) -> str:
    template = JINJA.get_template(TEMPLATES[type(page)])
    return template.render(page=page, head=page.head, front=front_matter(page), kept={})


def front_matter(page: Page) -> dict[str, object]:
    head = page.head
    found: dict[str, object] = {
        "title": head.title,
        "description": head.description,
        "hide": ["navigation", "toc"],
        "address": head.address,
        "heading": head.heading,
        "tags": head.names[1:],
        "search": {"boost": 0.1} if head.lost else found_before(head.names),
        "drawings": [web.name for web in head.drawings],
        "embeds": [{"drawing": one.name, "title": html.escape(one.title)} for one in embeddable(page)],
        "section": head.crumbs[1].target if len(head.crumbs) > 1 else "",
        "crumbs": [link(crumb) for crumb in head.crumbs],
        "previous": link(head.previous),
        "next": link(head.next),
        "written": {"file": head.place.file, "line": head.place.line} if head.place else None,
        "edit": head.place.edit_url if head.place else None,
        "picture": head.picture,
        "wide": isinstance(page, WIDE),
        "caption": CAPTIONS.get(type(page), ""),
        "cite": cite_front(page),
        "thing": thing_front(page),
    }
    return {key: value for key, value in found.items() if key == "address" or value not in EMPTY}


def found_before(names: tuple[str, ...]) -> dict[str, float] | None:
    """How much a page that bears a name counts in the search.

    More than a sentence that holds the name; most where the name is one word, as that word is then all one types.
    """
    return {"boost": round(max(1.1, 6 / (1 + len(names[0].split()))), 2)} if names else None


def link(piece: Piece | None) -> dict[str, str] | None:
    return {"text": piece.text, "to": piece.target} if piece else None


def render_moved(moved: Moved) -> str:
    """A page of its own, without the theme: no search lists it and no builder has to know of it."""
    return JINJA.get_template("moved.html.j2").render(moved=moved)


def render_notice(notice: Notice) -> str:
    """What stands at the foot of every page, as a part of the theme."""
    return escape.inert(JINJA.get_template("notice.html.j2").render(notice=notice))
