"""The built site in a browser: light, dark and narrow, by pointer and by keyboard."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from cmoc.build.compile import PROBLEMS, check_folder
from cmoc.views import PAGES as EVERY_KIND
from cmoc.views.facts import facts
from playwright.sync_api import Browser, Page, expect

from site_build import TOP
from site_look import faults_of, in_every_look, looked_at
from site_serve import Served

pytestmark = pytest.mark.browser

# One page of each kind, by the record that it is made from. A new kind needs a line here.
KINDS: dict[str, str] = {
    "HomePage": "",
    "WebPage": "web/",
    "StagePage": "web/middle/",
    "ConstructPage": "constructs/trust/",
    "FurtherPage": "constructs/trust/further/",
    "CmocPage": "cmocs/cmoc-017/",
    "StudyPage": "studies/murray-2018/",
    "ReferencePage": "references/76/",
    "TablePage": "cmocs/",
    "ProblemPage": "problems/C104/",
    "PhasePage": "phases/phase-3/",
    "ChangesPage": "changes/phase-2-to-phase-3/",
    "GonePage": "cmocs/p2-001/",
    "TurnedWebPage": "changes/phase-2-to-phase-3/web/",
    "RefinementsPage": "refinements/",
    "ProfilePage": "profiles/mandated/",
    "ComparePage": "profiles/compare/integrated-care-system/voluntary-buddying/",
    "LimitsPage": "limits/",
    "GlossaryPage": "glossary/",
    "ContributePage": "contribute/",
    "CitePage": "cite/",
    "NewPage": "new/",
    "LoopsPage": "loops/",
    "BlocksPage": "gaps/",
    "EvidenceWebPage": "evidence/web/",
    "ReportingPage": "reporting/",
    "ProgrammePage": "programme-theory/",
    "TrajectoryPage": "trajectory/",
}
PAGES = list(KINDS.values())
EACH_LOOK = ("", "web/", "constructs/trust/", "cmocs/cmoc-017/", "studies/murray-2018/")  # the others: `make slow`
MORE = [  # opened by axe in `make slow`
    *("summary/", "downloads/", "evidence/", "theories/", "how-to-read/", "methods/", "phases/", "changes/", "profiles/"),
    *("web/whole/", "constructs/geographical-distance/", "references/18/", "references/42/", "contributing/"),
    *("studies/", "constructs/", "mechanisms/", "contexts/", "outcomes/", "references/", "problems/"),
    *("cmocs/?stage=middle&sort=-evidence", "studies/?columns=all", "cmocs/?words=nothing+has+this"),
]


def slow(value: str) -> object:
    return pytest.param(value, marks=pytest.mark.slow)


def test_every_kind_of_page_is_opened() -> None:
    found = facts(check_folder(TOP).loaded.review, PROBLEMS)
    assert set(KINDS) == {type(page).__name__ for kind in EVERY_KIND for page in kind(found)}


@pytest.mark.parametrize("path", [path if path in EACH_LOOK else slow(path) for path in PAGES])
def test_a_page_loads_without_complaint(browser: Browser, at: Served, path: str) -> None:
    with looked_at(browser) as (page, complaints):
        for width, scheme in in_every_look(page):
            page.goto(at.base + path)
            expect(page.locator("h1")).to_be_visible()
            assert page.evaluate("document.scrollingElement.scrollWidth") <= width
            colours = "slate" if scheme == "dark" else "default"
            assert page.locator("body").get_attribute("data-md-color-scheme") == colours
            assert not complaints


@pytest.mark.parametrize("scheme", ["light", slow("dark")])
@pytest.mark.parametrize("path", [path if path in ("constructs/trust/", "cmocs/") else slow(path) for path in PAGES + MORE])
def test_axe_finds_nothing_that_is_ours(browser: Browser, at: Served, path: str, scheme: str) -> None:
    with looked_at(browser, scheme=scheme) as (page, complaints):
        page.goto(at.base + path)
        assert faults_of(page) == []
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 1400
        assert not complaints


@pytest.mark.slow
@pytest.mark.parametrize("path", ["cmocs/?stage=early", "studies/", "web/", "web/early/", "references/76/"])
def test_axe_finds_nothing_on_a_phone(browser: Browser, at: Served, path: str) -> None:
    with looked_at(browser, 360) as (page, _):
        page.goto(at.base + path)
        assert faults_of(page) == []


LABELS = """() => [...document.querySelectorAll("svg.causal-web")].map((svg) =>
  Math.min(...[...svg.querySelectorAll(".node text")].map((text) => {
    const scale = svg.getScreenCTM().a;
    return scale * parseFloat(text.getAttribute("font-size"));
  })))"""


LABELLED = ("", "web/whole/", "programme-theory/", "refinements/", *map(slow, ("changes/phase-2-to-phase-3/web/", "web/", "web/early/", "web/middle/", "constructs/trust/")))


@pytest.mark.parametrize("path", LABELLED)
def test_labels_of_a_drawing_can_be_read(browser: Browser, at: Served, path: str) -> None:
    with looked_at(browser) as (page, _):
        page.goto(at.base + path)
        sizes = page.evaluate(LABELS)
    assert len(sizes) == 1
    assert min(sizes) >= 9


@pytest.mark.parametrize("width", [1280, 1400])
def test_the_theory_in_small_is_seen_from_side_to_side(browser: Browser, at: Served, width: int) -> None:
    with looked_at(browser, width) as (page, _):
        page.goto(at.base)
        frame = page.locator(".causal-web-figure .frame")
        assert frame.evaluate("one => one.scrollWidth <= one.clientWidth")


def test_a_web_too_wide_for_its_page_scrolls_in_its_frame(browser: Browser, at: Served) -> None:
    with looked_at(browser, 1000) as (page, _):
        page.goto(f"{at.base}web/whole/")
        assert min(page.evaluate(LABELS)) >= 9
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 1000
        frame = page.locator(".causal-web-figure .frame")
        assert frame.evaluate("one => one.scrollWidth > one.clientWidth")


def test_from_the_small_web_to_the_whole_and_to_a_stage(browser: Browser, at: Served) -> None:
    with looked_at(browser) as (page, _):
        page.goto(f"{at.base}web/")
        drawn = page.locator("svg.causal-web a[data-node]").count()
        page.get_by_role("link", name="The whole web", exact=True).click()
        expect(page.locator("h1")).to_have_text("The whole causal web")
        assert page.locator("svg.causal-web a[data-node]").count() > 2 * drawn
        page.get_by_role("link", name="By stage").click()
        page.locator(".ways-list a").first.click()
        expect(page.locator("h1")).to_have_text("The causal web: early stage")
        assert page.locator("svg.causal-web .node.outside").count() > 0


def test_what_is_of_another_stage_has_no_fill(browser: Browser, at: Served) -> None:
    fill = "getComputedStyle(document.querySelector('svg.causal-web .node{} ellipse')).fill"
    with looked_at(browser, scheme="dark") as (page, _):
        page.goto(f"{at.base}web/early/")
        inside, outside = (page.evaluate(fill.replace("{}", mark)) for mark in (":not(.outside)", ".outside"))
        assert (inside, outside) == ("rgb(19, 51, 83)", "rgb(30, 33, 41)")


def test_a_click_on_a_node_opens_its_page(browser: Browser, at: Served) -> None:
    with looked_at(browser) as (page, _):
        page.goto(f"{at.base}web/early/")
        page.locator('svg.causal-web a[data-node="faith"]').click()
        expect(page.locator("h1")).to_have_text("Faith")
        assert page.url == f"{at.base}constructs/faith/"


def test_the_keyboard_reaches_a_node_and_opens_it(browser: Browser, at: Served) -> None:
    with looked_at(browser) as (page, _):
        page.goto(f"{at.base}constructs/trust/")
        page.locator(".causal-web-figure .frame").focus()
        page.keyboard.press("Tab")
        focused = page.evaluate("document.activeElement.getAttribute('data-node')")
        assert focused
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/constructs/{focused}/")


def test_pointing_at_a_node_lets_the_rest_step_back(browser: Browser, at: Served) -> None:
    with looked_at(browser) as (page, _):
        page.goto(f"{at.base}web/")
        svg = page.locator("svg.causal-web")
        page.locator('svg.causal-web a[data-node="conflict"]').hover()
        expect(svg).to_have_class("causal-web tracing")
        near = page.locator('svg.causal-web [data-line="conflict--lowers--trust"]').first  # cut by what works on it
        assert "traced" in (near.get_attribute("class") or "")
        page.mouse.move(0, 0)
        expect(svg).to_have_class("causal-web")


FOUND = [
    pytest.param("trust", "constructs/trust/", 1, id="a construct by its label, beside others with a longer label"),
    pytest.param("conflict", "constructs/conflict/", 1, id="a construct by its label, which is in many sentences"),
    pytest.param("initial trust", "constructs/initial-trust/", 1, id="a construct by a label of two words", marks=pytest.mark.slow),
    pytest.param("proximity", "constructs/geographical-distance/", 1, id="a construct by its low pole"),
    pytest.param("partners are far apart", "cmocs/cmoc-017/", 1, id="a CMOC by its words", marks=pytest.mark.slow),
    pytest.param("quick wins", "cmocs/cmoc-014/", 2, id="a CMOC beside its construct", marks=pytest.mark.slow),
    pytest.param("murray", "studies/murray-2018/", 1, id="a study by an author"),
    pytest.param("reference 76", "references/76/", 1, id="a number", marks=pytest.mark.slow),
]


@pytest.mark.parametrize(("words", "path", "within"), FOUND)
def test_search_finds(browser: Browser, at: Served, words: str, path: str, within: int) -> None:
    with looked_at(browser, search=True) as (page, complaints):
        page.goto(at.base, wait_until="networkidle")  # before that the search does not listen
        page.locator(".md-search__input").first.press_sequentially(words)  # it listens to keys
        link = page.locator(f".md-search-result__item:nth-child(-n + {within}) > a[href*='/{path}']").first
        expect(link).to_be_visible(timeout=20_000)  # while one types, other results come and go
        link.click()
        page.wait_for_url(f"**/{path}*")
        assert not complaints


def test_no_label_of_a_drawing_is_searched(at: Served) -> None:
    index = (at.folder / "search/search_index.json").read_text("utf-8")
    assert "A step in a chain raises it" not in index
    assert "partners are close together" in index  # the sentences beside it are
    assert index.count("What it does") == 0  # nor are lists that repeat other pages
    assert "Something raises it" not in index  # nor the names of filters


def test_no_path_of_a_trace_is_searched(at: Served) -> None:
    page = (at.folder / "profiles/mandated/index.html").read_text("utf-8")
    index = (at.folder / "search/search_index.json").read_text("utf-8")
    steps = "stated for the other direction"
    assert steps in page and steps not in index  # hundreds of paths make the search slow to start
    assert "Mandated collaboration" in index


@pytest.mark.parametrize("path", ["", "web/whole/", *map(slow, ("web/", "web/early/"))])
def test_on_a_phone_a_web_is_drawn_on_request(browser: Browser, at: Served, path: str) -> None:
    with looked_at(browser, 360) as (page, _):
        page.goto(at.base + path)
        drawing = page.locator("svg.causal-web")
        expect(drawing).to_be_hidden()
        page.get_by_text("Show the drawing").click()
        expect(drawing).to_be_visible()
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 360


def test_the_colours_can_be_chosen(browser: Browser, at: Served) -> None:
    with looked_at(browser) as (page, _):
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
