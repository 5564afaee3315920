"""Every page's citation, read back by other programs and held against what is cited."""

from dataclasses import replace
from pathlib import Path

import pytest
import rispy
from citing import ROOT, TOP, Theme, boxes, each_kind, pages, published, read_bibtex, read_box, read_csl, read_ris
from cmoc.model.review import Encoded, Encoder
from cmoc.render.cover import BOX
from cmoc.render.escape import html_in
from cmoc.render.formats import formats
from cmoc.render.pages import front_matter
from cmoc.render.styled import ITALIC, STYLES, UPRIGHT, set_in, styled
from cmoc.views import all_pages
from cmoc.views.cited import page_item, paper_item, study_item, whole
from cmoc.views.facts import Facts
from cmoc.views.item import Item, Name, line
from cmoc.views.page import Head, Page
from hypothesis import given, settings
from hypothesis import strategies as st

GOLDEN = TOP / "tests/golden"
REVIEWS = [TOP, TOP / "tests/reviews/phased", TOP / "tests/reviews/weighed", GOLDEN / "hostile/in", GOLDEN / "empty/in"]
SMALL_REVIEW = TOP / "tests/reviews/tiny"
SMALL = Theme(published(SMALL_REVIEW))


def item_of(page: Page, review: Path) -> Item:
    """What the page's box is to cite, asked for without the theme."""
    head = page.head
    if head.cites:
        return head.cites.item
    return page_item(published(review), head.address.rstrip("/"), head.cited or head.title, head.address)


def faults(item: Item, copied: dict[str, str]) -> list[str]:
    """What of an item the formats for programs do not give back."""
    bib, ris, csl = read_bibtex(copied["BibTeX"]), read_ris(copied["RIS"]), read_csl(copied["CSL-JSON"])
    tags = dict(ris)
    (other,) = rispy.loads(copied["RIS"] + "\n")
    people = [one.body or one.family for one in item.authors]
    named = [*people, *(["others"] if item.others else [])]
    authors = csl.get("author", [])
    assert isinstance(authors, list)
    container = "journal" if item.kind == "article" else "howpublished"
    day = [int(one) for one in (item.day or str(item.year or "")).split("-") if one]
    pairs = [
        (bib.get("title", ""), item.title),
        (bib["people"], named),
        (bib.get(container, ""), item.container),
        (bib.get("year", ""), str(item.year) if item.year is not None else ""),
        (bib.get("url", ""), item.url),
        (bib.get("doi", ""), item.doi),
        (bib.get("version", ""), item.version),
        (ris[0][0], "TY"),
        (ris[-1], ("ER", "")),
        (tags.get("TI", ""), item.title),
        ([value.partition(",")[0] for tag, value in ris if tag == "AU"], [one.partition(",")[0] for one in people]),
        (tags.get("T2", ""), item.container),
        (tags.get("UR", ""), item.url),
        (other.get("title", ""), item.title),
        (csl.get("title", ""), item.title),
        ([one.get("literal") or one["family"] for one in authors], people),
        (csl.get("container-title", ""), item.container),
        (csl.get("URL", ""), item.url),
        (csl.get("DOI", ""), item.doi),
        (csl.get("issued", {}), {"date-parts": [day]} if day else {}),
    ]
    return [f"{found!r} is not {wanted!r}" for found, wanted in pairs if found != wanted]


@pytest.mark.parametrize("review", REVIEWS, ids=lambda review: review.parent.name + "-" + review.name)
def test_every_page_of_every_kind_is_read_back(review: Path) -> None:
    for page, box in boxes(review):
        assert not faults(item_of(page, review), box.copied), page.head.file


@pytest.mark.parametrize("review", REVIEWS, ids=lambda review: review.parent.name + "-" + review.name)
def test_what_is_set_once_for_all_pages_is_what_each_would_be_set_as(review: Path) -> None:
    kinds = {page.head.file for page in each_kind(pages(review))}
    for page, box in boxes(review):
        if page.head.file not in kinds:
            continue
        shown = box.copied
        for style, text in styled(item_of(page, review)).items():
            assert shown[style] == upright(text), page.head.file


