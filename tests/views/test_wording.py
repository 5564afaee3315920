"""No sentence that the program makes says more than the data: it forecasts nothing, grades nothing, recommends nothing.

What a review's own files say is theirs: it is taken out before a page is read, as is the one sentence in which the
program itself denies that counts are strength.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from html import unescape
from itertools import cycle
from pathlib import Path

import pytest
from cmoc.analyse.path import Start
from cmoc.load import load
from cmoc.load.docs import parted, read_docs
from cmoc.model.vocabulary import Sign
from cmoc.render.pages import render_page
from cmoc.report.trace import trace_text
from cmoc.views import FRAGMENTS
from cmoc.views.compare_page import compare_pages
from cmoc.views.construct_page import construct_pages
from cmoc.views.evidence import COUNTS
from cmoc.views.evidence_page import evidence_pages
from cmoc.views.facts import Facts, facts
from cmoc.views.gaps_page import gaps_pages
from cmoc.views.loops_page import loops_pages
from cmoc.views.page import Page, plain
from cmoc.views.profile_page import profile_pages
from cmoc.views.reference_page import reference_pages
from cmoc.views.starts import starts_of
from cmoc.views.theories_page import theories_pages
from cmoc.views.trace_view import trace_view

HERE = Path(__file__).parent.parent
REVIEWS = {
    **{name: HERE / "reviews" / name for name in ("tiny", "weighed", "phased")},
    "choir": HERE / "golden/limits/in",
    "shipped": HERE.parent,
}
MOSTLY = [*(name for name in REVIEWS if name != "shipped"), pytest.param("shipped", marks=pytest.mark.slow)]
KINDS = (profile_pages, compare_pages, loops_pages, gaps_pages, evidence_pages, theories_pages, reference_pages)
SAYS_TOO_MUCH = re.compile(
    r"\b(will|works|best|strong|weak|proven|likely|no effect|score|significant)\b", re.IGNORECASE
)


def gathered(review: Path) -> Facts:
    docs = parted(read_docs(review)[0], ("home.md", *FRAGMENTS))
    return facts(load(review).review, (), "", docs.fragments)


def texts(value: object) -> Iterator[str]:
    """Every text in the records of a review, and in what is written by hand for its pages."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            if field.name not in ("origin", "traces"):
                yield from texts(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from texts(one)
    elif isinstance(value, tuple | list | frozenset):
        for one in value:
            yield from texts(one)


def own_words(found: Facts) -> list[str]:
    """Those that hold one of the words and more than that word; the longest first."""
    given = {" ".join(text.split()) for text in (*texts(found.review), *texts(dict(found.fragments)))}
    held = {text for text in given if SAYS_TOO_MUCH.search(text) and not SAYS_TOO_MUCH.fullmatch(text)}
    return sorted(held, key=len, reverse=True)


def shown(page: Page) -> str:
    """A page as its reader has it: without front matter, marks and addresses."""
    body = render_page(page).split("\n---\n", 1)[1]
    return " ".join(unescape(re.sub(r"<[^>]*>|\{:[^}]*\}", " ", body)).split())


def too_much(text: str, own: list[str]) -> list[str]:
    """What is left that says too much, each with a few words around it."""
    text = " ".join(text.split()).replace(COUNTS, "")
    for one in own:
        text = re.sub(re.escape(one), "", text, flags=re.IGNORECASE)
    return [text[max(0, found.start() - 40) : found.end() + 40] for found in SAYS_TOO_MUCH.finditer(text)]


@pytest.mark.parametrize("name", REVIEWS)
def test_no_page_says_too_much(name: str) -> None:
    found = gathered(REVIEWS[name])
    own = own_words(found)
    pages = [page for kind in KINDS for page in kind(found)]
    assert pages
    assert {page.head.file: told for page in pages if (told := too_much(shown(page), own))} == {}


@pytest.mark.parametrize("name", REVIEWS)
def test_no_way_two_steps_on_says_too_much(name: str) -> None:
    """Of a construct's page, what is read out of traces; that a thing "works on" a link is said elsewhere on it."""
    found = gathered(REVIEWS[name])
    own = own_words(found)
    for page in construct_pages(found):
        ways = (*page.up, *page.down, *(row.told for row in page.kinds))
        assert [some for way in ways if (some := too_much(plain(way), own))] == [], page.head.file


@pytest.mark.parametrize("name", MOSTLY)
def test_no_trace_says_too_much(name: str) -> None:
    found = gathered(REVIEWS[name])
    own = own_words(found)
    begins = [(starts_of(found, one), (one.id,)) for one in found.review.profiles]
    told = [trace_text(trace_view(found, starts, None, kinds)) for starts, kinds in begins]
    told += [
        trace_text(trace_view(found, starts, end, kinds)) for starts, kinds in begins[:2] for end in found.constructs
    ]
    assert [some for text in told if (some := too_much(text, own))] == []


@pytest.mark.parametrize("name", REVIEWS)
def test_no_trace_from_a_single_state_says_too_much(name: str) -> None:
    """As `cmoc trace` prints it to all that it reaches, from each construct: one high, the next low, and so on."""
    found = gathered(REVIEWS[name])
    own = own_words(found)
    signs: tuple[Sign, ...] = ("+", "-")
    views = [trace_view(found, [Start(id, sign)], None) for id, sign in zip(found.graph.out_of, cycle(signs))]
    assert any(view.groups for view in views)
    assert [some for view in views if (some := too_much(trace_text(view), own))] == []


@pytest.mark.parametrize(
    ("text", "own", "caught"),
    [
        pytest.param("Trust will rise.", [], True, id="a forecast"),
        pytest.param("The Best-known link is strong.", [], True, id="a grade, whatever its capitals"),
        pytest.param("It has no\neffect.", [], True, id="over the end of a line"),
        pytest.param(COUNTS, [], False, id="the one sentence that denies it"),
        pytest.param("Likely so.", [], True, id="a word of that sentence elsewhere"),
        pytest.param("Goodwill weakens it; strengthening works-in-progress.", ["works-in-progress"], False, id="parts"),
        pytest.param("Where joint work works best, it rises.", ["joint work works best"], False, id="a review's words"),
        pytest.param("Where joint work works best, it works.", ["joint work works best"], True, id="and one of ours"),
    ],
)
def test_the_words_are_caught(text: str, own: list[str], caught: bool) -> None:
    assert bool(too_much(text, own)) == caught


def test_a_page_is_read_as_it_is_rendered(weighed: Facts) -> None:
    """So that the words of the templates are read, too."""
    page = next(page for page in profile_pages(weighed) if page.head.file == "profiles/club.md")
    assert COUNTS in shown(page)
    assert "What it sets" in shown(page)
    assert "href" not in shown(page)
