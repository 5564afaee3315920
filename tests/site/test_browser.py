"""The built site in a browser: light, dark and narrow, by pointer and by keyboard."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from site_serve import Served

pytestmark = pytest.mark.browser

PAGES = ["", "web/", "constructs/trust/", "cmocs/cmoc-017/", "studies/murray-2018/"]
MORE = ["constructs/geographical-distance/", "cmocs/", "studies/", "mechanisms/", "problems/C104/", "contributing/"]
MORE += ["summary/", "loops/", "gaps/", "evidence/", "theories/", "reporting/"]
LOOKS = [(1400, "light"), (1400, "dark"), (360, "light")]
# Of Material's own search dialog; not ours to name.
THEIRS = {"aria-dialog-name"}


@contextmanager
def opened(browser: Browser, width: int = 1400, scheme: str = "light") -> Iterator[tuple[Page, list[str]]]:
    """A page, and what it complained of: errors, and requests to another host."""
    dark = scheme == "dark"
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light")
    page, complaints = context.new_page(), list[str]()
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda asked: None if "//127.0.0.1:" in asked.url else complaints.append(asked.url))
    yield page, complaints
    context.close()


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
@pytest.mark.parametrize("path", PAGES)
def test_a_page_loads_without_complaint(browser: Browser, at: Served, path: str, width: int, scheme: str) -> None:
    with opened(browser, width, scheme) as (page, complaints):
        page.goto(at.base + path)
        expect(page.locator("h1")).to_be_visible()
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
        assert page.locator("body").get_attribute("data-md-color-scheme") == ("slate" if scheme == "dark" else "default")
        assert not complaints


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [*PAGES, *MORE])
def test_axe_finds_nothing_that_is_ours(browser: Browser, at: Served, path: str, scheme: str) -> None:
    with opened(browser, scheme=scheme) as (page, _):
        page.goto(at.base + path)
        found = Axe().run(page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found if one["id"] not in THEIRS] == []


def test_a_click_on_a_node_opens_its_page(browser: Browser, at: Served) -> None:
    with opened(browser) as (page, _):
        page.goto(f"{at.base}web/")
        page.locator('svg.causal-web a[data-node="faith"]').click()
        expect(page.locator("h1")).to_have_text("Faith")
        assert page.url == f"{at.base}constructs/faith/"


def test_the_keyboard_reaches_a_node_and_opens_it(browser: Browser, at: Served) -> None:
    with opened(browser) as (page, _):
        page.goto(f"{at.base}constructs/trust/")
        page.locator(".causal-web-figure .frame").focus()
        page.keyboard.press("Tab")
        focused = page.evaluate("document.activeElement.getAttribute('data-node')")
        assert focused
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/constructs/{focused}/")


def test_pointing_at_a_node_lets_the_rest_step_back(browser: Browser, at: Served) -> None:
    with opened(browser) as (page, _):
        page.goto(f"{at.base}web/")
        svg = page.locator("svg.causal-web")
        page.locator('svg.causal-web a[data-node="conflict"]').hover()
        expect(svg).to_have_class("causal-web tracing")
        near = page.locator('svg.causal-web [data-line="conflict--lowers--trust"]')
        assert "traced" in (near.get_attribute("class") or "")
        page.mouse.move(0, 0)
        expect(svg).to_have_class("causal-web")


def test_search_finds_trust(browser: Browser, at: Served) -> None:
    with opened(browser) as (page, complaints):
        page.goto(at.base, wait_until="networkidle")  # before that the search does not listen
        page.locator(".md-search__input").first.press_sequentially("trust")  # it listens to keys
        results = page.locator(".md-search-result__item a[href*='/constructs/trust/']")
        expect(results.first).to_be_visible()
        results.first.click()
        expect(page.locator("h1")).to_have_text("Trust")
        assert not complaints


def test_no_label_of_a_drawing_is_searched(at: Served) -> None:
    index = (at.folder / "search/search_index.json").read_text("utf-8")
    assert "A step in a chain raises it" not in index
    assert "partners are close together" in index  # the sentences beside it are


@pytest.mark.parametrize("path", ["", "web/"])
def test_on_a_phone_a_web_is_drawn_on_request(browser: Browser, at: Served, path: str) -> None:
    with opened(browser, 360) as (page, _):
        page.goto(at.base + path)
        drawing = page.locator("svg.causal-web")
        expect(drawing).to_be_hidden()
        page.get_by_text("Show the drawing").click()
        expect(drawing).to_be_visible()
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 360


def test_the_colours_can_be_chosen(browser: Browser, at: Served) -> None:
    with opened(browser) as (page, _):
        page.goto(f"{at.base}constructs/trust/")
        fill = "getComputedStyle(document.querySelector('.causal-web .mechanism ellipse')).fill"
        before = page.evaluate(fill)
        page.locator("label[title='Use dark colours']").click()
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        assert page.evaluate(fill) != before


def test_without_script_the_page_holds_everything(browser: Browser, at: Served) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{at.base}constructs/trust/")
    expect(page.locator("svg.causal-web")).to_be_visible()
    assert page.locator(".rows .row").count() > 5
    context.close()
