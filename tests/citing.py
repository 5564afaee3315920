"""The cite box and the head of pages, as a theme makes them, and formats as other programs read them."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace

import jinja2
import yaml
from cmoc.build.compile import PROBLEMS
from cmoc.load import load
from cmoc.render.cover import BOX, HEAD, render_cover
from cmoc.render.pages import render_page
from cmoc.views import all_pages
from cmoc.views.cover import cover
from cmoc.views.edition import Edition
from cmoc.views.facts import Facts, facts
from cmoc.views.page import Page
from pybtex.database import parse_string

TOP = Path(__file__).parent.parent
ROOT = "https://example.org/review/1.0/"
EDITION = Edition("1.0", "2026-11-24", "c0ffee", ROOT)
# As TeX sets them: the names of marks that mean something to it.
TEX = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    r"\textasciigrave{}": "`",
    "{}": "",
} | {f"\\{mark}": mark for mark in "&%$#_"}
SET = re.compile("|".join(re.escape(one) for one in TEX))
RIS_LINE = re.compile(r"[A-Z][A-Z0-9]  - ?(.*)")


@cache
def published(review: Path = TOP) -> Facts:
    return replace(facts(load(review).review, PROBLEMS), edition=EDITION)


@cache
def pages(review: Path = TOP) -> tuple[Page, ...]:
    return tuple(all_pages(published(review)))


def meta(page: Page) -> dict[str, object]:
    """The front matter, as a builder of sites reads it."""
    return dict(yaml.load(render_page(page).split("\n---\n", 1)[0], yaml.CSafeLoader))


class Theme:
    """Its two parts, for a page as a builder hands it over."""

    def __init__(self, found: Facts) -> None:
        made = render_cover(cover(found))
        self.parts = {name: jinja2.Environment().from_string(made[name]) for name in (BOX, HEAD)}

    def shown(self, part: str, front: dict[str, object], canonical: str = "") -> str:
        page = SimpleNamespace(meta=front, canonical_url=canonical)
        return self.parts[part].render(page=page, base_url="../..")

    def box(self, page: Page) -> "Box":
        return read_box(self.shown(BOX, meta(page)))

    def head(self, page: Page) -> str:
        return self.shown(HEAD, meta(page))


@dataclass
class Box(HTMLParser):
    """What can be copied, by what stands before it: "APA", "BibTeX"; and each open tag with its attributes."""

    copied: dict[str, str] = field(default_factory=dict)
    tags: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    text: str = ""

    def __post_init__(self) -> None:
        super().__init__()
        self.name, self.naming, self.into = "", False, 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in ("b", "summary"):
            self.name, self.naming = "", True
        elif self.into:
            self.into += 1
        elif "data-copy" in dict(attrs):
            self.into = 1
            self.copied.setdefault(self.name, "")

    def handle_endtag(self, tag: str) -> None:
        self.naming = self.naming and tag not in ("b", "summary")
        if self.into:
            self.into -= 1
            self.name = self.name if self.into else ""

    def handle_data(self, data: str) -> None:
        self.text += data
        if self.naming:
            self.name += data
        elif self.into:
            self.copied[self.name] += data


def read_box(html: str) -> Box:
    found = Box()
    found.feed(html)
    found.close()
    return found


def read_bibtex(text: str) -> dict[str, object]:
    """By pybtex. Names are those of persons; text is as TeX sets it."""
    (entry,) = parse_string(text, "bibtex").entries.values()
    people = [" ".join((*one.prelast_names, *one.last_names)) for one in entry.persons.get("author", [])]
    fields = {name: untex(value) for name, value in entry.fields.items()}
    return {**fields, "type": entry.type, "people": [untex(one) for one in people]}


def untex(text: str) -> str:
    whole = re.fullmatch(r"\{(.*)\}", text, re.DOTALL)
    return SET.sub(lambda found: TEX[found[0]], whole[1] if whole else text)


def read_ris(text: str) -> list[tuple[str, str]]:
    """By the rule of the format itself: each line is a tag of two, two blanks, a hyphen, a blank and its text."""
    lines = [RIS_LINE.fullmatch(line) for line in text.split("\n")]
    assert all(lines), text
    return [(one[0][:2], one[1]) for one in lines if one]


def read_csl(text: str) -> dict[str, object]:
    return dict(json.loads(text))


def each_kind(some: tuple[Page, ...], most: int = 1) -> Iterator[Page]:
    seen = Counter[type[Page]]()
    for page in some:
        seen[type(page)] += 1
        if seen[type(page)] <= most:
            yield page


@cache
def boxes(review: Path = TOP) -> tuple[tuple[Page, Box], ...]:
    """Up to sixty pages of each kind, with their boxes."""
    theme = Theme(published(review))
    return tuple((page, theme.box(page)) for page in each_kind(pages(review), 60))
