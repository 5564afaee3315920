"""What each page says, as plain records; how it looks is the templates'. A page kind is one name in PAGES."""

from collections.abc import Callable, Iterator

from cmoc.views.cmoc_page import cmoc_pages
from cmoc.views.compare_page import compare_pages
from cmoc.views.construct_page import construct_pages
from cmoc.views.evidence_page import evidence_pages
from cmoc.views.facts import Facts
from cmoc.views.gaps_page import SATURATION, gaps_pages
from cmoc.views.home_page import home_pages
from cmoc.views.loops_page import loops_pages
from cmoc.views.page import Page
from cmoc.views.problem_page import problem_pages
from cmoc.views.profile_page import profile_pages
from cmoc.views.rameses import ITEMS
from cmoc.views.reporting_page import INTRO, fragment, reporting_pages
from cmoc.views.study_page import study_pages
from cmoc.views.tables import table_pages
from cmoc.views.theories_page import theories_pages
from cmoc.views.web_page import web_pages

PageKind = Callable[[Facts], Iterator[Page]]

PAGES: tuple[PageKind, ...] = (
    home_pages,
    web_pages,
    table_pages,
    construct_pages,
    cmoc_pages,
    study_pages,
    profile_pages,
    compare_pages,
    loops_pages,
    gaps_pages,
    evidence_pages,
    theories_pages,
    reporting_pages,
    problem_pages,
)

# Hand-written Markdown that stands as a part of a made page, by its file below docs/. The home page's is its own.
FRAGMENTS: tuple[str, ...] = (SATURATION, INTRO, *(fragment(item) for item in ITEMS))
