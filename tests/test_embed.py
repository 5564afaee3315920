"""Pages for the frames of other sites: which drawings have one, and that nothing can run there."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from cmoc.build.compile import ready, tree
from cmoc.build.drawings import Drawer
from cmoc.render.theme import theme_files
from hostile_labels import HOSTILE
from reading import TINY, on_disk

CURIOSITY = "theory/mechanisms.yml"
POLICY = "script-src 'none'; object-src 'none'; base-uri 'self'; form-action 'none'"


class Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.words += data

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.tags if name == tag]


def compiled(top: Path) -> dict[str, bytes]:
    review = ready(top)
    assert review.gathered is not None
    made = tree(review.gathered, review.docs, Drawer())
    assert made.found == ()
    return dict(made.files)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    label = " ".join(HOSTILE).replace("'", "''")
    text = (TINY / CURIOSITY).read_text("utf-8").replace("label: Curiosity\n", f"label: '{label}'\n", 1)
    return compiled(on_disk(tmp_path_factory.mktemp("embed") / "a review", {CURIOSITY: text}))


def embedded(pages: dict[str, bytes]) -> dict[str, Page]:
    found = {name: content.decode() for name, content in pages.items() if name.startswith("embed/")}
    assert len(found) > 5
    return {name.split("/")[1]: Page(text) for name, text in found.items()}


def test_webs_have_one_and_the_drawing_of_a_single_cmoc_has_not(pages: dict[str, bytes]) -> None:
    names = set(embedded(pages))
    assert {"web", "construct-curiosity"} <= names
    assert not any(name.startswith("cmoc-") for name in names)
    assert all(f".theme/drawings/{name}.svg" in pages for name in names)


def test_nothing_can_run_there(pages: dict[str, bytes]) -> None:
    assert all(label in embedded(pages)["construct-curiosity"].words for label in HOSTILE)
    for page in embedded(pages).values():
        assert {"http-equiv": "Content-Security-Policy", "content": POLICY} in page.all("meta")
        tags = {tag for tag, _ in page.tags}
        assert not tags & {"script", "img", "iframe", "object", "embed", "form", "foreignobject", "b", "image"}
        for _, attributes in page.tags:
            assert not any(name.startswith("on") for name in attributes)
            assert "javascript:" not in attributes.get("href", "")


def test_each_says_whence_it_is_and_leads_there_in_a_window_of_its_own(pages: dict[str, bytes]) -> None:
    for page in embedded(pages).values():
        assert {"name": "robots", "content": "noindex"} in page.all("meta")
        assert page.all("base") == [{"target": "_blank"}]
        back = next(one for one in page.all("a") if one.get("rel"))
        assert (back["target"], back["rel"]) == ("_blank", "noopener")
        assert all(one["href"].startswith("../../") for one in page.all("a") + page.all("link"))


def test_every_line_of_the_drawing_is_a_row(pages: dict[str, bytes]) -> None:
    for name, page in embedded(pages).items():
        rows = {one["data-line"] for one in page.all("li")}
        lines = {one["data-line"] for one in page.all("g") if "data-line" in one}
        assert rows == lines, name


def test_the_page_of_a_web_names_it_with_a_title_that_is_escaped_twice(pages: dict[str, bytes]) -> None:
    """Once as a value of the front matter, and once since what is shown is markup itself."""
    front = next(line for line in pages["constructs/curiosity.md"].decode().splitlines() if line.startswith("embeds:"))
    (one,) = json.loads(front.removeprefix("embeds:"))
    assert one["drawing"] == "construct-curiosity"
    assert not re.search(r"[<>\"]|&(?!amp;)", one["title"])


def test_its_dark_colours_are_those_of_the_site() -> None:
    made = theme_files()
    web, own = (made[f"assets/{name}.css"].decode() for name in ("web", "embed"))
    dark = own[own.index("@media screen and (prefers-color-scheme: dark)") :]
    ink, *_ = re.findall(r'slate"\] \.causal-web \{[^}]*--web-lowers: (#\w+)', web)
    assert f"--web-lowers: {ink}" in dark


def test_a_drawing_that_is_downloaded_needs_nothing_beside_it(pages: dict[str, bytes]) -> None:
    drawings = {name: content.decode() for name, content in pages.items() if name.startswith(".theme/drawings/")}
    assert len(drawings) > 10
    for name, text in drawings.items():
        assert not re.search(r"var\(|@import|url\(|<style|<script|<image|xlink|href=\"(?!\.\./)", text), name
        assert all(
            re.search(r'(fill|stroke)="', shape) for shape in re.findall(r"<(?:path|polygon|ellipse)[^>]*>", text)
        )
