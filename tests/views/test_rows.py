"""Every line of a drawing is a row of the list beside it, and every row a line."""

from collections.abc import Iterable

from cmoc.views import PAGES
from cmoc.views.cmoc_page import CmocPage
from cmoc.views.construct_page import ConstructPage
from cmoc.views.facts import Facts
from cmoc.views.home_page import HomePage
from cmoc.views.ladder import Row
from cmoc.views.page import Page
from cmoc.views.stage_page import StagePage
from cmoc.views.web import Web
from cmoc.views.web_page import WebPage


def drawn(web: Web) -> set[str]:
    return {line.id for line in web.lines} | {modifier.id for modifier in web.modifiers}


def listed(rows: Iterable[Row]) -> set[str]:
    return {id for row in rows for id in (row.line, *listed(row.below))}


def rows_of(page: Page) -> set[str]:
    if isinstance(page, ConstructPage | StagePage):
        return {id for section in page.sections for id in listed(section.rows)}
    if isinstance(page, WebPage):
        return listed(row.row for row in page.rows)
    if isinstance(page, HomePage):
        return listed(page.rows)
    assert isinstance(page, CmocPage)
    return {arrow.line for part in page.parts for arrow in part.arrows}


def test_lines_and_rows_are_the_same_on_every_page(tiny: Facts) -> None:
    with_drawing = [page for kind in PAGES for page in kind(tiny) if page.head.drawings]
    assert len(with_drawing) == 1 + 2 + 1 + 7 + 6  # home, webs, a stage, constructs, CMOCs
    for page in with_drawing:
        assert rows_of(page) == set().union(*(drawn(web) for web in page.head.drawings)), page.head.file


def test_no_two_pages_have_one_file_title_or_description(tiny: Facts) -> None:
    heads = [page.head for kind in PAGES for page in kind(tiny)]
    for name in ("file", "title"):
        found = [getattr(head, name) for head in heads]
        assert sorted(found) == sorted(set(found))
    assert all(0 < len(head.description) <= 155 for head in heads)
    assert all(head.title for head in heads)
