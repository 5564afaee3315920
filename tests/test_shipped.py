"""The shipped review against facts of the paper, written down here apart from the data, with the paper's lines."""

from collections import Counter
from pathlib import Path

import pytest
from cmoc.build.compile import check_folder
from cmoc.views.facts import Facts, facts

TOP = Path(__file__).parent.parent
COGNITIVE = "cognitive process"

# Table 2, ll. 840-959: construct, type, most frequent outcome.
TABLE_2 = [
    ("effectiveness-through-collaboration", None, None),
    ("collaborative-behaviour", "behaviour", "effectiveness-through-collaboration"),
    ("risk-threshold", COGNITIVE, "collaborative-behaviour"),
    ("faith", COGNITIVE, "collaborative-behaviour"),
    ("perception-of-progress", "mindset", "faith"),
    ("conflict", "mindset", "trust"),
    ("conflict-resolution-approach", COGNITIVE, "conflict"),
    ("trust", COGNITIVE, "risk-threshold"),
    ("confidence", COGNITIVE, "risk-threshold"),
    ("initial-trust", COGNITIVE, "trust"),
    ("cultural-assimilation", COGNITIVE, "trust"),
    ("interpersonal-communication", "behaviour", "trust"),
    ("task-complexity", COGNITIVE, "faith"),
    ("initial-faith", COGNITIVE, "faith"),
    ("vision-clarity-sharedness", COGNITIVE, "trust"),
    ("perceived-legitimacy", COGNITIVE, "initial-faith"),
]
# Table 1, ll. 553-762: how many rows each country has (Forbes has two).
COUNTRIES = {"England": 39, "USA": 4, "Scotland": 3, "UK": 3, "Israel": 1, "Australia": 1, "Austria": 1}
# Formal theories, with their numbers where one is printed beside the name.
THEORIES = [
    ("partnership-synergy-theory", None, "ll. 137-143: two numbers, 22 and 23"),
    ("vangen-huxham-2003", 15, "ll. 144-146"),
    ("hudson-hardy-2002", None, "ll. 81-87: 13-18 behind the sentence before"),
    ("jagosh-2012", 87, "ll. 1515-1518"),
    ("jagosh-2015", 23, "ll. 1526-1529"),
    ("rycroft-malone-2016", None, "ll. 100-102, 1600-1603"),
    ("das-teng-2001", None, "ll. 1581-1584: 90 in the sentence before"),
    ("reeves-scott-2010", None, "ll. 1625-1629: 91 behind another sentence"),
]
# Claims of the two sections with a printed direction, or with "?" where none is printed.
EDGES = [
    ("geographical-distance", "-", "interpersonal-communication", "ll. 815-820"),
    ("form-reputation", "+", "initial-faith", "ll. 546-553"),
    ("stakeholder-involvement", "+", "perceived-legitimacy", "ll. 556-558"),
    ("mandated", "?", "perceived-legitimacy", "ll. 556-559"),
    ("legacy-of-system-failures", "-", "initial-trust", "ll. 782-788"),
    ("quick-wins", "+", "trust", "ll. 797-803"),
    ("quick-wins", "+", "faith", "ll. 801-803"),
    ("organisational-size", "-", "interpersonal-communication", "ll. 822-826"),
    ("number-of-organisations", "-", "interpersonal-communication", "ll. 822-826"),
    ("it-compatibility", "+", "interpersonal-communication", "ll. 826-830"),
    ("regular-meetings", "+", "interpersonal-communication", "ll. 827-830"),
    ("cultural-distance", "+", "conflict", "ll. 830-832"),
    ("conflict", "-", "trust", "ll. 830-832"),
    ("vision-sharedness", "+", "cultural-assimilation", "ll. 832-835, 961"),
    ("staff-support", "+", "cultural-assimilation", "ll. 963-964"),
    ("perceived-as-forced", "?", "cultural-assimilation", "ll. 967-972"),
    ("quick-wins", "+", "perception-of-progress", "ll. 1041-1044"),
]


@pytest.fixture(scope="module")
def shipped() -> Facts:
    checked = check_folder(TOP)
    assert not checked.found, checked.found
    return facts(checked.loaded.review)


@pytest.mark.parametrize(("id", "type", "outcome"), TABLE_2)
def test_a_mechanism_of_table_2(shipped: Facts, id: str, type: str | None, outcome: str | None) -> None:
    construct = shipped.constructs[id]
    assert (construct.home, construct.type, construct.most_frequent_outcome) == ("mechanism", type, outcome)
    assert construct.definition
    assert "Table 2" in {source.at for source in construct.sources}


def test_power_and_leadership_are_contexts_now(shipped: Facts) -> None:
    assert {shipped.constructs[id].home for id in ("power", "leadership")} == {"context"}


def test_all_51_studies_with_two_certain_numbers(shipped: Facts) -> None:
    included = [study for study in shipped.studies.values() if study.included]
    assert len(included) == 51
    assert Counter(country for study in included for country in study.countries) == COUNTRIES
    assert {study.id: study.reference for study in included if study.reference is not None} == {
        "murray-2018": 42,
        "nhs-providers-2018": 58,
    }
    for study in included:
        assert study.authors and study.year and study.partnership and study.sector and study.methods, study.id


@pytest.mark.parametrize(("id", "reference", "lines"), THEORIES)
def test_a_theory_drawn_on_is_none_of_the_51(shipped: Facts, id: str, reference: int | None, lines: str) -> None:
    study = shipped.studies[id]
    assert (study.included, study.reference) == (False, reference), lines
    assert study.kind in ("theory", "review") and study.note and study.sources


@pytest.mark.parametrize(("start", "sign", "end", "lines"), EDGES)
def test_a_link_has_the_sign_that_is_printed(shipped: Facts, start: str, sign: str, end: str, lines: str) -> None:
    assert sign in {edge.sign for edge in shipped.graph.into[end] if edge.start == start}, lines


def test_what_works_on_a_link_stays_on_the_link(shipped: Facts) -> None:
    found = {(one.start, one.link, one.effect) for one in shipped.graph.modifiers}
    link = ("quick-wins", "trust")
    assert {("staff-secondment", link, "amplifies"), ("open-stable-leadership", link, "amplifies")} <= found


def test_nearness_harms_only_where_there_is_conflict_already(shipped: Facts) -> None:
    edges = {edge.sign: edge for edge in shipped.graph.into["interpersonal-communication"] if "distance" in edge.start}
    assert {edge.agreement for edge in edges.values()} == {"conditional"}
    condition = [one for one in shipped.cmocs["cmoc-019"].contexts if one.holds == "condition"]
    assert [(one.construct, one.state) for one in condition] == [("conflict", "present")]


def test_at_least_25_cmocs_of_the_two_sections(shipped: Facts) -> None:
    sections = {"Mechanisms specific to early stages of collaboration", "Middle stage of collaboration"}
    assert sum(any(source.at in sections for source in cmoc.sources) for cmoc in shipped.cmocs.values()) >= 25


def test_every_source_names_a_place_of_its_document(shipped: Facts) -> None:
    places = {document.id: set(document.places) for document in shipped.settings.documents}
    for cmoc in shipped.cmocs.values():
        for source in cmoc.sources:
            assert source.at in places[source.document or ""], cmoc.id
