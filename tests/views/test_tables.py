"""Tables: which rows there are, and under which filters each is found."""

from collections.abc import Callable

import pytest
from cmoc.load import read_texts
from cmoc.views import PAGES
from cmoc.views.cmoc_table import cmoc_tables
from cmoc.views.construct_page import construct_pages
from cmoc.views.construct_tables import construct_tables
from cmoc.views.facts import Facts, facts
from cmoc.views.page import plain
from cmoc.views.study_tables import study_tables
from cmoc.views.tables import MOST, TablePage, TableRow, columns, value
from reading import CMOCS, NO_CMOCS, overlay, phase

TINY_CMOCS = "theory/cmocs/patience.yml"


def tables(found: Facts) -> list[TablePage]:
    return [page for kind in PAGES for page in kind(found) if isinstance(page, TablePage)]


def marks(page: TablePage, key: str) -> dict[str, tuple[str, ...]]:
    return {plain(row.cells[0].told): dict(row.marks)[key] for row in page.rows}


def column(page: TablePage, title: str) -> dict[str, str]:
    at = [one.title for one in page.columns].index(title)
    return {plain(row.cells[0].told): plain(row.cells[at].told) for row in page.rows}


def test_every_row_has_a_cell_for_each_column(tiny: Facts) -> None:
    found = tables(tiny)
    assert len(found) == 8
    for page in found:
        assert {len(row.cells) for row in page.rows} <= {len(page.columns)}, page.heading
        assert len({one.key for one in page.columns}) == len(page.columns)
        assert sum(not one.more for one in page.columns) <= MOST


def test_every_option_of_a_filter_finds_a_row_and_every_mark_has_an_option(tiny: Facts) -> None:
    for page in tables(tiny):
        for one in page.filters:
            options = {option.value for option in one.options}
            assert options == {mark for row in page.rows for mark in dict(row.marks)[one.key]}, (page.heading, one.key)
            assert len(options) > 1


def test_the_sign_of_a_cmoc_is_that_of_its_lines(tiny: Facts) -> None:
    (page,) = cmoc_tables(tiny)
    assert marks(page, "sign") == {
        "cmoc-001": ("raises",),
        "cmoc-002": ("lowers",),
        "cmoc-003": ("raises",),
        "cmoc-004": ("raises",),
        "cmoc-005": ("strengthens",),
        "cmoc-007": ("unknown",),
    }


def test_the_evidence_of_a_cmoc_is_named_and_not_ranked(tiny: Facts) -> None:
    (page,) = cmoc_tables(tiny)
    assert marks(page, "evidence") == {
        "cmoc-001": ("single", "tied"),
        "cmoc-002": ("none",),
        "cmoc-003": ("none",),
        "cmoc-004": ("several", "tied"),
        "cmoc-005": ("none",),
        "cmoc-007": ("single",),
    }
    (evidence,) = [one for one in page.filters if one.key == "evidence"]
    assert not {"strong", "weak", "good"} & set(" ".join(one.label for one in evidence.options).split())


def test_each_kind_of_number_and_an_extract_are_kinds_of_their_own() -> None:
    review = "title: T\nreferences: {included: 1-8, own: [9]}\ndocuments: [{id: notes, label: N}]\n"
    parts = "mechanisms: [{construct: patience, effect: increases}], outcomes: [{construct: skill, effect: increases}]"
    cites = ("cites: [4], shared: yes", "cites: [9]", "cites: [15]", "at: Diary")
    text = "".join(
        f"- {{id: cmoc-{at}, {parts}, sources: [{{document: notes, {one}}}]}}\n" for at, one in enumerate(cites, 1)
    )
    study = "id: okafor-2011\nauthors: [{family: Okafor}]\nextracts: [{cmoc: cmoc-4, stance: supports, finding: So.}]\n"
    files = {**NO_CMOCS, "theory/review.yml": review, CMOCS: text, "studies/okafor-2011.yml": study}
    (page,) = cmoc_tables(facts(read_texts(overlay(files)).review))
    assert marks(page, "evidence") == {
        "cmoc-1": ("shared",),
        "cmoc-2": ("earlier",),
        "cmoc-3": ("outside",),
        "cmoc-4": ("none", "tied"),
    }


