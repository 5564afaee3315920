"""Markup in every text field of a review comes out as text, and nothing runs."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser

from site_build import PHASED, TINY, build, copied
from site_look import unsearched
from site_serve import Served, serve

pytestmark = pytest.mark.browser

SCRIPT = "<script>window.hacked=1</script>"
NASTY = [
    SCRIPT,
    '<img src=x onerror="window.hacked=1">',
    "{{ 7*7 }} {% raw %}",
    "[x](javascript:window.hacked=1)",
    '"]; x [',
    "a | b `tick` ${7*7}",
    f"</title></textarea></svg>{SCRIPT}",
    "{: onclick=window.hacked=1 }",
    "--> ]]> &lt;b&gt;",
    "אבג \u202e \U0001f600",
    "a\n```{ tabindex=0 autofocus=1 onfocus=Reflect.set(window,/hacked/.source,1) }\nb\n```\nc",
    "a\n~~~ { onclick=window.hacked=1 }\nb\n~~~\nc",
]
# Fields that name something, or hold a word of a closed list: no free text.
FIXED = {
    *("id", "construct", "state", "effect", "as", "from", "to", "stage", "basis", "document", "cites", "stance", "cmoc"),
    *("part", "case", "ours", "year", "reference", "searched_to", "updated", "all", "included", "any_time", "type"),
    *("mechanism_types", "plural", "at", "places", "shape", "kind"),
    *("phases", "phase", "current", "since", "complete", "held", "verdict", "now", "count", "left_out", "studies"),
    *("extracted", "published", "touches", "aliases"),
}


class Spoilt:
    """Every free text of a record with something nasty after it, a different one each time; the same where it is told again."""

    def __init__(self, nasty: Sequence[str] = NASTY) -> None:
        self.nasty = nasty
        self.turn = 0
        self.told: dict[str, str] = {}

    def value(self, value: object, key: str = "") -> object:
        if isinstance(value, dict):
            return {name: self.value(one, name) for name, one in value.items()}
        if isinstance(value, list):
            return [self.value(one, key) for one in value]
        if key in FIXED:
            return value
        if str(value) not in self.told:
            self.turn += 1
            self.told[str(value)] = f"{value} {self.nasty[self.turn % len(self.nasty)]}"
        return self.told[str(value)]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    yield from serve(spoilt_site(TINY, tmp_path_factory.mktemp("hostile") / "review"))


@pytest.fixture(scope="module")
def hostile_phases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    yield from serve(spoilt_site(PHASED, tmp_path_factory.mktemp("hostile phases") / "review"))


@pytest.fixture(scope="module")
def endless(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    yield from serve(spoilt_site(PHASED, tmp_path_factory.mktemp("endless") / "review", ["w" * 200]))


def spoilt_site(source: Path, to: Path, nasty: Sequence[str] = NASTY) -> Path:
    review = copied(source, to)
    spoilt = Spoilt(nasty)
    for file in sorted(review.rglob("*.yml")):
        records = yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)
        file.write_text(yaml.safe_dump(spoilt.value(records), allow_unicode=True), "utf-8")
    settings = review / "theory/review.yml"
    more = {"doi": SCRIPT, "licence": SCRIPT, "paper": {"title": SCRIPT, "authors": [{"family": SCRIPT}], "doi": '"><script>'}}
    settings.write_text(settings.read_text("utf-8") + yaml.safe_dump(more), "utf-8")
    assert spoilt.turn >= 2 * len(NASTY)
    return build(review)


@pytest.mark.parametrize("most", [3, pytest.param(10_000, marks=pytest.mark.slow)], ids=["some of each kind", "all"])
@pytest.mark.parametrize("review", ["hostile", pytest.param("hostile_phases", marks=pytest.mark.slow)])
def test_nothing_runs_on_a_page(browser: Browser, review: str, most: int, request: pytest.FixtureRequest) -> None:
    hostile: Served = request.getfixturevalue(review)
    context = unsearched(browser.new_context())
    page = context.new_page()
    seen = Counter[str]()
    for file in sorted(hostile.folder.rglob("index.html")):
        path = file.relative_to(hostile.folder).as_posix().removesuffix("index.html")
        kind = path.split("/")[0] if path.count("/") > 1 else ""
        seen[kind] += 1
        if kind and seen[kind] > most:
            continue
        page.goto(hostile.base + path)
        assert page.evaluate("window.hacked") is None, file
        assert page.locator("h1").count() == 1
        assert page.locator("article img, article iframe, article [onclick], article a[href^='javascript']").count() == 0
    assert len(seen) > 4 and sum(seen.values()) > 30
    context.close()


def test_it_is_there_as_text(browser: Browser, hostile: Served) -> None:
    page = browser.new_page()
    page.goto(hostile.base)
    told = page.locator("body").inner_text()
    for path in ("constructs/curiosity/", "web/", "studies/okafor-2011/", *(f"cmocs/cmoc-00{at}/" for at in (1, 2, 4, 7))):
        page.goto(hostile.base + path)
        told += page.locator("body").inner_text()
    told += page.locator("svg.causal-web").first.text_content() or ""
    for text in NASTY:
        assert " ".join(text.split()) in " ".join(told.split()), text
    assert " 49" not in told
    page.close()


def test_phases_and_changes_hold_it_as_text(browser: Browser, hostile_phases: Served) -> None:
    page = browser.new_page()
    told = ""
    for path in ("phases/second/", "changes/first-to-second/", "constructs/patience/", "cmocs/cmoc-004/"):
        page.goto(hostile_phases.base + path)
        told += page.locator("body").inner_text() + "".join(page.locator("svg").all_text_contents())
    for text in NASTY:
        assert " ".join(text.split()) in " ".join(told.split()), text
    assert " 49" not in told
    page.close()


def test_titles_hold_it_as_text(browser: Browser, hostile: Served) -> None:
    page = browser.new_page()
    titles = ""
    for id in ("curiosity", "patience", "skill", "belonging", "free-evenings", "noisy-room", "shared-tools"):
        page.goto(f"{hostile.base}constructs/{id}/")
        titles += page.title() + (page.locator("h1").text_content() or "")
    assert sum(text in titles for text in NASTY) >= 5
    page.close()


def test_the_search_shows_it_as_text(browser: Browser, hostile: Served) -> None:
    page = browser.new_page()
    page.goto(hostile.base, wait_until="networkidle")  # before that the search does not listen
    box = page.locator(".md-search__input").first
    for word in ("curiosity", "soldering", "noise"):
        box.fill("")
        box.press_sequentially(word)  # it listens to keys
        page.locator(".md-search-result__item mark", has_text=word).first.wait_for()
        assert page.evaluate("window.hacked") is None
        assert page.locator(".md-search-result img, .md-search-result script").count() == 0
    page.close()


def test_the_json_is_json(hostile: Served) -> None:
    found = json.loads((hostile.folder / "theory.json").read_text("utf-8"))
    assert found["format"] == 1
    assert any(any(text in one["label"] for text in NASTY) for one in found["constructs"])


def test_the_page_tree_holds_no_script_of_theirs(hostile: Served) -> None:
    for file in Path(hostile.folder).rglob("*"):
        if file.suffix in (".html", ".svg"):
            assert SCRIPT not in file.read_text("utf-8"), file


def test_words_without_an_end_stay_on_a_phone(browser: Browser, endless: Served) -> None:
    """One page of each kind, and no column that is wider than a screen and a bit."""
    page = unsearched(browser.new_context(viewport={"width": 360, "height": 800})).new_page()
    seen = set[str]()
    for file in sorted(endless.folder.rglob("index.html")):
        path = file.relative_to(endless.folder).as_posix().removesuffix("index.html")
        kind = path.split("/")[0] if path.count("/") > 1 else path
        if kind in seen:
            continue
        seen.add(kind)
        page.goto(endless.base + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path
        widest = "Math.max(0, ...[...document.querySelectorAll('th, td')].map(cell => cell.offsetWidth))"
        assert page.evaluate(widest) < 500, path
    assert len(seen) > 15
    page.context.close()
