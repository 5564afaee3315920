"""What each page says, as plain records; how it looks is the templates'. A page kind is one name in PAGES."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from cmoc.views.changes_page import changes_pages
from cmoc.views.cite_page import cite_pages
from cmoc.views.cmoc_page import cmoc_pages
from cmoc.views.cmoc_table import cmoc_tables
from cmoc.views.compare_page import compare_pages
from cmoc.views.construct_page import construct_pages
from cmoc.views.construct_tables import construct_tables
from cmoc.views.contribute_page import contribute_pages
from cmoc.views.downloads_page import downloads_pages
from cmoc.views.evidence_page import evidence_pages
from cmoc.views.evidence_web import evidence_web_pages
from cmoc.views.facts import Facts
from cmoc.views.further_page import further_pages
from cmoc.views.gaps_page import SATURATION, gaps_pages
from cmoc.views.glossary_page import glossary_pages
from cmoc.views.gone_page import gone_pages
from cmoc.views.home_page import home_pages
from cmoc.views.limits_page import limits_pages, linked_back
from cmoc.views.loops_page import loops_pages
from cmoc.views.new_page import new_pages
from cmoc.views.page import Page
from cmoc.views.phase_page import phase_pages
from cmoc.views.picture import pictured
from cmoc.views.problem_page import problem_pages
from cmoc.views.profile_page import profile_pages
from cmoc.views.programme_page import programme_pages
from cmoc.views.rameses import ITEMS
from cmoc.views.reference_page import reference_pages
from cmoc.views.refinements_page import refinements_pages
from cmoc.views.reporting_page import INTRO, fragment, reporting_pages
from cmoc.views.stage_page import stage_pages
from cmoc.views.study_page import study_pages
from cmoc.views.study_tables import study_tables
from cmoc.views.theories_page import theories_pages
from cmoc.views.trajectory_page import trajectory_pages
from cmoc.views.turned_page import turned_pages
from cmoc.views.web_page import web_pages

PageKind = Callable[[Facts], Iterator[Page]]

PAGES: tuple[PageKind, ...] = (
    home_pages,
    web_pages,
    stage_pages,
    construct_tables,
    construct_pages,
    further_pages,
    cmoc_tables,
    cmoc_pages,
    study_tables,
    study_pages,
    limits_pages,
    glossary_pages,
    contribute_pages,
    cite_pages,
    downloads_pages,
    reference_pages,
    profile_pages,
    compare_pages,
    phase_pages,
    changes_pages,
    gone_pages,
    refinements_pages,
    new_pages,
    turned_pages,
    loops_pages,
    gaps_pages,
    evidence_pages,
    evidence_web_pages,
    theories_pages,
    programme_pages,
    trajectory_pages,
    reporting_pages,
    problem_pages,
)

# Hand-written Markdown that stands as a part of a made page, by its file below docs/. The home page's is its own.
FRAGMENTS: tuple[str, ...] = (SATURATION, INTRO, *(fragment(item) for item in ITEMS))


def all_pages(facts: Facts) -> Iterator[Page]:
    """The pages of every kind, each with the way to what is not known of it."""
    others = (page for kind in PAGES if kind is not limits_pages for page in kind(facts))
    return pictured(facts, linked_back(limits_pages(facts), others))


# Those with a page for each record.
LEAVES: tuple[PageKind, ...] = (construct_pages, further_pages, cmoc_pages, study_pages)


def files_made(facts: Facts, wanted: frozenset[str]) -> Iterator[str]:
    """The files of all pages; of those of single records only the wanted ones."""
    some = replace(facts, wanted=wanted)
    return (page.head.file for kind in PAGES for page in kind(some))


def own_pages(facts: Facts, files: frozenset[str]) -> tuple[Page, ...]:
    """These pages of single records, without making all others."""
    some = replace(facts, wanted=files)
    leaves = tuple(page for kind in LEAVES for page in kind(some))
    return tuple(pictured(facts, linked_back(limits_pages(facts), leaves)))[: len(leaves)]
