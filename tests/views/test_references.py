"""A number of the source's list: what is cited to it, and what is certain of it."""

import pytest
from cmoc.load import read_texts
from cmoc.views.evidence import evidence
from cmoc.views.facts import Facts, facts
from cmoc.views.page import Phrase, plain
from cmoc.views.reference_page import ReferencePage, reference_pages
from cmoc.views.study_tables import study_tables
from reading import CMOCS as CMOC_FILE
from reading import NO_CMOCS, overlay

REVIEW = """title: Numbers
phases: [one, two]
current: two
references: {all: 1-9, included: 2-6, own: [1]}
documents: [{id: book, label: Book, places: [Chapter, List]}]
"""
CLAIM = "contexts: [{construct: noisy-room, state: high}], mechanisms: [{construct: curiosity, effect: decreases}]"
LINES = CLAIM.replace("], ", "]\n  ")
CMOCS = f"""- {{id: cmoc-1, {CLAIM}, since: one, sources: [{{document: book, at: Chapter, cites: [1]}}]}}
- {{id: cmoc-2, {CLAIM}, since: two, sources: [{{document: book, at: List, cites: [3, 4], shared: yes}}]}}
- id: cmoc-3
  {LINES}
  since: two
  sources: [{{document: book, cites: [3]}}, {{document: book, at: List, cites: [5]}}]
"""
TINY_CMOCS = "theory/cmocs/patience.yml"
FILES: dict[str, str | None] = {
    "theory/review.yml": REVIEW,
    **NO_CMOCS,
    CMOC_FILE: CMOCS,
    "theory/phases/one.yml": "id: one\nlabel: Phase one\n",
    "theory/phases/two.yml": "id: two\nlabel: Phase two\n",
    "theory/outcomes.yml": "- {id: aim, label: Aim, definition: What for., sources: [{document: book, cites: [8]}]}\n",
    "studies/okafor-2011.yml": "id: okafor-2011\nauthors: [{family: Okafor}]\nyear: 2011\nreference: 5\n",
    "studies/lind-2014.yml": "id: lind-2014\nauthors: [{family: Lind}]\nyear: 2014\nreference: 6\n",
}


@pytest.fixture(scope="module")
def numbers() -> Facts:
    loaded = read_texts(overlay(FILES))
    assert not loaded.found, loaded.found
    return facts(loaded.review)


@pytest.fixture(scope="module")
def pages(numbers: Facts) -> dict[str, ReferencePage]:
    return {page.name: page for page in reference_pages(numbers)}


@pytest.mark.parametrize(
    ("number", "lead"),
    [
        (
            1,
            "Cited in 1 place, for 1 CMOC. "
            "It is the team's own earlier work and no study of this review: from phase one.",
        ),
        (3, "Cited in 2 places, for 2 CMOCs. Which study it is, is not known here."),
        (5, "Cited in 1 place, for 1 CMOC. It is Okafor 2011."),
        (6, "No record held here cites it. It is Lind 2014."),
        (8, "Cited in 1 place, for 1 construct. It is none of the included studies, whose numbers are 2 to 6."),
    ],
)
def test_what_is_certain_of_a_number(pages: dict[str, ReferencePage], number: int, lead: str) -> None:
    assert plain(pages[f"Reference {number}"].lead) == lead


def test_only_numbers_that_a_record_cites_or_a_study_has_are_pages(pages: dict[str, ReferencePage]) -> None:
    assert list(pages) == [f"Reference {number}" for number in (1, 3, 4, 5, 6, 8)]


def test_each_place_says_whether_it_may_support(pages: dict[str, ReferencePage]) -> None:
    told = {one.name.text: plain(one.evidence) for one in pages["Reference 3"].cmocs}
    assert told == {
        "cmoc-2": "may support: printed once behind a list · with 4 · List",
        "cmoc-3": "cited alone · place not given",
    }
    assert [one.name.text for one in pages["Reference 8"].constructs] == ["Aim"]


def links(phrase: Phrase) -> list[tuple[str, str]]:
    return [(piece.text, piece.target) for piece in phrase if piece.target]


def test_a_number_in_a_phrase_leads_to_its_page_and_a_tied_one_to_its_study(numbers: Facts) -> None:
    told = {id: links(evidence(numbers, [numbers.cmocs[id]])) for id in numbers.cmocs}
    assert told == {
        "cmoc-1": [("1", "references/1/")],
        "cmoc-2": [("3", "references/3/"), ("4", "references/4/")],
        "cmoc-3": [("3", "references/3/"), ("Okafor 2011", "studies/okafor-2011/")],
    }


def test_the_table_counts_places_and_says_which_study(numbers: Facts) -> None:
    table = list(study_tables(numbers))[1]
    assert [[plain(cell.told) for cell in row.cells] for row in table.rows] == [
        ["1", "1", "1", "0", "0", "the team's own work"],
        ["3", "2", "2", "1", "0", "not known here"],
        ["4", "1", "1", "1", "0", "not known here"],
        ["5", "1", "1", "0", "0", "Okafor 2011"],
        ["6", "0", "0", "0", "0", "Lind 2014"],
        ["8", "1", "0", "0", "1", "none of the included studies"],
    ]
    assert [option.value for option in table.filters[0].options] == ["tied", "own", "other", "unknown"]
    assert "2 of them are tied" in table.lead


def test_a_review_that_cites_no_number_has_no_page_of_them() -> None:
    bare = {**FILES, CMOC_FILE: CMOCS.split("\n")[0].replace("cites: [1]", "cites: []") + "\n"}
    bare |= {"theory/outcomes.yml": None, "studies/okafor-2011.yml": None, "studies/lind-2014.yml": None}
    found = facts(read_texts(overlay(bare)).review)
    assert not list(reference_pages(found))
    assert [table.head.file for table in study_tables(found)] == ["studies/index.md"]