def test_the_stage_sorts_in_the_reviews_order_and_none_comes_last(letters: Callable[..., Facts]) -> None:
    line = "contexts: [{construct: a, state: high}], mechanisms: [{construct: b, effect: increases}]"
    found = letters("\n".join([f"{line}, stage: late", line, f"{line}, stage: early", f"{line}, stage: ever"]))
    (page,) = cmoc_tables(found)
    assert [row.cells[2].order for row in page.rows] == ["1", "3", "0", "2"]
    assert [option.told for option in page.filters[0].options] == [
        "is early stage",
        "is late stage",
        "holds at any time",
        "has no stage given",
    ]


VERDICTS = phase(
    "verdicts:",
    "  - {cmoc: old-1, verdict: affirmed, now: [cmoc-001], basis: stated}",
    "  - {cmoc: old-2, verdict: refuted, now: [], basis: stated}",
    "  - cmoc: old-3",
    "    basis: reading",
    "    parts:",
    "      - {about: one, verdict: refined, now: [cmoc-001, cmoc-002]}",
    "      - {about: two, verdict: affirmed, now: [cmoc-002, cmoc-003]}",
    "  - {cmoc: old-4, verdict: affirmed, now: [cmoc-003], basis: stated}",
)


def test_verdicts_are_a_column_only_where_there_are_some(tiny: Facts) -> None:
    (without,) = cmoc_tables(tiny)
    assert "Verdict" not in [one.title for one in without.columns]
    (page,) = cmoc_tables(facts(read_texts(overlay(VERDICTS)).review))
    assert column(page, "Verdict") == {
        "cmoc-001": "affirmed and refined (our reading)",
        "cmoc-002": "refined (our reading) and affirmed (our reading)",
        "cmoc-003": "affirmed (stated, and our reading)",
        **{f"cmoc-00{at}": "none held" for at in (4, 5, 7)},
    }
    assert marks(page, "verdict")["cmoc-002"] == ("refined", "affirmed")


def test_constructs_are_found_by_what_acts_on_them_and_by_their_former_ids() -> None:
    text = "- {id: skill, label: Skill, aliases: [deft-hand]}\n- {id: belonging, label: Belonging}\n"
    found = facts(read_texts(overlay({"theory/outcomes.yml": text})).review)
    page, *_ = construct_tables(found)
    assert marks(page, "sign") == {
        "Belonging": ("raises",),
        "Curiosity": ("raises", "lowers"),
        "Free evenings": ("none",),
        "Noise in the room": ("none",),
        "Patience": ("unknown",),
        "Shared tools": ("none",),
        "Skill": ("raises",),
    }
    assert [row.words for row in page.rows if row.words] == ["deft hand"]
    told = {plain(one) for page in construct_pages(found) for one in page.facts}
    names = {page.head.names[0]: page.head.names[1:] for page in construct_pages(found)}
    assert (names["Skill"], names["Noise in the room"], names["Curiosity"]) == (("deft hand",), ("Quiet",), ())
    assert {"Also called deft hand: an id it once had.", "Its low pole is called quiet."} <= told


def test_a_column_that_would_be_empty_is_left_out(tiny: Facts) -> None:
    every, contexts, mechanisms, _ = construct_tables(tiny)
    assert [one.title for one in every.columns][-1] == "Low pole" == [one.title for one in contexts.columns][-1]
    assert [one.title for one in mechanisms.columns][-1] == "CMOCs"


def test_studies_have_further_columns(tiny: Facts) -> None:
    page, _ = study_tables(tiny)
    assert [one.title for one in page.columns if one.more] == ["Title", "Methods", "Sites", "Participants"]
    assert marks(page, "country") == {"Lind Workshop 2014": ("Norway", "Sweden"), "Okafor 2011": ("Norway",)}


def test_a_bar_in_a_value_does_not_make_two_of_it() -> None:
    assert value("a | b\n c") == "a / b c"


@pytest.mark.parametrize(("titles", "more"), [("abcdef", ""), ("abcdefgh", "gh")])
def test_six_columns_are_shown(titles: str, more: str) -> None:
    assert "".join(one.title for one in columns(*titles) if one.more) == more


def test_a_row_needs_no_mark() -> None:
    assert TableRow(()).marks == ()
