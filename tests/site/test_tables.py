"""Index tables in a browser: filtered, sorted, by keyboard, on a phone, and without script."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from site_look import unsearched
from site_serve import Served

pytestmark = pytest.mark.browser

SHOWN = ".index tbody tr:visible"


@pytest.fixture
def page(browser: Browser, at: Served) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1400, "height": 900}, base_url=at.base)
    yield unsearched(context).new_page()
    context.close()


def column(page: Page, place: int) -> list[str]:
    return [row.locator("th, td").nth(place).inner_text() for row in page.locator(SHOWN).all()]


def test_a_filter_leaves_what_matches_and_says_how_many(page: Page) -> None:
    page.goto("cmocs/")
    total = page.locator(SHOWN).count()
    status = page.get_by_role("status")
    expect(status).to_have_text(f"{total} of {total} CMOCs shown")
    page.get_by_label("Stage").select_option("early")
    assert set(column(page, 2)) == {"Early stage"}
    number = page.locator(SHOWN).count()
    assert 0 < number < total
    expect(status).to_have_text(f"{number} of {total} CMOCs shown")
    page.get_by_label("Words").fill("TRUST initial")
    assert all("trust" in row.inner_text().lower() for row in page.locator(SHOWN).all())
    assert 0 < page.locator(SHOWN).count() < number
    assert page.url.endswith("cmocs/?stage=early&words=TRUST+initial")


def test_back_undoes_a_step_and_typing_is_one_step(page: Page) -> None:
    page.goto("cmocs/")
    total = page.locator(SHOWN).count()
    page.get_by_label("Sign").select_option("lowers")
    number = page.locator(SHOWN).count()
    page.get_by_label("Words").press_sequentially("trust")
    assert "words=trust" in page.url
    page.go_back()
    expect(page.locator(SHOWN)).to_have_count(number)
    expect(page.get_by_label("Words")).to_have_value("")
    expect(page.get_by_label("Sign")).to_have_value("lowers")
    page.go_back()
    expect(page.locator(SHOWN)).to_have_count(total)
    page.go_forward()
    expect(page.locator(SHOWN)).to_have_count(number)


def test_an_address_opens_the_table_as_it_was(page: Page) -> None:
    page.goto("cmocs/?words=trust&stage=early&sort=-cmoc")
    expect(page.get_by_label("Words")).to_have_value("trust")
    expect(page.get_by_label("Stage")).to_have_value("early")
    names = column(page, 0)
    assert names == sorted(names, reverse=True) and len(names) > 1
    expect(page.locator("th[data-key=cmoc]")).to_have_attribute("aria-sort", "descending")


def test_an_address_that_names_nothing_there_changes_nothing(page: Page) -> None:
    page.goto("cmocs/?stage=nowhere&sort=colour&other=1")
    assert page.locator(SHOWN).count() == page.locator(".index tbody tr").count()
    expect(page.locator("[aria-sort]")).to_have_count(0)


def test_where_nothing_matches_a_sentence_says_so_and_each_filter_can_be_cleared(page: Page) -> None:
    page.goto("cmocs/?words=zebra&stage=middle&evidence=tied")
    status = page.get_by_role("status")
    expect(status).to_have_text("No CMOC is middle stage and tied to a study and has the words “zebra”.")
    expect(page.locator(".index")).to_be_hidden()
    assert page.locator(".remedies button").all_inner_texts() == ["Clear words", "Clear stage", "Clear evidence"]
    page.get_by_role("button", name="Clear words").click()
    expect(page.locator(".index")).to_be_visible()
    expect(page.get_by_label("Words")).to_be_focused()
    expect(page.get_by_label("Stage")).to_have_value("middle")
    page.get_by_role("button", name="Clear all").click()
    assert page.url.endswith("/cmocs/")
    expect(page.get_by_role("button", name="Clear all")).to_be_hidden()


def test_a_word_is_found_whatever_its_accents_and_capitals(page: Page) -> None:
    page.goto("cmocs/")
    page.get_by_label("Words").fill("TRÚST")
    assert page.locator(SHOWN).count() > 5


def test_columns_are_sorted_by_keyboard_as_numbers_and_back(page: Page) -> None:
    page.goto("constructs/")
    before = column(page, 0)
    head = page.locator("th[data-key=cmocs]")
    head.get_by_role("button").focus()
    page.keyboard.press("Enter")
    numbers = [int(text) for text in column(page, 5)]
    assert numbers == sorted(numbers) and max(numbers) > 9
    expect(head).to_have_attribute("aria-sort", "ascending")
    page.keyboard.press("Space")
    assert [int(text) for text in column(page, 5)] == sorted(numbers, reverse=True)
    expect(head).to_have_attribute("aria-sort", "descending")
    assert page.url.endswith("?sort=-cmocs")
    page.locator("th[data-key=construct]").get_by_role("button").click()
    expect(head).not_to_have_attribute("aria-sort", re.compile(".*"))
    assert column(page, 0) == before


def test_stages_sort_in_the_reviews_order_and_references_as_numbers(page: Page) -> None:
    page.goto("cmocs/?sort=stage")
    found = column(page, 2)
    assert list(dict.fromkeys(found)) == ["Early stage", "Middle stage", "Performance stage", "Any time", "Stage not given"]
    page.goto("studies/?sort=reference")
    assert column(page, 4)[:3] == ["42", "58", "not certain"]


def test_studies_are_filtered_by_country_kind_and_sector(page: Page) -> None:
    page.goto("studies/")
    page.get_by_label("Country").select_option("USA")
    assert set(column(page, 1)) == {"USA"}
    page.get_by_label("Kind").select_option("Merger")
    assert set(column(page, 2)) == {"Merger"}
    page.get_by_label("Sector").select_option(index=1)
    assert re.search(r"country=USA&kind=Merger&sector=", page.url)


def test_further_columns_are_shown_on_request(page: Page) -> None:
    page.goto("studies/")
    assert page.locator(".index thead th:visible").count() == 6
    button = page.get_by_role("button", name="4 more columns")
    expect(button).to_have_attribute("aria-expanded", "false")
    button.click()
    assert page.locator(".index thead th:visible").count() == 10
    expect(page.get_by_role("button", name="Fewer columns")).to_have_attribute("aria-expanded", "true")
    assert page.url.endswith("?columns=all")
    page.go_back()
    expect(page.locator(".index thead th:visible")).to_have_count(6)


def test_the_first_column_stays_in_sight(page: Page) -> None:
    page.set_viewport_size({"width": 970, "height": 900})
    page.goto("studies/?columns=all")
    frame = page.locator(".table-frame")
    assert frame.evaluate("one => { one.scrollLeft = 9999; return one.scrollLeft; }") > 50
    first, edge = page.locator(".index tbody th").first.bounding_box(), frame.bounding_box()
    assert first and edge and abs(first["x"] - edge["x"]) < 2


FURTHER = [
    pytest.param(path, marks=pytest.mark.slow)
    for path in ("studies/", "constructs/", "mechanisms/", "contexts/", "outcomes/", "references/")
]


@pytest.mark.parametrize("path", ["cmocs/", *FURTHER[:5]])
def test_on_a_phone_targets_are_large_and_rows_are_blocks(page: Page, path: str) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(path)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 360
    expect(page.get_by_label("Words")).to_be_hidden()
    fold = page.get_by_role("button", name="Filter")
    fold.click()
    expect(fold).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_label("Words")).to_be_visible()
    sized = page.locator(".table-tools :is(button, input, select):visible, .index .sort:visible, .index tbody th a")
    heights = sized.evaluate_all("all => all.map((one) => [one.getBoundingClientRect().height, one.innerText])")
    assert len(heights) > 8
    assert [one for one in heights if one[0] < 44] == []
    row = page.locator(".index tbody tr").first
    tops = [cell.bounding_box() for cell in row.locator("th, td:visible").all()]
    assert len({box["y"] for box in tops if box}) == len(tops) > 2


def test_on_a_phone_a_filter_in_the_address_is_open(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto("cmocs/?stage=early")
    expect(page.get_by_label("Stage")).to_be_visible()
    page.locator("th[data-key=cmoc]").get_by_role("button").click()
    assert page.url.endswith("?stage=early&sort=cmoc")


@pytest.mark.parametrize("path", ["cmocs/", *FURTHER[:2], FURTHER[5]])
def test_without_script_the_whole_table_stands_in_order_and_nothing_dead_is_shown(
    browser: Browser, at: Served, path: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{at.base}{path}?stage=early&columns=all")
    rows = page.locator(".index tbody tr")
    assert page.locator(SHOWN).count() == rows.count() > 20
    assert page.locator(".index thead th:visible").count() == page.locator(".index thead th").count()
    assert page.locator("main :is(button, select, input):visible").count() == 0
    if path == "cmocs/":
        assert column(page, 0) == sorted(column(page, 0))
    context.close()


def test_a_number_behind_a_claim_leads_to_all_that_is_cited_to_it(page: Page) -> None:
    page.goto("cmocs/cmoc-014/")
    page.locator("article").get_by_role("link", name="76", exact=True).first.click()
    expect(page.locator("h1")).to_have_text("Reference 76")
    expect(page.locator(".lead")).to_contain_text("Which study it is, is not known here.")
    assert page.locator(".claims li").count() > 3
    page.get_by_role("link", name="cmoc-014").click()
    expect(page.locator("h1")).to_have_text("cmoc-014")
