"""Every line of a drawing is a row of the list beside it, and every row a line."""

from collections.abc import Iterable

import pytest
from cmoc.views import PAGES, PageKind
from cmoc.views.chart import Chart
from cmoc.views.cmoc_page import CmocPage
from cmoc.views.construct_page import ConstructPage
from cmoc.views.diagram import Diagram
from cmoc.views.evidence_web import EvidenceWebPage
from cmoc.views.facts import Facts
from cmoc.views.further_page import FurtherPage, further_pages
from cmoc.views.home_page import HomePage
from cmoc.views.ladder import Row
from cmoc.views.loops_page import LoopsPage, loops_pages
from cmoc.views.page import Drawing, Page
from cmoc.views.phase_page import PhasePage
from cmoc.views.profile_page import ProfilePage, profile_pages
from cmoc.views.programme_page import ProgrammePage, programme_pages
from cmoc.views.refinements_page import RefinementsPage
from cmoc.views.stage_page import StagePage
from cmoc.views.trajectory_page import TrajectoryPage, trajectory_pages
from cmoc.views.turned_page import TurnedWebPage
from cmoc.views.web import Web
from cmoc.views.web_page import WebPage


def drawn(one: Drawing) -> set[str]:
    if isinstance(one, Diagram | Chart):
        return {each.id for each in (one.courses if isinstance(one, Diagram) else one.marks)}
    modifiers = one.modifiers if isinstance(one, Web) else ()
    return {line.id for line in one.lines} | {modifier.id for modifier in modifiers}


def listed(rows: Iterable[Row]) -> set[str]:
    return {id for row in rows for id in (row.line, *listed(row.below))}


def rows_of(page: Page) -> set[str]:
    if isinstance(page, FurtherPage | LoopsPage | ProfilePage):
        return set().union(*beside(page).values())
    if isinstance(page, ConstructPage | StagePage | EvidenceWebPage):
        return {id for section in page.sections for id in listed(section.rows)}
    if isinstance(page, WebPage):
        return listed(row.row for row in page.rows)
    if isinstance(page, HomePage):
        return listed(page.rows)
    if isinstance(page, PhasePage):
        return {line for row in page.flow for line in (row.out_line, *(term.line for term in row.terms)) if line}
    if isinstance(page, TurnedWebPage):
        return {row.line for section in page.sections for row in section.rows}
    if isinstance(page, RefinementsPage):
        return {row.line for step in page.steps for row in step.rows}
    if isinstance(page, ProgrammePage | TrajectoryPage):
        return {row.line for row in (page.links if isinstance(page, ProgrammePage) else page.rows)}
    assert isinstance(page, CmocPage)
    return {arrow.line for part in page.parts for arrow in part.arrows}


def beside(page: FurtherPage | LoopsPage | ProfilePage) -> dict[str, set[str]]:
    """By drawing, where a page has several, each with a list of its own."""
    if isinstance(page, FurtherPage):
        return {
            one.drawing: {id for section in one.sections for id in listed(section.rows)}
            for one in page.drawn
            if one.drawing
        }
    if isinstance(page, LoopsPage):
        some = (row for section in page.sections for row in section.loops)
        return {row.drawing: {step.line for step in row.steps} for row in some}
    paths = (path for group in page.groups for row in group.rows for path in row.paths if path.drawing)
    own = {page.head.drawings[0].name: listed(page.rows)}
    return own | {path.drawing: {step.line for step in path.steps} for path in paths}


def test_lines_and_rows_are_the_same_on_every_page(tiny: Facts, phased: Facts) -> None:
    each = [[page for kind in PAGES for page in kind(facts) if page.head.drawings] for facts in (tiny, phased)]
    # Home, webs, a stage, constructs, what is further off, CMOCs, phases, what became of each mechanism, and its web.
    assert [len(some) for some in each] == [1 + 2 + 1 + 7 + 4 + 6 + 1, 1 + 2 + 1 + 11 + 7 + 6 + 1 + 1 + 2]
    for page in [page for some in each for page in some]:
        assert rows_of(page) == set().union(*(drawn(web) for web in page.head.drawings)), page.head.file


def test_each_of_several_drawings_has_its_own_list(weighed: Facts) -> None:
    pages = [page for kind in (further_pages, loops_pages, profile_pages) for page in kind(weighed)]
    some = [page for page in pages if isinstance(page, FurtherPage | LoopsPage | ProfilePage) and page.head.drawings]
    assert {type(page) for page in some} == {FurtherPage, LoopsPage, ProfilePage}
    for page in some:
        assert beside(page) == {one.name: drawn(one) for one in page.head.drawings}, page.head.file
    assert any(len(page.head.drawings) > 1 for page in some)


@pytest.mark.parametrize("kind", [programme_pages, trajectory_pages])
def test_so_they_are_where_the_theory_is_drawn_apart(kind: PageKind, weighed: Facts) -> None:
    (page,) = kind(weighed)
    assert rows_of(page) == drawn(page.head.drawings[0])
    assert rows_of(page)


@pytest.mark.parametrize("review", ["tiny", "phased", "weighed"])
def test_no_two_pages_have_one_file_title_or_description(review: str, request: pytest.FixtureRequest) -> None:
    heads = [page.head for kind in PAGES for page in kind(request.getfixturevalue(review))]
    for name in ("file", "title"):
        found = [getattr(head, name) for head in heads]
        assert sorted(found) == sorted(set(found))
    assert all(0 < len(head.description) <= 155 for head in heads)
    assert all(head.title for head in heads)
