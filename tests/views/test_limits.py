"""What is not known is counted, and leads to the pages it touches and back."""

from pathlib import Path

import pytest
from cmoc.build.compile import check_folder
from cmoc.load import load, read_texts
from cmoc.render.pages import render_page
from cmoc.views import PAGES, all_pages
from cmoc.views.facts import Facts, facts
from cmoc.views.home_page import home_pages
from cmoc.views.limit_line import Line
from cmoc.views.limits_page import LimitsPage, limits_pages, linked_back
from cmoc.views.page import plain

TESTS = Path(__file__).parent.parent
CHOIR = TESTS / "golden/limits/in"
REVIEWS = {"choir": CHOIR, "tiny": TESTS / "reviews/tiny", "shipped": TESTS.parent}


def gathered(review: Path) -> Facts:
    loaded = check_folder(review).loaded
    assert loaded.review.whole
    return facts(loaded.review)


def lines(found: Facts) -> dict[str, Line]:
    page = next(page for page in all_pages(found) if isinstance(page, LimitsPage))
    return {line.id: line for section in page.sections for line in section.lines}


def changed(name: str, old: str, new: str) -> Facts:
    """The choir with one thing written otherwise."""
    texts = {file.relative_to(CHOIR).as_posix(): file.read_text("utf-8") for file in CHOIR.rglob("*.yml")}
    assert old in texts[name]
    loaded = read_texts(texts | {name: texts[name].replace(old, new)})
    assert not loaded.found
    return facts(loaded.review)


@pytest.fixture(scope="module")
def choir() -> Facts:
    return gathered(CHOIR)


TOLD = {
    "counted-numbers": "Of 4 numbers of included studies, 1 can be tied to a study with certainty: 1 is Moss 2016. "
    "Which study each of the other 3 is, is not certain here.",
    "counted-cmocs": "Of 6 CMOCs, 1 rests on a study that is known here, 1 rests on numbers whose study is not certain "
    "here, 1 rests on numbers printed once behind a list of claims and 3 rest on no number of a study: "
    "1 + 1 + 1 + 3 = 6.",
    "counted-outside": "Cited for a CMOC, and no included study: 7.",
    "counted-mandate": "Mandate: not given by the paper for 1 of 2 studies.",
    "counted-mechanism": "Partial: no mechanism is named in 2 of 6 CMOCs.",
    "counted-type": "Type: not given for 1 of 2 constructs that the review writes among its mechanisms.",
    "counted-direction": "The direction of 2 links is not given:",
    "counted-snapshot-first": "The theory as First left it was seen in part: 3 constructs and 2 CMOCs of it are held. "
    "What is absent from them is unknown, and not new later.",
    "counted-verdicts-second": "Of 2 CMOCs of the phase before, Second does not report on 1: old-1; "
    "on 1 more it reports in part: old-2.",
    "counted-ours-part": "1 part in 1 CMOC: not printed, and in brackets here.",
    "counted-ours-sign": "1 direction in 1 CMOC: not printed, and in brackets here.",
    "counted-review": "Of the review as a whole, funding, interests and registration are not known here.",
    "duets": "Duets: text 3, table 1.",
    "trios": "Trios: text 1, table 1; they agree.",
}


@pytest.mark.parametrize("id", TOLD)
def test_a_line_is_counted(choir: Facts, id: str) -> None:
    assert plain(lines(choir)[id].told) == TOLD[id]


UNFUNDED = "Of the review as a whole, interests and registration are not known here."


@pytest.mark.parametrize(
    ("id", "name", "old", "new", "told"),
    [
        ("duets", "studies/reed-2017.yml", "partnership: Trio", "partnership: Duet", "Duets: text 3, table 2."),
        ("counted-mandate", "studies/reed-2017.yml", "year: 2017", "year: 2017\nmandate: mandated", None),
        ("counted-ours-part", "theory/cmocs/all.yml", ", ours: part", "", None),
        ("counted-snapshot-first", "theory/snapshots/first.yml", "complete: no", "complete: yes", None),
        ("counted-contested", "theory/cmocs/all.yml", "effect: decreases}]\n  at", "effect: increases}]\n  at", None),
        ("counted-verdicts-second", "theory/phases/second.yml", "not-reported", "not-tested", None),
        ("counted-review", "theory/review.yml", "limits:", "funding: none\nlimits:", UNFUNDED),
    ],
)  # fmt: skip
def test_a_count_follows_the_records(id: str, name: str, old: str, new: str, told: str | None) -> None:
    found = lines(changed(name, old, new))
    assert (plain(found[id].told) if told else found.get(id)) == told


