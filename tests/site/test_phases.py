"""The pages of phases and changes in a built site: links, anchors, and a browser that opens them."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from site_build import PHASED, build, copied
from site_pages import BASE, Site, read_site
from site_serve import serve

pytestmark = pytest.mark.slow

PAGES = ["phases/", "phases/plan/", "phases/second/", "changes/", "changes/first-to-second/", "cmocs/cmoc-004/"]
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
        page.get_by_role("link", name="p1-004").click()
        page.wait_for_url("**/changes/first-to-second/#p1-004")
        expect(page.locator("tr:target")).to_contain_text("talk at the table")
        page.close()
    finally:
        next(served, None)