def test_every_study_is_set_as_it_would_be_alone() -> None:
    for study in published().studies.values():
        item = study_item(study)
        for style, text in styled(item).items():
            assert text == set_in(STYLES[style], item), study.id


# No mark of our own, and nothing that no line of YAML may hold.
TITLES = st.text(st.characters(exclude_categories=("Cs", "Co", "Cc", "Zl", "Zp")), min_size=1, max_size=40)
MARKUP = st.text(st.sampled_from("<>&'\"{}%\\$#_~^`-.,:;?!()[]@ aB1\u05d0\u202e\U0001f600"), min_size=1, max_size=20)


@settings(max_examples=40, deadline=None)
@given(TITLES | MARKUP)
def test_a_title_of_any_text_survives(title: str) -> None:
    title = line(title)
    if not title:
        return
    page = Page(Head("constructs/x.md", title, ""))
    box = read_box(SMALL.shown(BOX, escaped(front_matter(page))))
    item = page_item(published(SMALL_REVIEW), "constructs/x", title, "constructs/x/")
    assert not faults(item, box.copied)
    for style, text in styled(item).items():
        assert box.copied[style] == upright(text)


def escaped(front: dict[str, object]) -> dict[str, object]:
    found = html_in(front)
    assert isinstance(found, dict)
    return found


def upright(text: str) -> str:
    return text.replace(ITALIC, "").replace(UPRIGHT, "")


# Written by hand from the rules of each style.
PAPER = "When trust, confidence, and faith collide: refining a realist theory of how and why inter-organisational"
PAPER += " collaborations in healthcare work"
NAME = "Why collaborations between health organisations work, or do not"
SHORT = "Collaboration between health organisations, version 1.0, after Aunger, Millar and Greenhalgh (2021)"
RAISED = "Collaboration Between Health Organisations, Version 1.0, After Aunger, Millar and Greenhalgh (2021)"
TRUST = "Trust: what raises it, what lowers it, what it does"
FAR = "cmoc-017: Where partners are far apart, communication between people falls[, and with it trust]"
WANTED = {
    "index.md": (
        f"The cmoc contributors. (2026, November 24). {NAME}. Version 1.0, After Aunger, Millar and Greenhalgh (2021)."
        f" {ROOT}",
        f"The cmoc contributors. {NAME}. Version 1.0, After Aunger, Millar and Greenhalgh (2021) 2026. {ROOT}.",
        f"The cmoc contributors (2026) {NAME}, Version 1.0, after Aunger, Millar and Greenhalgh (2021)."
        f" Available at: {ROOT}.",
    ),
    "cmocs/cmoc-017.md": (
        f"The cmoc contributors. (2026, November 24). {FAR}. {RAISED}. {ROOT}cmocs/cmoc-017/",
        f"The cmoc contributors. {FAR}. {RAISED} 2026. {ROOT}cmocs/cmoc-017/.",
        f"The cmoc contributors (2026) {FAR}, {SHORT}. Available at: {ROOT}cmocs/cmoc-017/.",
    ),
    "constructs/trust.md": (
        f"The cmoc contributors. (2026, November 24). {TRUST}. {RAISED}. {ROOT}constructs/trust/",
        f"The cmoc contributors. {TRUST}. {RAISED} 2026. {ROOT}constructs/trust/.",
        f"The cmoc contributors (2026) {TRUST}, {SHORT}. Available at: {ROOT}constructs/trust/.",
    ),
    "studies/murray-2018.md": (
        "Murray, D'Aunno, & Lewis. (2018).",
        "Murray, D'Aunno, Lewis. 2018.",
        "Murray, D'Aunno and Lewis (2018).",
    ),
    "studies/rycroft-malone-2016.md": (
        "Rycroft-Malone, Burton, Wilkinson, et al. (2016).",
        "Rycroft-Malone, Burton, Wilkinson, et al. 2016.",
        "Rycroft-Malone et al. (2016).",
    ),
}


@pytest.mark.parametrize("file", WANTED)
def test_a_page_is_cited_as_the_styles_say(file: str) -> None:
    page = next(one for one in pages() if one.head.file == file)
    copied = Theme(published()).box(page).copied
    assert (copied["APA"], copied["Vancouver"], copied["Harvard"]) == WANTED[file]


