"""What became of each mechanism, and the web with what changed, in a browser."""

import pytest
from playwright.sync_api import Browser, Page, expect

from site_look import looked_at
from site_serve import Served

pytestmark = pytest.mark.browser

MAPS = ["refinements/", "changes/phase-2-to-phase-3/web/"]
CROSSED = """() => [...document.querySelectorAll("svg.causal-web [data-line] > path")].filter((path) => {
  const group = path.parentElement;
  const own = `${group.dataset.from} ${group.dataset.to}`.split(" ");
  const shapes = [...document.querySelectorAll("svg.causal-web .node")].filter((node) =>
    node.querySelector("[data-node]") && !own.includes(node.querySelector("[data-node]").dataset.node));
  const boxes = shapes.map((node) => node.querySelector("ellipse, polygon, path").getBBox());
  const length = path.getTotalLength();
  return Array.from({length: 41}, (_, at) => path.getPointAtLength(length * at / 40)).some((point) =>
    boxes.some((box) => Math.abs(point.x - box.x - box.width / 2) < box.width * .35
      && Math.abs(point.y - box.y - box.height / 2) < box.height * .35));
}).map((path) => path.parentElement.dataset.line)"""
SHOWN = """() => [...document.querySelectorAll("svg.causal-web")].every((svg) => {
  const {x, y, width, height} = svg.viewBox.baseVal, graph = svg.querySelector("g").getCTM(), own = svg.getCTM();
  return [...svg.querySelectorAll("text")].every((text) => {
    const box = text.getBoundingClientRect(), frame = svg.getBoundingClientRect();
    return box.left >= frame.left && box.right <= frame.right + 1 && box.top >= frame.top && box.bottom <= frame.bottom + 1;
  });
})"""


def ids(page: Page, where: str) -> list[str]:
    return sorted(set(page.locator(where).evaluate_all("all => all.map(one => one.dataset.line)")))


@pytest.mark.parametrize("path", MAPS)
def test_every_line_has_its_row_and_no_line_runs_through_a_box(browser: Browser, at: Served, path: str) -> None:
    with looked_at(browser) as (page, complaints):
        page.goto(at.base + path)
        assert ids(page, "svg.causal-web [data-line]") == ids(page, ":is(li, tr)[data-line]")
        assert page.evaluate(CROSSED) == []
        assert page.evaluate(SHOWN)
        assert not complaints


@pytest.mark.parametrize("path", MAPS)
def test_every_box_leads_to_a_page_and_a_place_on_it(browser: Browser, at: Served, path: str) -> None:
    with looked_at(browser) as (page, _):
        page.goto(at.base + path)
        found = page.locator("svg.causal-web a[data-node]").evaluate_all("all => all.map(one => one.href.baseVal)")
        assert found
        for target in sorted({page.evaluate("to => new URL(to, document.baseURI).href", one) for one in found}):
            address, _, anchor = target.removeprefix(at.base).partition("#")
            text = (at.folder / address / "index.html").read_text("utf-8")
            assert not anchor or f'id="{anchor}"' in text, target


@pytest.mark.parametrize("path", MAPS)
def test_on_a_phone_the_list_carries_it(browser: Browser, at: Served, path: str) -> None:
    with looked_at(browser, 360) as (page, _):
        page.goto(at.base + path)
        expect(page.locator("svg.causal-web")).to_be_hidden()
        page.get_by_text("Show the drawing").click()
        expect(page.locator("svg.causal-web")).to_be_visible()
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 360


def test_a_box_opens_the_page_of_its_construct(browser: Browser, at: Served) -> None:
    with looked_at(browser) as (page, _):
        page.goto(f"{at.base}changes/phase-2-to-phase-3/")
        page.get_by_role("link", name="What became of each mechanism").click()
        page.locator('svg.causal-web a[data-node="phase-2--cultural-assimilation"]').click()
        expect(page.locator("h1")).to_have_text("Cultural assimilation")
