"""Filters of the explorer, the files it makes of what is seen, full screen, the legend and the address to share."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from pypdf import PdfReader

from site_look import faults_of, looked_at, unsearched
from site_serve import Served

pytestmark = pytest.mark.browser

LIT = """() => ({
  lines: [...document.querySelectorAll(".frame [data-line].traced")].map(one => one.dataset.line),
  nodes: [...document.querySelectorAll(".frame .node.traced [data-node], .frame .node.traced[data-node]")].map(one => one.dataset.node),
  rows: [...document.querySelectorAll("table.web-list tr[data-line]:not([hidden])")].map(one => one.dataset.line)})"""
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def web(browser: Browser, at: Served) -> Iterator[Page]:
    with looked_at(browser) as (page, complaints):
        yield page
        assert not complaints


def choice(page: Page, name: str) -> Locator:
    return page.get_by_role("combobox", name=name, exact=True)


def count(page: Page) -> Locator:
    return page.locator(".explorer .count")


def stages_of(page: Page, at: Served) -> dict[str, str | None]:
    found = page.request.get(f"{at.base}theory.json").json()
    return {one["id"]: one["stage"] for one in found["cmocs"]}


def test_filters_dim_the_rest_count_and_stand_in_the_address(web: Page, at: Served) -> None:
    web.goto(f"{at.base}web/whole/")
    web.get_by_role("button", name="Filter", exact=True).click()
    choice(web, "Stage").select_option("middle")
    expect(count(web)).to_contain_text(" links match.")
    assert web.url == f"{at.base}web/whole/?stage=middle"
    shown = web.evaluate(LIT)
    numbers = [int(one) for one in re.findall(r"\d+", count(web).inner_text())]
    assert 0 < len(set(shown["lines"])) <= numbers[0] < numbers[1]
    assert set(shown["rows"]) == set(shown["lines"])  # the list follows the drawing
    stages = stages_of(web, at)
    cells = web.locator("table.web-list tr[data-line]:not([hidden]):not(.below) td[data-label=CMOCs]")
    for cell in cells.all_text_contents():
        assert "middle" in [stages[id] for id in re.findall(r"cmoc-\d+", cell)]
    choice(web, "Sign").select_option("lowers")
    fewer = web.evaluate(LIT)
    assert set(fewer["lines"]) < set(shown["lines"])
    assert all("--lowers--" in one or "--both--" in one for one in fewer["lines"])
    web.go_back()
    assert web.evaluate(LIT) == shown
    web.go_back()
    expect(count(web)).to_be_empty()
    expect(web.locator("svg.causal-web.tracing")).to_have_count(0)


@pytest.mark.slow
@pytest.mark.parametrize("query", ["role=from-mechanism", "profile=integrated-care-system", "study=murray-2018", "sources=2", "phase=phase-2", "verdict=affirmed"])
def test_each_filter_opens_from_its_address(web: Page, at: Served, query: str) -> None:
    web.goto(f"{at.base}web/whole/?{query}")
    expect(count(web)).to_contain_text("match.")
    name, value = query.split("=")
    expect(web.locator(f"select[name={name}]")).to_have_value(value)
    lit = web.evaluate(LIT)
    assert lit["lines"] and lit["nodes"] and len(lit["rows"]) < web.locator("table.web-list tr[data-line]").count()


def test_what_matches_nothing_says_so_and_each_filter_can_be_cleared(web: Page, at: Served) -> None:
    web.goto(f"{at.base}web/?stage=middle&sign=lowers&verdict=not-reported")
    expect(count(web)).to_have_text("No link is middle stage and not reported and lowers something.")
    assert web.evaluate(LIT) == {"lines": [], "nodes": [], "rows": []}
    expect(web.locator("svg.causal-web.tracing")).to_be_visible()  # dimmed, not gone
    for name, left in (("verdict", "stage=middle&sign=lowers"), ("stage", "sign=lowers")):
        web.get_by_role("button", name=f"Clear {name}").click()
        assert web.url == f"{at.base}web/?{left}"
    expect(count(web)).to_contain_text("match.")
    more = web.get_by_role("link", name="not drawn here")
    assert (more.get_attribute("href") or "").endswith("/web/whole/?sign=lowers")
    web.locator("svg.causal-web a[data-node=trust]").focus()
    web.keyboard.press("Escape")
    assert web.url == f"{at.base}web/"


@pytest.mark.slow
def test_filters_by_keyboard_alone_and_what_is_pinned_stays(web: Page, at: Served) -> None:
    web.goto(f"{at.base}web/?pin=trust")
    web.get_by_role("button", name="Filter", exact=True).focus()
    web.keyboard.press("Enter")
    expect(choice(web, "Stage")).to_be_visible()
    choice(web, "Stage").focus()
    web.keyboard.press("ArrowDown")
    expect(count(web)).to_contain_text("match.")
    assert web.url == f"{at.base}web/?pin=trust&stage=early"
    expect(web.get_by_role("region", name="Pinned")).to_be_visible()
    lines = web.evaluate(LIT)["lines"]
    ends = [web.locator(f'[data-line="{one}"]').first.evaluate("one => [one.dataset.from, one.dataset.to].join(' ')") for one in lines]
    assert lines and all("trust" in one.split() for one in ends)
    for _ in range(2):  # what is pinned, then the filter
        web.locator("svg.causal-web a[data-node=faith]").focus()
        web.keyboard.press("Escape")
    assert web.url == f"{at.base}web/"


def saved(page: Page, kind: str) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("button", name=f"Download what is seen as {kind}").click()
    assert download.value.suggested_filename == f"the-theory-in-small.{kind.lower()}"
    return Path(download.value.path()).read_bytes()


def test_what_is_seen_is_saved_with_title_version_and_licence(web: Page, at: Served) -> None:
    web.goto(f"{at.base}web/?pin=trust")
    svg = saved(web, "SVG")
    root = ET.fromstring(svg)
    words = " ".join("".join(one.itertext()) for one in root.iter(f"{SVG}text"))
    for told in ("the theory in small", "Trust pinned.", "Version of 20", "CC BY 4.0", f"{at.base}web/?pin=trust"):
        assert told in words
    assert b"var(" not in svg and not [one for one in root.iter() if one.get("class")]
    faded = [one for one in root.iter(f"{SVG}g") if one.get("opacity") == "0.25"]
    assert len(faded) > 10
    links = [one.get("href") or "" for one in root.iter(f"{SVG}a")]
    assert f"{at.base}constructs/trust/" in links
    assert saved(web, "PNG").startswith(b"\x89PNG")
    pdf = PdfReader(BytesIO(saved(web, "PDF")))
    text = pdf.pages[0].extract_text()
    assert "Trust" in text and "CC BY 4.0" in text and not pdf.pages[0].images
    assert pdf.metadata and "the theory in small" in (pdf.metadata.title or "")


@pytest.mark.slow
def test_a_letter_that_a_pdf_font_lacks_makes_a_page_of_a_picture(web: Page, at: Served) -> None:
    web.goto(f"{at.base}web/")
    web.locator("svg.causal-web a[data-node=trust] text").first.evaluate("one => { one.textContent = 'Довіра'; }")
    page = PdfReader(BytesIO(saved(web, "PDF"))).pages[0]
    assert len(page.images) == 1 and not page.extract_text()


@pytest.mark.slow
def test_of_a_drawing_that_is_nearer_a_part_is_saved(web: Page, at: Served) -> None:
    web.goto(f"{at.base}web/")
    whole = PdfReader(BytesIO(saved(web, "PDF"))).pages[0].mediabox
    for _ in range(6):
        web.get_by_role("button", name="Zoom in").click()
    part = ET.fromstring(saved(web, "SVG"))
    assert float((part.get("viewBox") or "").split()[2]) < 0.6 * float(whole.width) / 0.9


@pytest.mark.slow
def test_full_screen_legend_and_the_address_to_share(browser: Browser, at: Served) -> None:
    with looked_at(browser) as (page, complaints):
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.goto(f"{at.base}web/?pin=trust")
        page.get_by_role("button", name="Share").click()
        expect(page.locator(".explorer-tools [role=status]")).to_have_text("The address of this view is copied.")
        assert page.evaluate("navigator.clipboard.readText()") == f"{at.base}web/?pin=trust"
        page.get_by_role("button", name="Legend").click()
        expect(page.get_by_role("img", name=re.compile("Legend: .*Lowers it"))).to_be_visible()
        page.get_by_role("button", name="Full screen").click()
        expect(page.locator(".explorer.full")).to_be_visible()
        tall = page.locator(".explorer").evaluate("one => [one.getBoundingClientRect().width, one.getBoundingClientRect().height]")
        assert tall == [page.evaluate("innerWidth"), page.evaluate("innerHeight")]
        page.locator("svg.causal-web a[data-node=faith]").focus()
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
        expect(page.locator(".explorer.full")).to_have_count(0)
        assert not complaints


def test_a_phone_has_the_filters_and_draws_when_asked(browser: Browser, at: Served) -> None:
    context = unsearched(browser.new_context(viewport={"width": 360, "height": 800}, has_touch=True, is_mobile=True))
    page = context.new_page()
    page.goto(f"{at.base}web/")
    expect(page.locator("svg.causal-web")).to_be_hidden()
    page.get_by_role("button", name="Filter", exact=True).tap()
    choice(page, "Stage").select_option("early")
    expect(page.locator("svg.causal-web")).to_be_visible()
    expect(count(page)).to_contain_text("match.")
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 360
    small = page.locator(".explorer :is(button, select, input):visible").evaluate_all(
        "all => all.filter(one => Math.min(one.offsetWidth, one.offsetHeight) < 44).map(one => one.outerHTML)"
    )
    assert small == []
    context.close()


@pytest.mark.slow
@pytest.mark.parametrize("look", ["1400 light", "1400 dark", "360 light", "360 dark"])
def test_axe_finds_nothing_in_the_states(browser: Browser, at: Served, look: str) -> None:
    width, scheme = look.split()
    with looked_at(browser, int(width), scheme) as (page, complaints):
        for query in ("stage=early", "stage=middle&verdict=not-reported&sign=lowers", "pin=trust&sign=raises"):
            page.goto(f"{at.base}web/?{query}")
            expect(count(page)).not_to_be_empty()
            assert faults_of(page) == []
        assert not complaints


@pytest.mark.slow
def test_forced_colours_keep_dash_and_head(browser: Browser, at: Served) -> None:
    context = unsearched(browser.new_context(viewport={"width": 1400, "height": 900}, forced_colors="active"))
    page = context.new_page()
    page.goto(f"{at.base}web/?pin=trust")
    look = "one => [getComputedStyle(one).strokeDasharray, getComputedStyle(one).stroke]"
    lowers = page.locator(".frame .line.lowers.traced path").first.evaluate(look)
    raises = page.locator(".frame .line.raises.traced:not(.back) path").first.evaluate(look)
    assert lowers[0] != "none" and raises[0] == "none" and lowers[1] == raises[1]
    context.close()
