"""Escaping for headings and front matter: whatever the text, it comes out as text."""

from html import unescape
from html.parser import HTMLParser

import yaml
from cmoc.render.escape import front, inert, markdown
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

NASTY = "<>&\"'`*_[](){}#|\\!:~=^$@%;+-.,/?0a \u0085\u2028\u202eé\U0001f600"
# What `load` lets through: no control characters, and no text that is only blanks.
texts = st.text(st.sampled_from(NASTY), min_size=1).filter(lambda text: text.strip())


class Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


@given(texts)
def test_a_heading_holds_the_text_and_nothing_else(text: str) -> None:
    reader = Markdown(extensions=["attr_list", "md_in_html", "tables", "toc"])
    seen = Seen()
    seen.feed(reader.convert(f"## {markdown(text)} {{: #here }}"))
    assert seen.tags == [("h2", (("id", "here"),))]
    assert seen.text.split() == text.split()


@given(texts)
def test_front_matter_gives_back_the_text_escaped_for_html(text: str) -> None:
    read = yaml.safe_load(f"title: {front(text)}\n")["title"]
    assert unescape(read) == text
    assert not set(read) & set("<>\"'")


@given(st.dictionaries(st.sampled_from("ab"), st.lists(texts)))
def test_front_matter_takes_nested_values(value: dict[str, list[str]]) -> None:
    read = yaml.safe_load(f"crumbs: {front(value)}\n")["crumbs"]
    assert {key: [unescape(one) for one in some] for key, some in read.items()} == value


def test_braces_are_inert_in_a_part_of_the_theme() -> None:
    assert inert("<p>{{ 7*7 }} {% raw %}</p>") == "<p>&#123;&#123; 7*7 &#125;&#125; &#123;% raw %&#125;</p>"
