"""Disputing a claim: the fifth reader task, and what happens to an address that asks for something else."""

import re
from collections.abc import Iterator
from shutil import rmtree
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Browser, Route, expect

from site_build import TOP, build, copied
from site_look import faults_of, in_every_look, looked_at
from site_serve import Served, serve

pytestmark = pytest.mark.browser

HOSTILE = [
    "<script>window.hacked=1</script>",
    '<img src=x onerror="window.hacked=1">',
    "javascript:window.hacked=1",
    '"><svg onload=window.hacked=1>',
    "</title></textarea><script>window.hacked=1</script>",
    "../../theory.json",
    "constructor",
    "__proto__",
    "אבג\u202e",
    "a" * 61,
    "x" * 5000,
    "",
]
MARKUP = "</script><img src=x onerror=window.hacked=1>"


@pytest.fixture(scope="module")
def choir(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A review that says where its files are edited and issues opened."""
    review = copied(TOP / "tests/golden/limits/in", tmp_path_factory.mktemp("choir") / "review")
    for folder in ("snapshots", "phases"):  # its phases are out of balance, on purpose, and not looked at here
        rmtree(review / "theory" / folder)
    study = review / "studies/reed-2017.yml"
    study.write_text(study.read_text("utf-8").replace("Reed", f"'{MARKUP}'"), "utf-8")
    yield from serve(build(review))


def test_task_5_the_claim_on_distance_is_wrong(browser: Browser, at: Served) -> None:
    with looked_at(browser, search=True) as (page, complaints):
        page.goto(at.base, wait_until="networkidle")  # before that the search does not listen
        page.locator(".md-search__input").first.press_sequentially("distance")
        page.locator(".md-search-result__item a[href*='/constructs/geographical-distance/']").first.click()
        page.get_by_role("link", name="cmoc-017").first.click()
        expect(page.locator("h1")).to_have_text("cmoc-017")
        page.get_by_role("link", name="Dispute or correct this").click()
        page.wait_for_url(f"{at.base}contribute/?about=cmoc-017")
        record = page.locator("#record")
        expect(record).to_contain_text("communication between people falls[, and with it trust].")
        expect(record).to_contain_text("theory/cmocs/interpersonal-communication.yml, line 1.")
        expect(page.locator("#ground")).to_have_text("What counts as a ground")
        words = page.locator("#form-words").input_value()
        assert words.startswith("About: cmoc-017, CMOC\nWritten at: theory/cmocs/interpersonal-communication.yml, line 1\n")
        assert "It says now: Where partners are far apart" in words
        assert words.endswith("\nThe words there, at most 25:")
        record.get_by_role("link", name="cmoc-017").click()
        page.wait_for_url(f"{at.base}cmocs/cmoc-017/")
        assert not complaints


@pytest.mark.parametrize(
    "path", [pytest.param(one, marks=pytest.mark.slow) for one in ("contribute/", "contribute/?about=nothing-like-it")] + ["contribute/?about=trust"]
)
def test_the_page_loads_without_complaint(browser: Browser, at: Served, path: str) -> None:
    with looked_at(browser) as (page, complaints):
        for width, scheme in in_every_look(page):
            page.goto(at.base + path)
            if "?" in path:
                expect(page.locator("#record p").first).to_be_visible()
            assert page.evaluate("document.scrollingElement.scrollWidth") <= width
            assert not complaints
            assert width == 360 or faults_of(page) == []


def test_the_file_can_be_edited_and_an_issue_opened(browser: Browser, choir: Served) -> None:
    with looked_at(browser) as (page, _):
        page.goto(f"{choir.base}studies/moss-2016/")
        page.get_by_role("link", name="Dispute or correct this").click()
        edit = page.get_by_role("link", name="Edit the file")
        expect(edit).to_have_attribute("href", "https://code.example/edit/studies/moss-2016.yml#L1")
        area = page.locator("textarea")
        area.fill(f"{area.input_value()} A & B #1")
        address = page.locator(".sending").get_by_role("link", name="Open an issue").get_attribute("href")
        asked = parse_qs(urlsplit(address or "").query)
        assert asked["title"] == ["moss-2016: dispute or correction"]
        assert asked["body"] == [area.input_value()]
        assert asked["body"][0].startswith("About: moss-2016, study\nWritten at: studies/moss-2016.yml, line 1\n")


def test_what_a_record_says_is_shown_as_text(browser: Browser, choir: Served) -> None:
    with looked_at(browser) as (page, complaints):
        page.goto(f"{choir.base}contribute/?about=reed-2017")
        expect(page.locator("#record blockquote")).to_have_text(f"{MARKUP} 2017, trio, Norway")
        assert MARKUP in page.locator("textarea").input_value()
        assert page.locator("article img").count() == 0
        assert page.evaluate("window.hacked") is None
        assert not complaints


def test_the_words_are_copied(browser: Browser, at: Served) -> None:
    context = browser.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{at.base}contribute/?about=trust")
    page.get_by_role("button", name="Copy", exact=True).click()
    expect(page.locator(".sending")).to_contain_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("#form-words").input_value()
    context.close()


def test_where_copying_is_refused_the_words_are_selected(browser: Browser, at: Served) -> None:
    with looked_at(browser) as (page, _):
        page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
        page.goto(f"{at.base}contribute/?about=trust")
        page.get_by_role("button", name="Copy", exact=True).click()
        expect(page.locator(".sending")).to_contain_text("The words are selected")
        area = "document.getElementById('form-words')"
        assert page.evaluate(f"{area}.selectionEnd - {area}.selectionStart") == page.evaluate(f"{area}.value.length")


def test_what_is_no_id_is_shown_as_text_and_runs_nothing(browser: Browser, at: Served) -> None:
    with looked_at(browser) as (page, complaints):
        for asked in HOSTILE:
            page.goto(f"{at.base}contribute/?about={quote(asked)}")
            told = page.locator("#record")
            expect(told.locator("p")).to_be_visible()
            assert asked[:40] in told.inner_text()
            assert len(told.inner_text()) < 250
            assert re.search("no id of a record|No record here has the id", told.inner_text())
            assert told.locator("> *").count() == 1 and told.locator("p > *").count() == 0
            assert page.evaluate("window.hacked") is None
            assert page.locator("#form-words").inner_text().startswith("About:\n")
            assert page.evaluate("document.scrollingElement.scrollWidth") <= 1400
            assert not complaints


def test_an_id_with_markup_around_it_is_no_id(browser: Browser, at: Served) -> None:
    with looked_at(browser) as (page, _):
        page.goto(f"{at.base}contribute/?about={quote('trust<b>')}")
        expect(page.locator("#record")).to_have_text("The address asks about “trust<b>”, which is no id of a record.")


def test_without_the_table_the_form_is_still_there(browser: Browser, at: Served) -> None:
    with looked_at(browser) as (page, _):

        def refuse(route: Route) -> None:
            route.fulfill(status=404, body="gone")

        page.route("**/assets/records.json", refuse)
        page.goto(f"{at.base}contribute/?about=trust")
        expect(page.locator("#record")).to_contain_text("Write the id “trust” into the form below.")
        expect(page.locator("pre#form-words")).to_be_visible()


def test_without_script_the_bare_page_holds_grounds_ways_and_form(browser: Browser, choir: Served) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{choir.base}contribute/?about=pitch")
    assert page.locator("article h2").all_inner_texts()[:3] == ["What counts as a ground", "Two ways", "A form of words"]
    expect(page.get_by_role("link", name="Open an issue")).to_be_visible()
    expect(page.locator("pre#form-words")).to_contain_text("Written at:")
    assert page.locator("article button, article textarea").count() == 0
    assert page.locator("#record").inner_text() == ""
    context.close()


def test_nothing_is_kept_or_sent(browser: Browser, at: Served) -> None:
    with looked_at(browser) as (page, complaints):
        asked: list[str] = []
        page.on("request", lambda one: asked.append(one.method))
        page.goto(f"{at.base}contribute/?about=trust", wait_until="networkidle")
        page.get_by_role("button", name="Copy", exact=True).click()
        assert set(asked) == {"GET"}
        assert page.evaluate("document.cookie") == ""
        kept = page.evaluate("JSON.stringify([...Object.values(localStorage), ...Object.values(sessionStorage)])")
        assert "trust" not in kept and "About:" not in kept
        assert not complaints