def test_the_paper_is_cited_as_the_styles_say() -> None:
    item = paper_item(published().settings.paper)
    assert item
    doi = "https://doi.org/10.1186/s12913-021-06630-x"
    assert styled(item) == {
        "APA": f"Aunger, J. A., Millar, R., & Greenhalgh, J. (2021). {PAPER}."
        f" {ITALIC}BMC Health Services Research{UPRIGHT}, {ITALIC}21{UPRIGHT}, Article 602. {doi}",
        "Vancouver": f"Aunger JA, Millar R, Greenhalgh J. {PAPER}. BMC Health Services Research 2021;21:602. {doi}.",
        "Harvard": f"Aunger, J.A., Millar, R. and Greenhalgh, J. (2021) ‘{PAPER}’, {ITALIC}BMC Health Services"
        f" Research{UPRIGHT}, 21, p. 602. Available at: {doi}.",
    }
    assert not faults(item, {one.name: one.text for one in formats(item)})


def test_the_papers_authors_are_the_authors_of_no_page() -> None:
    family = {one.family for one in published().settings.paper.authors if one.family}  # type: ignore[union-attr]
    for page, box in boxes():
        if not (page.head.cites and page.head.address):  # a study has its own authors
            assert read_csl(box.copied["CSL-JSON"])["author"] == [{"literal": "The cmoc contributors"}]
            assert not family & set(read_bibtex(box.copied["BibTeX"])["people"])  # type: ignore[call-overload]


def test_without_an_address_none_is_given_and_a_working_copy_says_so() -> None:
    found = replace(published(), edition=None)
    page = next(one for one in all_pages(found) if one.head.file == "constructs/trust.md")
    box = Theme(found).box(page)
    assert not any("http" in text for name, text in box.copied.items() if name)
    assert "no published version" in box.text
    assert "/constructs/trust/" in box.text


@pytest.mark.parametrize("by", ["people", "nobody"])
def test_encoders_are_cited_by_name_and_nobody_is_made_up(by: str) -> None:
    people = (Encoder("Moss", "Ada"), Encoder(name="The Repair Group"))
    encoded = Encoded(encoders=people) if by == "people" else None
    found = with_settings(published(SMALL_REVIEW), encoded=encoded)
    apa = styled(whole(found))["APA"]
    start = "Moss, A., & The Repair Group. (2026, November 24). " if by == "people" else ITALIC
    assert apa.startswith(start), apa


def with_settings(found: Facts, **changed: object) -> Facts:
    return replace(found, review=replace(found.review, settings=replace(found.settings, **changed)))  # type: ignore[arg-type]


WORDS = st.text(st.sampled_from("Aab B-'’.,?!:&é\u05d0123()"), min_size=1, max_size=12).map(line).filter(bool)
PEOPLE = st.one_of(
    st.builds(Name, st.sampled_from(["Moss", "D'Aunno", "van der Berg", "Ng", "Müller"]) | WORDS),
    st.builds(Name, st.just("Moss"), st.sampled_from(["A", "JA", "J. A.", "Ada", "Ada B.", "ada", "Jean-Paul", "É."])),
    st.builds(Name, body=st.sampled_from(["The Repair Group", "NHS England", "group of 12"]) | WORDS),
)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(PEOPLE, max_size=4),
    st.booleans(),
    st.sampled_from(["", "Quick wins and trust: a study (2)", "Who is asked?", "1234 bicycles", "a study", "A “B” c"]),
    st.sampled_from([None, 7, 1234, 2018]),
    st.sampled_from(["", "10.1186/s12913-021-06630-x", "10.1234/1234", "10.1/a?"]),
)
def test_a_work_is_set_as_it_would_be_alone(
    authors: list[Name], others: bool, title: str, year: int | None, doi: str
) -> None:
    item = Item("x", "work", title, tuple(authors), others and bool(authors), year, doi=doi)
    for style, text in styled(item).items():
        assert text == set_in(STYLES[style], item)
