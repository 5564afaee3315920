"""What is new since all were last marked as seen: kept in the browser alone, and the whole list where that is refused."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from site_build import PHASED, build, copied
from site_look import faults_of, looked_at
from site_serve import Served, serve

pytestmark = pytest.mark.browser

KEPT = "Object.keys(localStorage).filter((key) => key.startsWith('cmoc seen '))"
SHIFTS = """() => new Promise((done) => new PerformanceObserver((list) => done(
  list.getEntries().filter((one) => !one.hadRecentInput).reduce((sum, one) => sum + one.value, 0)
)).observe({ type: 'layout-shift', buffered: true }) || setTimeout(() => done(0), 300))"""
REFUSED = """Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})"""
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"


@pytest.fixture(scope="module")
def evenings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    yield from serve(build(copied(PHASED, tmp_path_factory.mktemp("evenings") / "review")))


def forget(page: Page, *places: int) -> None:
    """As if the entries at these places had come since."""
    page.evaluate(
        f"(places) => {{ const [key] = {KEPT}; const ids = JSON.parse(localStorage[key]);"
        "localStorage[key] = JSON.stringify(ids.filter((_, at) => !places.includes(at))); }",
        list(places),
    )




@pytest.mark.parametrize("width", [pytest.param(1400, marks=pytest.mark.slow), 360])
def test_what_came_since_is_marked_until_it_is_marked_as_seen(browser: Browser, evenings: Served, width: int) -> None:
    with looked_at(browser, width) as (page, complaints):
        page.goto(f"{evenings.base}new/")
        expect(page.locator("#seen")).to_contain_text("has kept nothing of this list before now")
        assert page.locator(".fresh, #seen button").count() == 0
        page.reload()
        expect(page.locator("#seen")).to_have_text("Nothing new since all were last marked as seen.")
        forget(page, 2, 15)
        for _ in range(2):  # looking at it is not yet having seen it
            page.reload()
            expect(page.locator("#seen [role=status]")).to_have_text("2 new since all were last marked as seen, out of 22 entries.")
            assert page.locator("li:has(.fresh)").count() == 2
            assert page.locator("li[data-entry]").nth(2).locator(".fresh").inner_text() == "New"
            assert page.evaluate(SHIFTS) < 0.001
        assert faults_of(page) == []
        button = page.get_by_role("button", name="Mark all as seen")
        assert (button.bounding_box() or {"height": 0})["height"] >= 44
        button.focus()
        page.keyboard.press("Enter")
        expect(page.locator("#seen")).to_have_text("All are marked as seen: 22 entries.")
        expect(page.locator("#seen [role=status]")).to_be_focused()
        assert page.locator(".fresh, #seen button").count() == 0
        page.reload()
        expect(page.locator("#seen")).to_have_text("Nothing new since all were last marked as seen.")
        assert not complaints


@pytest.mark.parametrize("script", [REFUSED, FULL], ids=["refused", "full"])
def test_where_nothing_is_kept_the_whole_list_stands(browser: Browser, evenings: Served, script: str) -> None:
    with looked_at(browser) as (page, _):
        page.add_init_script(script)
        page.goto(f"{evenings.base}new/")
        expect(page.locator("#seen")).to_have_text(
            "This browser keeps nothing for this page, so nothing is marked. All are listed: 22 entries."
        )
        assert page.locator("li[data-entry]:visible").count() == 22
        assert page.locator(".fresh, #seen button").count() == 0


def test_where_it_cannot_be_kept_that_all_were_seen_the_reader_is_told(browser: Browser, evenings: Served) -> None:
    with looked_at(browser) as (page, _):
        page.add_init_script(f"Storage.prototype.getItem = () => '[]'; {FULL}")
        page.goto(f"{evenings.base}new/")
        assert page.locator(".fresh").count() == 22
        page.get_by_role("button", name="Mark all as seen").click()
        expect(page.locator("#seen")).to_have_text(
            "The marks are taken off, but this browser could not keep that: they are back when you come again."
        )
        assert page.locator(".fresh, #seen button").count() == 0


@pytest.mark.parametrize("value", ["", "{", "null", '"x"', '{"length": 3}', "1"])
def test_what_is_kept_and_is_no_list_counts_as_nothing(browser: Browser, evenings: Served, value: str) -> None:
    with looked_at(browser) as (page, complaints):
        page.goto(f"{evenings.base}new/")
        page.evaluate(f"(value) => {{ localStorage[{KEPT}[0]] = value; }}", value)
        page.reload()
        expect(page.locator("#seen")).to_contain_text("has kept nothing of this list before now")
        page.reload()
        expect(page.locator("#seen")).to_have_text("Nothing new since all were last marked as seen.")
        assert not complaints


def test_only_ids_are_kept_and_nothing_is_sent(browser: Browser, evenings: Served) -> None:
    with looked_at(browser) as (page, complaints):
        asked: list[str] = []
        page.on("request", lambda one: asked.append(one.method))
        page.goto(f"{evenings.base}new/", wait_until="networkidle")
        ids = page.locator("[data-entry]").evaluate_all("some => some.map((one) => one.dataset.entry)")
        assert len(set(ids)) == 22
        assert json.loads(page.evaluate(f"localStorage[{KEPT}[0]]")) == ids
        assert page.evaluate(f"{KEPT}.length") == 1
        assert set(asked) == {"GET"}
        assert not complaints


def test_without_script_the_page_is_the_whole_list(browser: Browser, evenings: Served) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{evenings.base}new/")
    assert page.locator("li[data-entry]").count() == 22
    expect(page.locator("#seen")).to_contain_text("All are listed.")
    assert page.locator("article button").count() == 0
    context.close()


def test_home_and_changes_lead_there_and_each_page_names_the_feed(browser: Browser, evenings: Served) -> None:
    with looked_at(browser) as (page, _):
        for path in ("", "changes/"):
            page.goto(evenings.base + path)
            page.get_by_role("link", name="What is new", exact=True).click()
            page.wait_for_url(f"{evenings.base}new/")
            assert page.evaluate("document.querySelector('link[rel=alternate]').href") == f"{evenings.base}feed.xml"
        page.get_by_role("link", name="in full").first.click()
        page.wait_for_url(f"{evenings.base}changes/first-to-second/#introduced--good-lamp")
        assert page.request.get(f"{evenings.base}feed.xml").text().startswith("<?xml")
