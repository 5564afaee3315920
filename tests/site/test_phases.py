"""The pages of phases and changes in a built site: links, anchors, and a browser that opens them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from site_build import PHASED, build, copied
from site_look import faults_of, looked_at
from site_pages import BASE, Site, read_site
from site_serve import Served, serve

pytestmark = pytest.mark.slow

GONE = ["constructs/talk/", "cmocs/p1-004/"]
PAGES = ["phases/", "phases/plan/", "phases/second/", "changes/", "changes/first-to-second/", "cmocs/cmoc-004/", *GONE]
# Of Material's own search dialog; not ours to name.
THEIRS = {"aria-dialog-name"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(copied(PHASED, tmp_path_factory.mktemp("phased") / "review"))


@pytest.fixture(scope="module")
def site(folder: Path) -> Site:
    return read_site(folder)


def test_no_link_or_anchor_leads_nowhere(site: Site) -> None:
    led = [(page, target, fragment) for page in site.pages for _, target, fragment in site.targets(page)]
    ours = [one for one in led if one[1].startswith(BASE)]
    assert not [one for one in ours if not site.file(one[1]).is_file()]
    to_anchors = [one for one in ours if one[2] and one[1] in site.pages]
    assert not [one for one in to_anchors if one[2] not in site.pages[one[1]].ids]
    assert len([one for one in to_anchors if "/changes/" in one[1] and "/changes/" not in one[0]]) > 15


def test_ids_of_a_page_are_its_own(site: Site) -> None:
    for page, reader in site.pages.items():
        assert len(reader.ids) == len(set(reader.ids)), page


def test_every_line_of_the_flow_is_a_number_of_the_list(site: Site) -> None:
    page = site.pages[f"{BASE}phases/second/"]
    assert len(page.lines) == 7
    assert page.lines == page.rows


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pages_open_wide_and_narrow(browser: Browser, folder: Path, scheme: str) -> None:
    served = serve(folder)
    at = next(served)
    try:
        for width in (1400, 360):
            dark = scheme == "dark"
            context = browser.new_context(
                viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light"
            )
            page = context.new_page()
            for path in PAGES:
                page.goto(at.base + path)
                expect(page.locator("h1")).to_be_visible()
                assert page.evaluate("document.scrollingElement.scrollWidth") <= width, path
                found = Axe().run(page).response["violations"]
                assert [(one["id"], one["nodes"][0]["html"]) for one in found if one["id"] not in THEIRS] == [], path
            context.close()
    finally:
        next(served, None)


@pytest.mark.browser
def test_a_verdict_leads_to_its_row(browser: Browser, folder: Path) -> None:
    served = serve(folder)
    at = next(served)
    try:
        page = browser.new_page()
        page.goto(f"{at.base}cmocs/cmoc-004/")
        page.get_by_role("link", name="p1-004").first.click()
        page.wait_for_url("**/changes/first-to-second/#p1-004")
        expect(page.locator("tr:target")).to_contain_text("talk at the table")
        page.close()
    finally:
        next(served, None)


@pytest.fixture(scope="module")
def at(folder: Path) -> Iterator[Served]:
    yield from serve(folder)


@pytest.mark.browser
def test_changes_are_filtered_by_level_and_kind_and_the_address_holds_it(browser: Browser, at: Served) -> None:
    with looked_at(browser) as (page, complaints):
        page.goto(f"{at.base}changes/first-to-second/")
        every = page.locator("[data-level]").count()
        status = page.get_by_role("status")
        away = page.locator("details[data-folded] [data-level]").count()
        expect(status).to_have_text(f"{every - away} of {every} changes shown, {away} folded away")
        page.locator("details[data-folded] summary").first.click()
        expect(status).to_have_text(f"{every} of {every} changes shown")
        page.get_by_label("Kind").select_option("renamed")
        page.wait_for_url("**/?kind=renamed")
        expect(status).to_have_text(f"1 of {every} changes shown")
        expect(page.get_by_role("heading", name="Renamed (1)")).to_be_visible()
        expect(page.get_by_role("heading", name="Retired (1)")).to_be_hidden()
        expect(page.get_by_role("heading", name="Verdicts")).to_be_hidden()
        expect(page.get_by_role("heading", name="Cite this page")).to_be_visible()
        page.get_by_label("Level").select_option("evidence")
        expect(status).to_have_text("No change is of evidence and of the kind “renamed”.")
        page.get_by_role("button", name="Clear kind").click()
        page.wait_for_url("**/?level=evidence")
        expect(page.locator("details[data-folded][open] li").first).to_be_visible()
        page.go_back()
        page.go_back()
        expect(page.get_by_role("heading", name="Renamed (1)")).to_be_visible()
        page.goto(f"{at.base}changes/first-to-second/?level=evidence")
        expect(page.locator("li[data-level=theory]:visible")).to_have_count(0)
        assert not complaints


@pytest.mark.browser
def test_verdicts_are_found_by_their_word_and_their_counts_stay(browser: Browser, at: Served) -> None:
    with looked_at(browser) as (page, complaints):
        page.goto(f"{at.base}changes/first-to-second/")
        page.locator(".turns").get_by_role("link", name="2 refuted").click()
        page.wait_for_url("**/?verdict=refuted#verdicts")
        expect(page.locator("tr[data-verdict]:visible th")).to_have_text(["p1-003", "p1-004", "p1-007"])
        expect(page.get_by_role("heading", name="Renamed (1)")).to_be_hidden()
        expect(page.locator("[data-counts]")).to_be_visible()
        expect(page.get_by_role("heading", name="Verdicts")).to_be_in_viewport()
        page.get_by_role("searchbox", name="Words").fill("mixed nobodysaid")
        expect(page.get_by_role("status")).to_have_text("No verdict is refuted and has the words “mixed nobodysaid”.")
        expect(page.locator("[data-counts]")).to_be_hidden()
        page.get_by_role("searchbox", name="Words").fill("parts fared differently")
        expect(page.locator("tr[data-verdict]:visible")).to_have_count(0)
        expect(page.get_by_role("heading", name="Verdicts")).to_be_visible()
        expect(page.locator("[data-counts]")).to_contain_text("refuted")
        assert not complaints


@pytest.mark.browser
def test_what_differs_is_folded_behind_the_sentence(browser: Browser, at: Served) -> None:
    for width in (1400, 360):
        with looked_at(browser, width) as (page, _):
            page.goto(f"{at.base}changes/first-to-second/")
            now = page.locator("tr[id='p1-002'] [data-label=Now]")
            expect(now).to_contain_text("Where noise in the room is high")
            expect(now.get_by_text("not comparable: stage")).to_be_hidden()
            now.get_by_text("What differs").click()
            expect(now.get_by_text("not comparable: stage")).to_be_visible()
            assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@pytest.mark.browser
def test_without_javascript_every_change_is_shown(browser: Browser, at: Served) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{at.base}changes/first-to-second/?kind=renamed")
    assert page.locator("[data-level=theory]:visible").count() == page.locator("[data-level=theory]").count() > 20
    expect(page.locator("select")).to_have_count(0)
    expect(page.locator("details[data-folded] summary").first).to_be_visible()
    context.close()


@pytest.mark.browser
def test_what_went_and_came_is_heard_in_words(browser: Browser, at: Served) -> None:
    with looked_at(browser) as (page, _):
        page.goto(f"{at.base}changes/first-to-second/")
        row = page.locator("[id='redefined--curiosity'] .facing")
        assert row.locator("del").first.inner_text().split() == ["went:", "Liking", ";"]
        assert row.locator("ins").first.inner_text().split() == ["came:", "Wanting", ";"]
        boxes = [row.locator(side).bounding_box() for side in (".was", ".is")]
        assert boxes[0] and boxes[1]
        assert boxes[0]["y"] == boxes[1]["y"]
        assert boxes[0]["x"] < boxes[1]["x"]
        page.set_viewport_size({"width": 360, "height": 900})
        boxes = [row.locator(side).bounding_box() for side in (".was", ".is")]
        assert boxes[0] and boxes[1]
        assert boxes[0]["y"] < boxes[1]["y"]


@pytest.mark.browser
def test_an_old_id_leads_to_its_construct(browser: Browser, at: Served) -> None:
    for scripts in (True, False):
        context = browser.new_context(java_script_enabled=scripts)
        page = context.new_page()
        page.goto(f"{at.base}constructs/loud-room/")
        page.wait_for_url("**/constructs/noisy-room/")
        expect(page.get_by_role("heading", level=1)).to_have_text("Noise in the room")
        context.close()


@pytest.mark.browser
def test_the_page_of_an_alias_can_be_read_where_it_does_not_lead_on(browser: Browser, folder: Path) -> None:
    still = (folder / "constructs/loud-room/index.html").read_text("utf-8").replace('http-equiv="refresh"', "")
    for scheme in ("light", "dark"):
        with looked_at(browser, 360, scheme) as (page, _):
            page.set_content(still)
            assert faults_of(page) == []
            expect(page.get_by_role("link")).to_have_attribute("href", "../noisy-room/")


@pytest.mark.browser
def test_from_a_change_to_what_is_gone_and_back(browser: Browser, at: Served) -> None:
    with looked_at(browser) as (page, complaints):
        page.goto(f"{at.base}changes/first-to-second/")
        page.locator("[id='split--talk-asking-showing']").get_by_role("link", name="Talk at the table").first.click()
        page.wait_for_url("**/constructs/talk/")
        page.get_by_role("link", name="Split").click()
        page.wait_for_url("**/changes/first-to-second/#split--talk-asking-showing")
        page.locator("tr[id='p1-007']").get_by_role("link", name="p1-007").click()
        page.wait_for_url("**/cmocs/p1-007/")
        page.get_by_role("link", name="Its row among the verdicts").click()
        page.wait_for_url("**/changes/first-to-second/#p1-007")
        page.locator("tr:target").get_by_role("link", name="cmoc-003").click()
        page.wait_for_url("**/cmocs/cmoc-003/")
        history = page.locator("li", has=page.locator(".facing"))
        expect(history).to_contain_text("Every sign turned")
        expect(history.locator("ins")).to_contain_text("falls")
        assert not complaints