def test_a_limit_of_each_kind_stands_under_its_heading(choir: Facts) -> None:
    page = next(page for page in all_pages(choir) if isinstance(page, LimitsPage))
    assert [(section.title, section.lines[0].id) for section in page.sections] == [
        ("Not held", "recordings"),
        ("Not tied to a study", "page-limit"),  # the page has an anchor of that name already
        ("Not given", "ages"),
        ("Places that disagree", "duets"),
        ("Our readings", "pauses"),
    ]


@pytest.mark.parametrize("review", REVIEWS)
def test_each_line_leads_to_its_pages_and_they_lead_back(review: str) -> None:
    pages = {page.head.address: page for page in all_pages(gathered(REVIEWS[review]))}
    rendered = {address: render_page(page) for address, page in pages.items()}
    limits = pages["limits/"]
    assert isinstance(limits, LimitsPage)
    links = 0
    for line in (line for section in limits.sections for line in section.lines):
        shown = {piece.target for phrase in (line.told, *line.parts) for piece in phrase if piece.target}
        touched = {at_root(piece.target) for piece in line.touches if piece.target}
        back = {at_root(target) for target in line.back} & pages.keys()
        assert touched | shown <= pages.keys()
        for address in touched | back:
            assert f'limits/#{line.id}"' in rendered[address], (line.id, address)
            table = f"{address.split('/')[0]}/"
            assert {address, table} & (shown | touched), (line.id, address)
            links += 1
    assert links > 10
    anchors = {line.id for section in limits.sections for line in section.lines}
    assert len(anchors) == sum(len(section.lines) for section in limits.sections)
    assert {piece.target.removeprefix("limits/#") for page in pages.values() for piece in page.head.limits} <= anchors


def at_root(target: str) -> str:
    return target.removeprefix("./")


def test_a_page_that_is_not_made_is_named_without_a_link(choir: Facts) -> None:
    others = (page for kind in PAGES if kind is not limits_pages for page in kind(choir))
    some = [page for page in others if page.head.file != "constructs/pitch.md"]
    *_, page = linked_back(limits_pages(choir), some)
    assert isinstance(page, LimitsPage)
    touches = {line.id: line.touches for section in page.sections for line in section.lines}
    assert [(one.text, one.target) for one in touches["recordings"]][:1] == [("Listening", "constructs/listening/")]
    assert [(one.text, one.target) for one in touches["pauses"]][:1] == [("Pitch", "")]


@pytest.mark.parametrize(
    ("told", "known_as"),
    [
        ("The recordings are not held.", "The recordings are not held"),
        ("Fig. 2 and Fig. 3 are not held. Nor is more.", "Fig. 2 and Fig. 3 are not held"),
        ("What A. Moss sang is lost. So it is.", "What A. Moss sang is lost"),
        (f"{'So long ' * 20}.", f"{'So long ' * 11}…".replace(" …", "…")),
    ],
)
def test_pages_call_a_hand_written_line_by_its_first_sentence(told: str, known_as: str) -> None:
    found = lines(changed("theory/review.yml", "The recordings are not held.", told))
    assert found["recordings"].known_as == known_as


def test_where_all_of_a_kind_are_concerned_their_table_stands_for_them(choir: Facts) -> None:
    line = lines(choir)["counted-appraisal"]
    assert [piece.target for piece in line.touches] == ["studies/"]
    assert line.known_as == "appraisal"


def test_what_is_given_has_no_line() -> None:
    loaded = load(CHOIR)
    found = lines(facts(loaded.review))
    assert "counted-country" not in found  # both studies name one
    assert "counted-kind" not in found


def test_home_names_the_first_of_three_kinds(phased: Facts, weighed: Facts) -> None:
    for found in (phased, weighed):
        first = {
            f"limits/#{section.id}": next(plain(line.told) for line in section.lines if not line.parts)
            for section in next(limits_pages(found)).sections
        }
        named = next(home_pages(found)).not_known
        assert 1 <= len(named) <= 3
        assert [told for _, told in named] == [first[kind.target] for kind, _ in named]
        assert not any(told.endswith(":") for _, told in named)  # a list would have to follow
