"""Wherever a verdict stands, it says whether it is our reading, and what came of holding it against both theories."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from cmoc.render.feed import render_feed
from cmoc.render.pages import render_page
from cmoc.views import all_pages
from cmoc.views.facts import Facts
from cmoc.views.feed import feed
from conftest import phased_with

LEDGER = "theory/phases/second.yml"
SNAPSHOT = "theory/snapshots/first.yml"
WORDS = "affirmed|refined|refuted|not tested|not reported|mixed"
VERDICT = re.compile(f"p1-00\\d[^:]{{0,40}}: (?:{WORDS})|Verdict: (?:{WORDS})|§ (?:{WORDS})")


class Blocks(HTMLParser):
    """The text of each row, item and paragraph; a verdict that is drawn with its sign begins with §."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[list[str]] = []
        self.found: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("li", "tr", "p"):
            self.open.append([])
        elif tag == "span" and ("class", "verdict") in attrs and self.open:
            self.open[-1].append("§")

    def handle_data(self, data: str) -> None:
        if self.open:
            self.open[-1].append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("li", "tr", "p") and self.open:
            self.found.append(" ".join(" ".join(self.open.pop()).split()))


def verdicts_on(facts: Facts) -> Iterator[tuple[str, str]]:
    """Without the tables that count verdicts: they have a column for both grounds."""
    for page in all_pages(facts):
        text = re.sub(r'<table class="index tally">.*?</table>', "", render_page(page), flags=re.DOTALL)
        yield from ((page.head.address, block) for block in Blocks(text).found if VERDICT.search(block))
    text = render_feed(feed(facts)).get("feed.xml", "")
    yield from (("feed.xml", entry) for entry in text.split("<entry>") if VERDICT.search(entry))


KINDS = (
    *("changes/first-to-second/", "changes/first-to-second/web/", "cmocs/p1-003/", "cmocs/p1-004/", "cmocs/cmoc-002/"),
    *("new/", "feed.xml"),
)


def read_by_us() -> Facts:
    """Every verdict is our reading."""
    text = phased_with().review.phases[-1].origin.lines.text
    (old,) = re.findall(r"verdicts:\n.*", text, re.DOTALL)
    return phased_with((LEDGER, old, old.replace("basis: stated", "basis: reading")))


def test_a_verdict_that_we_read_says_so_on_every_page() -> None:
    found = list(verdicts_on(read_by_us()))
    assert {address for address, _ in found} >= set(KINDS)
    assert [one for one in found if "our reading" not in one[1]] == []


def test_a_verdict_that_is_stated_is_not_called_ours(phased: Facts) -> None:
    alone = [(address, text) for address, text in verdicts_on(phased) if address in ("cmocs/p1-003/", "cmocs/p1-007/")]
    assert alone
    assert not any("our reading" in text for _, text in alone)


@pytest.mark.parametrize(
    ("changes", "id", "mark", "addresses"),
    [
        pytest.param(
            (),
            "p1-002",
            "not comparable",
            ("changes/first-to-second/", "cmocs/p1-002/", "cmocs/cmoc-002/", "new/", "feed.xml"),
            id="the phase before was seen in part",
        ),
        pytest.param(
            ((SNAPSHOT, "phase: first", "phase: plan"),),
            "p1-002",
            "not checked",
            ("changes/first-to-second/", "cmocs/p1-002/", "cmocs/cmoc-002/", "new/", "feed.xml"),
            id="the phase before is not held",
        ),
        pytest.param(
            ((LEDGER, "{cmoc: p1-007, verdict: refuted,", "{cmoc: p1-007, verdict: affirmed,"),),
            "p1-007",
            "declared, and not found",
            ("changes/first-to-second/", "cmocs/p1-007/", "cmocs/cmoc-003/", "new/", "feed.xml"),
            id="the verdict does not fit",
        ),
    ],
)
def test_what_could_not_be_checked_says_so_on_every_page(
    changes: tuple[tuple[str, str, str], ...], id: str, mark: str, addresses: tuple[str, ...]
) -> None:
    found = [(address, text) for address, text in verdicts_on(phased_with(*changes)) if told_of(id, address, text)]
    assert {address for address, _ in found} >= set(addresses)
    assert [one for one in found if mark not in one[1]] == []


def told_of(id: str, address: str, text: str) -> bool:
    """Its verdict, whether the page is its own or the text names it."""
    return address == f"cmocs/{id}/" or re.search(f"{id}(?!\\d)", text) is not None
