"""What is not known, the glossary and the hand-written pages, in a browser."""

import pytest
from playwright.sync_api import Browser, expect

from site_look import LOOKS, faults_of, looked_at
from site_serve import Served

pytestmark = pytest.mark.browser

PAGES = ["limits/", "glossary/", "methods/", "how-to-read/"]


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
@pytest.mark.parametrize("path", PAGES)
def test_a_page_loads_without_complaint(browser: Browser, at: Served, path: str, width: int, scheme: str) -> None:
    with looked_at(browser, width, scheme) as (page, complaints):
        page.goto(at.base + path)
        expect(page.locator("h1")).to_be_visible()
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
        assert not complaints
        assert faults_of(page) == []


def test_from_what_is_not_given_to_the_line_that_counts_it_and_back(browser: Browser, at: Served) -> None:
    with looked_at(browser) as (page, complaints):
        page.goto(f"{at.base}studies/murray-2018/")
        row = page.locator("dl.about > div", has_text="Mandate")
        row.get_by_role("link", name="not given by the paper").click()
        page.wait_for_url(f"{at.base}limits/#counted-mandate")
        line = page.locator("li:target")
        expect(line).to_contain_text("Mandate: not given by the paper for 51 of 51 studies.")
        line.get_by_role("link", name="All studies").click()
        page.locator(".limits").get_by_role("link", name="mandate").click()
        page.wait_for_url(f"{at.base}limits/#counted-mandate")
        assert not complaints


def test_a_claim_leads_to_what_is_not_known_of_it_and_back(browser: Browser, at: Served) -> None:
    with looked_at(browser) as (page, _):
        page.goto(f"{at.base}cmocs/cmoc-017/")
        page.locator(".limits").get_by_role("link", name="a part that is not printed").click()
        page.wait_for_url(f"{at.base}limits/#counted-ours-part")
        page.locator("li:target").get_by_role("link", name="cmoc-017").click()
        expect(page.locator(".lead")).to_contain_text("and with it trust].")


def test_the_home_page_leads_there_in_one_step(browser: Browser, at: Served) -> None:
    with looked_at(browser) as (page, _):
        page.goto(at.base)
        page.locator(".md-tabs").get_by_role("link", name="Not known").click()
        expect(page.locator("h1")).to_have_text("What this site does not know")
        assert page.locator("article h2").all_inner_texts()[:3] == ["Not held", "Not tied to a study", "Not given"]


def test_the_search_does_not_find_what_stands_on_every_page(at: Served) -> None:
    index = (at.folder / "search/search_index.json").read_text("utf-8")
    assert "What is not known here" not in index
    assert index.count("Dispute or correct this") < 5  # its own page, and not the link to it
