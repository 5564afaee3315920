"""What each page says, as plain records; how it looks is the templates'. A page kind is one name in PAGES."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from cmoc.views.cmoc_page import cmoc_pages
from cmoc.views.construct_page import construct_pages
from cmoc.views.facts import Facts
from cmoc.views.home_page import home_pages
from cmoc.views.page import Page
from cmoc.views.problem_page import problem_pages
from cmoc.views.study_page import study_pages
from cmoc.views.tables import table_pages
from cmoc.views.web_page import web_pages

PageKind = Callable[[Facts], Iterator[Page]]

PAGES: tuple[PageKind, ...] = (
    home_pages,
    web_pages,
    table_pages,
    construct_pages,
    cmoc_pages,
    study_pages,
    problem_pages,
)
# Those with a page for each record.
LEAVES: tuple[PageKind, ...] = (construct_pages, cmoc_pages, study_pages)


def own_pages(facts: Facts, files: frozenset[str]) -> tuple[Page, ...]:
    """These pages of single records, without making all others."""
    return tuple(page for kind in LEAVES for page in kind(replace(facts, wanted=files)))
