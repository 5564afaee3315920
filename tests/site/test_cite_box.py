"""The cite box in a browser: with script a button copies what it stands beside, without one nothing is dead."""

import feedparser
import pytest
from playwright.sync_api import Browser

from site_serve import Served

pytestmark = pytest.mark.browser
PAGE = "constructs/trust/"


def test_a_button_copies_what_it_stands_beside(browser: Browser, at: Served) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(at.base + PAGE)
    for name, start in (("APA", "The cmoc contributors. ("), ("BibTeX", "@misc{encoding:constructs/trust,")):
        if name == "BibTeX":
            page.locator(".cite summary", has_text=name).click()
        page.get_by_role("button", name=f"Copy {name}", exact=True).click()
        page.locator(".cite .copied", has_text="Copied").wait_for()
        assert page.evaluate("navigator.clipboard.readText()").startswith(start)
    context.close()


def test_on_a_phone_each_button_is_large_enough(browser: Browser, at: Served) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.goto(at.base + PAGE)
    page.locator(".cite button").first.wait_for()
    page.eval_on_selector_all(".cite details", "all => all.forEach((one) => (one.open = true))")
    for one in page.locator(".cite :is(button, summary)").all():
        box = one.bounding_box()
        assert box
        assert box["height"] >= 44
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.close()


def test_without_script_there_is_no_button_and_every_format(browser: Browser, at: Served) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(at.base + PAGE)
    assert page.locator(".cite button").count() == 0
    assert page.locator(".cite [data-copy]").count() == 6
    page.locator(".cite summary", has_text="RIS").click()
    assert page.locator(".cite pre", has_text="TY  - ELEC").is_visible()
    page.close()


def test_a_reader_of_feeds_reads_the_feed(at: Served) -> None:
    found = feedparser.parse((at.folder / "feed.xml").read_bytes())
    assert not found.bozo
    assert found.version == "atom10"
    assert found.entries
    assert all(one.id and one.title and one.updated_parsed and one.link for one in found.entries)
