"""What programs read in the head of a page, by the rules of each: JSON-LD, Signposting, Google Scholar, Open Graph."""

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from citing import EDITION, ROOT, TOP, Theme, each_kind, meta, pages, published
from cmoc.model.review import Encoded, Encoder
from cmoc.render.cover import BOX, HEAD
from cmoc.views import all_pages
from cmoc.views.facts import Facts
from cmoc.views.page import Page
from pyld import jsonld

HOSTILE = TOP / "tests/golden/hostile/in"
SCHEMA = "http://schema.org/"
DATE = re.compile(r"\d{4}(/\d{1,2}/\d{1,2})?")  # as Scholar asks: a year, or year/month/day
OPEN, CLOSE = "<!--edition-->", "<!--/edition-->"


class Head(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[dict[str, str]] = []
        self.tags: list[tuple[str, str]] = []
        self.data: list[str] = []
        self.inside = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "link":
            self.links.append(told)
        elif tag == "meta":
            self.tags.append((told.get("name") or told.get("property", ""), told["content"]))
        self.inside = tag == "script" and told.get("type") == "application/ld+json"
        if self.inside:
            self.data.append("")

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002
        self.inside = False

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.data[-1] += data

    def to(self, rel: str) -> list[str]:
        return [one["href"] for one in self.links if one["rel"] == rel]

    def values(self, name: str) -> list[str]:
        return [value for told, value in self.tags if told == name]


def with_settings(found: Facts, **changed: object) -> Facts:
    return replace(found, review=replace(found.review, settings=replace(found.settings, **changed)))  # type: ignore[arg-type]


def expanded(text: str) -> list[dict[str, Any]]:
    """By a JSON-LD processor, with schema.org's own vocabulary and without a network."""

    def loader(address: str, _: object) -> dict[str, object]:
        assert address.rstrip("/") == "https://schema.org"
        context = {"@context": {"@vocab": SCHEMA}}
        return {"contextUrl": None, "documentUrl": address, "contentType": "application/ld+json", "document": context}

    return list(jsonld.expand(json.loads(text), {"documentLoader": loader, "base": ROOT}))


def home(found: Facts) -> Page:
    return next(page for page in all_pages(found) if not page.head.address)


@pytest.mark.parametrize("review", [TOP, HOSTILE], ids=["shipped", "hostile"])
def test_a_json_ld_processor_reads_every_kind_of_page(review: Path) -> None:
    theme = Theme(published(review))
    for page in each_kind(pages(review)):
        found = Head(theme.head(page))
        assert found.data, page.head.file
        for text in found.data:
            (node,) = expanded(text)
            (kind,) = node["@type"]
            assert kind == SCHEMA + ("WebPage" if page.head.address else "Dataset")
            (name,) = node[f"{SCHEMA}name"]
            assert name["@value"]
        last = expanded(found.data[-1])[0]
        assert last["@id"] == f"{ROOT}{page.head.address}"


def test_data_say_who_wrote_and_on_what_it_is_based() -> None:
    (node,) = expanded(Head(Theme(published()).head(home(published()))).data[0])
    (creator,) = node[f"{SCHEMA}creator"]
    assert creator[f"{SCHEMA}name"] == [{"@value": "The cmoc contributors"}]
    (paper,) = node[f"{SCHEMA}isBasedOn"]
    assert paper["@id"] == "https://doi.org/10.1186/s12913-021-06630-x"
    assert len(paper[f"{SCHEMA}author"]) == 3


def test_nothing_in_the_data_ends_the_script() -> None:
    for page in pages(HOSTILE):
        for text in Head(Theme(published(HOSTILE)).head(page)).data:
            assert not re.search(r"[<>&]", text)


def test_a_study_is_what_its_page_is_about() -> None:
    page = next(one for one in pages() if one.head.file == "studies/murray-2018.md")
    (node,) = expanded(Head(Theme(published()).head(page)).data[-1])
    (about,) = node[f"{SCHEMA}about"]
    families = [one[f"{SCHEMA}familyName"][0]["@value"] for one in about[f"{SCHEMA}author"]]
    assert families == ["Murray", "D'Aunno", "Lewis"]
    assert f"{SCHEMA}name" not in about  # its title is not known


def test_signposting_by_its_rules() -> None:
    # https://signposting.org/FAIR/: one persistent address; types by schema.org, of a landing page AboutPage and the
    # object's; content and metadata with their media types; licence and authors by address.
    people = (Encoder("Moss", "Ada", orcid="0000-0002-1825-0097"), Encoder("Ng"))
    found = with_settings(published(), encoded=Encoded(encoders=people))
    theme = Theme(found)
    for page in each_kind(tuple(all_pages(found))):
        head = Head(theme.head(page))
        assert head.to("cite-as") == [f"{ROOT}{page.head.address}"]
        assert head.to("license") == ["https://creativecommons.org/licenses/by/4.0/"]
        assert head.to("author") == ["https://orcid.org/0000-0002-1825-0097"]
        types = head.to("type")
        assert all(one.startswith("https://schema.org/") for one in types)
        assert (len(types) == 2 and "https://schema.org/AboutPage" in types) == (not page.head.address)
        for one in head.links:
            assert one.get("type") or one["rel"] not in ("item", "describedby", "collection")
        assert len(head.to("describedby")) == (1 if page.head.address else 3)
        assert len(head.to("collection")) == (1 if page.head.address else 0)
        assert len(head.to("item")) == (len(page.head.drawings) if page.head.address else 1)


def test_scholar_is_told_of_the_whole_alone() -> None:
    # https://scholar.google.com/intl/en/scholar/inclusion.html: a title, at least one author each in a tag of its own,
    # a date; and only on the page of the work.
    theme = Theme(published())
    for page in each_kind(pages()):
        head = Head(theme.head(page))
        scholar = [name for name, _ in head.tags if name.startswith(("citation_", "DC."))]
        assert bool(scholar) == (not page.head.address), page.head.file
    head = Head(theme.head(home(published())))
    assert head.values("citation_title") == ["Why collaborations between health organisations work, or do not"]
    assert head.values("citation_author") == ["The cmoc contributors"]
    assert [bool(DATE.fullmatch(one)) for one in head.values("citation_publication_date")] == [True]
    assert head.values("DC.identifier") == [ROOT]


@pytest.mark.parametrize(
    "changed", [{"edition": None}, {"nobody": True}], ids=["a working copy", "a version that nobody signs"]
)
def test_scholar_is_told_nothing_of(changed: dict[str, object]) -> None:
    found = published()
    found = with_settings(found, encoded=None) if "nobody" in changed else replace(found, edition=None)
    names = [name for name, _ in Head(Theme(found).head(home(found))).tags]
    assert not [name for name in names if name.startswith(("citation_", "DC."))]


def test_the_papers_authors_stand_in_the_head_as_the_papers_alone() -> None:
    theme = Theme(published())
    for page in each_kind(pages()):
        if page.head.address and not page.head.cites:
            assert "Greenhalgh" not in theme.head(page)


def test_open_graph_has_what_it_asks_for_and_the_picture_where_there_is_one() -> None:
    theme, page = Theme(published()), next(one for one in pages() if one.head.file == "constructs/trust.md")
    plain = Head(theme.head(page))
    for name in ("og:title", "og:type", "og:url", "og:site_name", "og:description"):
        assert len(plain.values(name)) == 1, name
    assert not plain.values("og:image")
    told = Head(theme.shown(HEAD, meta(page) | {"picture": "pictures/trust.png"}))
    assert told.values("og:image") == ["https://example.org/review/latest/pictures/trust.png"]


def test_without_an_address_nothing_is_absolute() -> None:
    found = replace(published(), edition=None)
    for page in each_kind(tuple(all_pages(found))):
        head = Head(Theme(found).head(page))
        assert not head.to("cite-as") + head.to("canonical")
        assert not [name for name, _ in head.tags if name.startswith("og:")]
        assert all("@id" not in expanded(text)[0] for text in head.data)


def test_two_versions_differ_between_the_marks_alone() -> None:
    """But for the first page, which is of one version in all it says."""
    later = replace(EDITION, version="2.0", day="2027-01-01", hash="beef", address="https://example.org/review/2.0/")
    both = [Theme(published()), Theme(replace(published(), edition=later))]
    for page in each_kind(pages()):
        for part in (HEAD, BOX):
            one, other = (theme.shown(part, meta(page)) for theme in both)
            assert one != other
            if page.head.address:
                assert unmarked(one) == unmarked(other), page.head.file
                assert ROOT not in unmarked(one)


def unmarked(text: str) -> str:
    assert text.count(OPEN) == text.count(CLOSE) == 1
    return re.sub(f"{OPEN}.*?{CLOSE}", "", text, flags=re.DOTALL)
