"""The explorer of the causal web: by mouse, keyboard and touch, and what is there without it."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from site_look import faults_of, looked_at, unsearched
from site_serve import Served

pytestmark = pytest.mark.browser

BOX = "one => { const box = one.getBoundingClientRect(); return [box.x, box.y, box.width, box.height]; }"
SEEN = "one => { const box = one.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }"


def slow(value: str) -> object:
    return pytest.param(value, marks=pytest.mark.slow)


def node(page: Page, id: str) -> Locator:
    return page.locator(f'svg.causal-web a[data-node="{id}"]')


def said(page: Page) -> Locator:
    return page.locator(".explorer-tools [role=status]")


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.getAttribute('data-node')"))


def width_of(page: Page) -> float:
    return float(page.locator("svg.causal-web").evaluate("one => one.getBoundingClientRect().width"))


def links_under(panel: Locator, *titles: str) -> int:
    """A row of what is drawn has one; what is not drawn stands several to a row."""
    found = [panel.get_by_role("heading", name=title, exact=True).locator("+ ul .told a") for title in titles]
    return sum(one.count() for one in found)


@pytest.fixture(scope="module")
def web(browser: Browser, at: Served) -> Iterator[Page]:
    """One page for all that the mouse and the keys do; each test loads it anew."""
    with looked_at(browser) as (page, complaints):
        yield page
        assert not complaints


def test_buttons_keys_and_wheel_zoom_and_nothing_is_folded(web: Page, at: Served) -> None:
    web.goto(f"{at.base}web/")
    usual, shown = width_of(web), web.locator("svg.causal-web a[data-node]:visible").count()
    for name in ("Zoom in", "Zoom out", "Fit", "Keys", "Find"):
        x, y, width, height = web.get_by_role("button", name=name, exact=True).evaluate(BOX)
        assert min(width, height) >= 44
    web.get_by_role("button", name="Zoom in").click()
    assert width_of(web) == pytest.approx(usual * 1.25, rel=0.01)
    expect(said(web)).to_have_text("Zoom 125 %.")
    node(web, "faith").focus()
    web.keyboard.press("+")
    assert width_of(web) == pytest.approx(usual * 1.25**2, rel=0.01)
    web.keyboard.press("-")
    web.keyboard.press("0")
    web.wait_for_function(f"({SEEN})(document.querySelector('svg.causal-web'))")
    assert web.locator("svg.causal-web a[data-node]:visible").count() == shown
    web.keyboard.press("Escape")
    assert width_of(web) == pytest.approx(usual, rel=0.01)
    web.get_by_label("Find a construct").press_sequentially("+0-")
    assert width_of(web) == pytest.approx(usual, rel=0.01)  # keys are the drawing's own


def test_the_wheel_zooms_only_where_the_drawing_has_focus_and_a_drag_moves_it(web: Page, at: Served) -> None:
    web.goto(f"{at.base}web/")
    usual = width_of(web)
    frame = web.locator(".explorer .frame")
    web.mouse.move(700, 700)
    web.mouse.wheel(0, 60)
    web.wait_for_function("scrollY > 0")
    assert width_of(web) == usual
    node(web, "trust").focus()
    x, y, width, height = node(web, "trust").evaluate(BOX)
    web.mouse.move(x + width / 2, y + height / 2)
    web.mouse.wheel(0, -400)
    web.wait_for_function("width => document.querySelector('svg.causal-web').getBoundingClientRect().width > 1.5 * width", arg=usual)
    after = node(web, "trust").evaluate(BOX)
    assert after[0] + after[2] / 2 == pytest.approx(x + width / 2, abs=3)  # what was pointed at stays there
    left = frame.evaluate("one => one.scrollLeft")
    web.mouse.down()
    web.mouse.move(x - 60, y, steps=4)
    web.mouse.up()
    assert frame.evaluate("one => one.scrollLeft") > left + 40
    assert web.url == f"{at.base}web/"  # no click


def test_a_construct_is_found_and_pinned_with_the_rows_of_the_list(web: Page, at: Served) -> None:
    web.goto(f"{at.base}web/whole/")
    web.get_by_label("Find a construct").fill("faith")
    web.keyboard.press("Enter")
    panel = web.get_by_role("region", name="Pinned")
    expect(panel.get_by_role("heading", name="Faith")).to_be_visible()
    assert web.url == f"{at.base}web/whole/?pin=faith"
    web.wait_for_function(f"({SEEN})(document.querySelector('a[data-node=faith]'))")
    assert focused(web) == "faith"
    rows = web.locator("table.web-list tr[data-line]").evaluate_all(
        "all => all.filter(row => [0, 2].some(at => row.cells[at].querySelector('a[href$=\"constructs/faith/\"]'))).length"
    )
    assert panel.locator(".row").count() == rows > 10
    expect(said(web)).to_have_text(f"Faith pinned. {rows} links shown.")
    told = web.locator(".stage-lists li", has=web.get_by_role("link", name="Faith", exact=True, include_hidden=True))
    counts = told.first.locator(".evidence").text_content() or ""
    assert "raised by" in counts and counts.lower() in (panel.locator(".small").text_content() or "").lower()
    web.get_by_label("Find a construct").fill("nothing has this")
    web.keyboard.press("Enter")
    expect(said(web)).to_have_text("No construct here is named “nothing has this”.")
    assert web.url.endswith("?pin=faith")


def test_a_click_pins_the_next_opens_and_back_undoes(web: Page, at: Served) -> None:
    web.goto(f"{at.base}web/")
    panel = web.get_by_role("region", name="Pinned")
    node(web, "trust").click()
    expect(panel).to_contain_text("What acts on it")
    counts = panel.locator(".small").text_content() or ""
    numbers = [int(number) for number in re.findall(r"\d+", counts)]  # raised by, lowered by, acted on by, acts on
    assert links_under(panel, "What acts on it", "Not drawn: what acts on it") == sum(numbers[:-1]) > 20
    assert links_under(panel, "What it acts on", "Not drawn: what it acts on") == numbers[-1] > 5
    node(web, "conflict").click()
    expect(panel.get_by_role("heading", name="Conflict")).to_be_visible()
    web.go_back()
    expect(panel.get_by_role("heading", name="Trust")).to_be_visible()
    node(web, "trust").focus()
    web.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    assert web.url == f"{at.base}web/"
    node(web, "trust").focus()
    web.keyboard.press("Enter")
    expect(panel).to_be_visible()
    panel.get_by_role("button", name="Close").click()
    expect(panel).to_be_hidden()
    node(web, "trust").click()
    node(web, "trust").click()
    expect(web.locator("h1")).to_have_text("Trust")
    web.go_back()
    expect(panel.get_by_role("heading", name="Trust")).to_be_visible()  # the address held it
    with web.context.expect_page() as opened:
        node(web, "faith").click(modifiers=["Control"])
    assert opened.value.url == f"{at.base}constructs/faith/"
    opened.value.close()


def test_the_keyboard_has_one_stop_and_goes_along_links(web: Page, at: Served) -> None:
    web.goto(f"{at.base}web/")
    assert web.locator('svg.causal-web a[tabindex="0"]').count() == 1
    web.get_by_role("button", name="Keys").focus()
    web.keyboard.press("Tab")
    first = focused(web)
    web.keyboard.press("Tab")
    assert focused(web) == "None"  # out of the drawing
    web.keyboard.press("Shift+Tab")
    web.keyboard.press("End")
    assert focused(web) not in ("None", first)
    web.keyboard.press("Home")
    assert focused(web) == first
    node(web, "risk-threshold").focus()
    web.keyboard.press("ArrowRight")
    assert focused(web) == "collaborative-behaviour"
    web.keyboard.press("ArrowLeft")
    line = f'[data-line][data-from="{focused(web)}"][data-to="collaborative-behaviour"]'
    assert web.locator(line).count()
    node(web, "conflict").focus()
    web.keyboard.press("ArrowDown")
    expect(said(web)).to_contain_text("Link 1 of ")
    chosen = web.locator(".is-chosen").first
    ends = {chosen.get_attribute("data-from"), chosen.get_attribute("data-to")}
    web.keyboard.press("ArrowRight" if chosen.get_attribute("data-from") == "conflict" else "ArrowLeft")
    assert {focused(web), "conflict"} == ends
    web.keyboard.press("?")
    expect(web.locator(".explorer .keys")).to_be_visible()
    web.keyboard.press("Escape")
    expect(web.locator(".explorer .keys")).to_be_hidden()
    web.get_by_role("link", name="Skip the drawing").focus()
    web.keyboard.press("Enter")
    assert web.url.endswith("#list")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_not_near_steps_back_and_its_words_stay(browser: Browser, at: Served, scheme: str) -> None:
    inks = {"light": ("rgb(93, 102, 114)", "rgb(238, 244, 251)"), "dark": ("rgb(154, 162, 174)", "rgb(27, 38, 52)")}
    look = """pin => { const of = (query, name) => getComputedStyle(document.querySelector(query))[name];
      return [of(".node.mechanism:not(.traced) text", "fill"), of(".node.mechanism:not(.traced) ellipse", "fill"),
        of(".node.mechanism:not(.traced) text", "opacity"), of("[data-line]:not(.traced)", "opacity")]; }"""
    with looked_at(browser, scheme=scheme) as (page, _):
        page.emulate_media(reduced_motion="reduce", color_scheme="dark" if scheme == "dark" else "light")
        page.goto(f"{at.base}web/?pin=conflict")
        page.mouse.move(2, 2)
        node(page, "trust").hover()
        page.mouse.move(2, 2)  # what is pinned is shown again
        expect(page.locator("svg.causal-web")).to_have_class("causal-web tracing")
        assert page.evaluate(look) == [*inks[scheme], "1", "0.25"]


def test_a_phone_with_what_is_pinned_in_the_address_and_two_fingers(browser: Browser, at: Served) -> None:
    context = unsearched(browser.new_context(viewport={"width": 360, "height": 800}, has_touch=True, is_mobile=True, reduced_motion="reduce"))
    page = context.new_page()
    page.goto(f"{at.base}web/")
    expect(page.locator("svg.causal-web")).to_be_hidden()
    page.goto(f"{at.base}web/?pin=trust")
    expect(page.get_by_role("region", name="Pinned").get_by_role("heading", name="Trust")).to_be_visible()
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 360
    usual = width_of(page)
    x, y, *_ = node(page, "trust").evaluate(BOX)
    fingers = context.new_cdp_session(page)
    for kind, gap in (("touchStart", 20), ("touchMove", 40), ("touchMove", 60)):
        points = [{"x": x + 40 - gap / 2, "y": y + 20, "id": 0}, {"x": x + 40 + gap / 2, "y": y + 20, "id": 1}]
        fingers.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    fingers.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    assert width_of(page) > 2 * usual
    context.close()


def test_without_script_there_is_nothing_dead(browser: Browser, at: Served) -> None:
    context = browser.new_context(viewport={"width": 1400, "height": 900}, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{at.base}web/?pin=trust")
    expect(page.locator("svg.causal-web")).to_be_visible()
    assert page.locator(".wide-drawing :is(button, input, [role=status])").count() == 0
    node(page, "trust").click()
    expect(page.locator("h1")).to_have_text("Trust")
    context.close()


@pytest.mark.parametrize("look", ["1400 light", slow("1400 dark"), slow("360 light"), slow("360 dark")])
def test_axe_finds_nothing_where_a_construct_is_pinned(browser: Browser, at: Served, look: str) -> None:
    width, scheme = look.split()
    with looked_at(browser, int(width), scheme) as (page, complaints):
        page.goto(f"{at.base}web/?pin=trust")
        page.get_by_role("button", name="Keys").click()
        assert faults_of(page) == []
        assert not complaints
