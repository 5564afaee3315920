"""What five readers come for: four of their tasks, by links and the search as they stand. The fifth: test_contribute."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from site_look import looked_at
from site_serve import Served

pytestmark = pytest.mark.browser

# What a reader at "mandated" is told of each: mark, words of the sentence, links of one path, and where they are stated.
MANDATED = [
    pytest.param(
        "initial-trust",
        "falls",
        "which is not known here",
        [("mandated", "initial-trust", "cmoc-159", "58")],
        id="initial trust, under conditions",
    ),
    pytest.param(
        "perceived-legitimacy",
        "affected",
        "the paper does not say which way",
        [("mandated", "perceived-legitimacy", "cmoc-007", "48")],
        id="legitimacy, without a direction",
    ),
    pytest.param(
        "confidence", "rises", "tends to rise", [("mandated", "confidence", "cmoc-062", "from phase 2 (18)")], id="confidence"
    ),
    pytest.param(
        "risk-threshold",
        "both ways",
        "because confidence rises; read backwards",
        [
            ("mandated", "confidence", "cmoc-062", "from phase 2 (18)"),
            ("confidence", "risk-threshold", "cmoc-188", "no reference of its own"),
        ],
        id="risk threshold, both ways",
    ),
    pytest.param(
        "collaborative-behaviour",
        "both ways",
        "because confidence rises",
        [
            ("mandated", "confidence", "cmoc-062", "from phase 2 (18)"),
            ("confidence", "risk-threshold", "cmoc-188", "no reference of its own"),
            ("risk-threshold", "collaborative-behaviour", "cmoc-057", "from phase 2 (18)"),
        ],
        id="collaborative behaviour, through the risk that is accepted",
    ),
]
WALKED = """ones => [...new Set(ones.map(one => {
  const [start, end] = [...one.querySelectorAll(".told a")].map(link => link.pathname.split("/").at(-2));
  return [start, one.querySelector(".sign").classList[1], end].join("--");
}))]"""
LINES = "ones => [...new Set(ones.map(one => one.getAttribute('data-line')))].sort()"


def follow(page: Page, link: Locator, heading: str) -> None:
    link.click()
    expect(page.locator("h1")).to_have_text(heading)


def opened(page: Page, construct: str) -> Locator:
    """The row of a reading, with its paths."""
    row = page.locator(f"#reads-{construct}")
    row.get_by_text(re.compile(r"^Why: \d+ paths?$")).click()
    expect(row.locator(".steps").first).to_be_visible()
    return row


def path_of(row: Locator, links: list[tuple[str, str, str, str]]) -> Locator:
    """The first path over these links."""
    paths = row.locator(".paths > li")
    for at in range(paths.count()):
        told = paths.nth(at).locator(".steps .told").all()
        if [ends(one) for one in told] == [(start, end) for start, end, _, _ in links]:
            return paths.nth(at)
    raise AssertionError(links)


def ends(told: Locator) -> tuple[str, str]:
    start, end = [(link.get_attribute("href") or "").rstrip("/").split("/")[-1] for link in told.locator("a").all()]
    return start, end


def test_task_1_what_happens_to_trust_where_this_is_mandated(browser: Browser, at: Served) -> None:
    with looked_at(browser) as (page, complaints):
        page.goto(at.base)
        follow(page, page.locator(".starts").get_by_role("link", name="Mandated collaboration"), "Mandated collaboration")
        expect(page.locator(".summary")).to_contain_text("The theory's reading, not a forecast.")
        expect(page.locator("h2#down ~ ul").first.locator("#reads-trust")).to_be_visible()
        row = opened(page, "trust")
        expect(row.locator(".sign").first).to_have_text("falls")
        step = row.locator(".steps").first
        expect(step).to_contain_text("1 reference: 43")
        follow(page, step.get_by_role("link", name="cmoc-231"), "cmoc-231")
        expect(page.locator(".lead")).to_have_text("Where a collaboration is mandated, trust falls.")
        expect(page.locator("h2#evidence + p")).to_contain_text("Which study 43 is, is not certain here.")
        follow(page, page.locator("h2#evidence + p").get_by_role("link", name="43", exact=True), "Reference 43")
        expect(page.locator(".lead")).to_contain_text("Which study it is, is not known here.")
        assert not complaints


def test_task_2_why_it_might_go_well_all_the_same(browser: Browser, at: Served) -> None:
    with looked_at(browser) as (page, complaints):
        page.goto(at.base)
        follow(page, page.locator(".starts").get_by_role("link", name="Mandated collaboration"), "Mandated collaboration")
        expect(page.locator("h2#both ~ ul").first.locator("#reads-risk-threshold")).to_be_visible()
        row = opened(page, "risk-threshold")
        path = path_of(row, [("mandated", "confidence", "", ""), ("confidence", "risk-threshold", "", "")])
        expect(path.locator(".sign").first).to_have_text("raises")
        expect(path).to_contain_text("from phase 2 (18)")
        assert row.locator(".paths > li > .sign.lowers").count() > 0
        follow(page, path.get_by_role("link", name="confidence").first, "Confidence")
        raises, does = (page.locator(f"h2#{id} + ul") for id in ("raises", "does"))
        expect(raises.locator("[data-line='formalisation--raises--confidence']")).to_be_visible()
        expect(raises.locator("[data-line='mandated--raises--confidence']")).to_contain_text("from phase 2 (18)")
        expect(does.locator("[data-line='confidence--raises--risk-threshold']")).to_be_visible()
        expect(page.locator("h2#works-on + ul")).to_contain_text("Trust → collaborative behaviour")
        expect(page.locator("p.limits").get_by_role("link").first).to_be_visible()
        follow(page, does.get_by_role("link", name="Collaborative behaviour", exact=True), "Collaborative behaviour")
        assert not complaints


def test_task_3_who_says_that_quick_wins_raise_trust(browser: Browser, at: Served) -> None:
    with looked_at(browser, search=True) as (page, complaints):
        page.goto(at.base, wait_until="networkidle")  # before that the search does not listen
        page.locator(".md-search__input").first.press_sequentially("quick wins")
        follow(page, page.locator(".md-search-result__item a[href*='/constructs/quick-wins/']").first, "Quick wins")
        rows = page.locator("h2#does + ul > li")
        told = rows.locator("> div > .told").all_inner_texts()
        assert told == ["Faith", "Perception of progress", "Trust"]
        row = page.locator("h2#does + ul > [data-line='quick-wins--raises--trust']")
        expect(row.locator("> div")).to_contain_text("2 references: 55, 76")
        follow(page, row.locator("> div").get_by_role("link", name="cmoc-014"), "cmoc-014")
        expect(page.locator(".lead")).to_have_text("Where quick wins are present, trust and faith rise.")
        follow(page, page.locator("h2#evidence + p").get_by_role("link", name="76", exact=True), "Reference 76")
        expect(page.locator(".lead")).to_have_text(
            re.compile(r"^Cited in \d+ places, .*\. Which study it is, is not known here\.$")
        )
        cited = page.locator("h2#cited-for + ul > li")
        expect(cited.filter(has_text="cmoc-014")).to_contain_text("with 55 · Middle stage of collaboration")
        assert not complaints


def test_task_4_what_became_of_leadership(browser: Browser, at: Served) -> None:
    with looked_at(browser) as (page, complaints):
        page.goto(at.base)
        page.locator(".starts").get_by_role("link", name="Changes from phase 2 to phase 3").click()
        page.wait_for_url("**/changes/phase-2-to-phase-3/")
        page.locator(".turns").get_by_role("link", name="reclassified").click()
        page.wait_for_url("**#reclassified")
        expect(page.locator("h2#reclassified")).to_have_text(re.compile(r"^Reclassified \(\d+\)"))
        entry = page.locator("#reclassified--leadership")
        expect(entry).to_contain_text("mechanism → context")
        expect(entry).to_contain_text("Why: not given · Table 2")
        follow(page, entry.get_by_role("link", name="Leadership"), "Leadership")
        eras = page.locator("h2#history + ul > li")
        expect(eras.nth(0)).to_contain_text(re.compile(r"Phase 2\s*mechanism"))
        expect(eras.nth(1)).to_contain_text(re.compile(r"Phase 3\s*context"))
        expect(eras.nth(1)).to_contain_text("why: not given · Table 2")
        assert not complaints


@pytest.mark.parametrize(("construct", "mark", "words", "links"), MANDATED)
def test_from_mandated_by_links_alone(
    browser: Browser, at: Served, construct: str, mark: str, words: str, links: list[tuple[str, str, str, str]]
) -> None:
    """Home, the construct, its kind, a reading, one path: at each link its claim, and what that rests on."""
    with looked_at(browser) as (page, complaints):
        page.goto(at.base)
        follow(page, page.get_by_role("link", name="mandated", exact=True), "Being mandated")
        kind = page.get_by_role("link", name="mandated collaboration (present)")
        follow(page, kind, "Mandated collaboration")
        row = opened(page, construct)
        expect(row.locator("> .sign")).to_have_text(mark)
        expect(row.locator("> div > .told").nth(1)).to_contain_text(words)
        path = path_of(row, links)
        for at_step, (_, _, cmoc, ground) in enumerate(links):
            step = path.locator(".steps > li").nth(at_step)
            expect(step.locator(".evidence")).to_contain_text(ground)
            follow(page, step.get_by_role("link", name=cmoc), cmoc)
            expect(page.locator("h2#evidence + p")).to_contain_text(ground.removeprefix("from "))
            page.go_back()
            expect(page.locator("h1")).to_have_text("Mandated collaboration")
            row.locator("details").evaluate("one => { one.open = true }")
        assert not complaints


def test_the_list_and_the_drawing_of_a_kind_say_the_same(browser: Browser, at: Served) -> None:
    """Each link of each path is a line of the drawing and a row beside it."""
    with looked_at(browser) as (page, _):
        page.goto(f"{at.base}profiles/mandated/")
        drawn = page.locator("#drawing-profile-mandated svg [data-line]").evaluate_all(LINES)
        listed = page.locator("h2#drawing ~ * .rows [data-line], h2#drawing ~ .rows [data-line]").evaluate_all(LINES)
        assert drawn == listed
        assert len(drawn) > 20
        walked = set(page.locator(".steps > li").evaluate_all(WALKED))
        assert {line.split("--")[2] for line in walked} >= {case.values[0] for case in MANDATED}
        one_way = {line.replace("--both--", f"--{sign}--") for line in drawn for sign in ("raises", "lowers")}
        assert walked <= one_way
