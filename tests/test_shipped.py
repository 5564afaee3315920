"""The shipped review against facts of the paper, written down here apart from the data, with the paper's lines."""

from collections import Counter
from pathlib import Path

import pytest
from cmoc.build.compile import check_folder
from cmoc.model.edges import StatedEdge
from cmoc.model.theory import Cmoc
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
# Claims of the first half with a printed direction, or with "?" where none is printed and sense leaves doubt.
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
    ("synergy", "+", "organisational-performance", "ll. 139-143"),
    ("risk-threshold", "+", "collaborative-behaviour", "ll. 143-146"),
    ("trust", "+", "risk-threshold", "ll. 147-148"),
    ("faith", "+", "time-and-effort-dedicated", "ll. 153-155"),
    ("faith", "+", "collaborative-behaviour", "ll. 153-155"),
    ("trust", "+", "collaborative-behaviour", "ll. 158-160"),
    ("trust", "+", "synergy", "ll. 166-169, 191-193"),
    ("faith", "+", "synergy", "ll. 166-169, 191-193"),
    ("mandated", "+", "confidence", "ll. 169-174"),
    ("integration-level", "+", "confidence", "ll. 169-174"),
    ("confidence", "+", "collaborative-behaviour", "ll. 169-174"),
    ("relationship-building", "+", "collaborative-functioning", "ll. 180-183"),
    ("synergy", "+", "effectiveness-through-collaboration", "ll. 191-194"),
    ("skills-knowledge-resources-integrated", "+", "organisational-performance", "ll. 196-198"),
    ("sharing-of-expertise", "+", "innovation", "ll. 198-199"),
    ("bargaining-power", "+", "cost-savings", "ll. 199-200"),
    ("skills-knowledge-resources-integrated", "-", "duplication-of-effort", "ll. 196-201"),
    ("financial-constraints", "?", "initial-faith", "ll. 540-543"),
    ("privatisation-association", "-", "form-reputation", "ll. 548-551"),
    ("perceived-professional-threat", "-", "perceived-legitimacy", "ll. 764-765, 1230-1233"),
    ("history-of-competition", "-", "initial-trust", "ll. 772-778, 1236-1238"),
    ("legacy-of-system-failures", "-", "trust", "ll. 785-788"),
    ("legacy-of-system-failures", "+", "fortress-mentality", "ll. 785-788"),
    ("risk-threshold", "?", "aims-and-outcomes-sought", "ll. 789-793"),
    ("geographical-distance", "-", "informal-interaction", "ll. 815-820"),
    ("ease-of-meeting", "-", "relationship-building-time", "ll. 815-820"),
    ("number-of-actors", "-", "interpersonal-communication", "ll. 822-826"),
    ("effectiveness-through-collaboration", "+", "organisational-performance", "ll. 845-849"),
    ("power", "?", "trust", "ll. 878, 939-940"),
    ("conflict-resolution-approach", "-", "conflict", "ll. 924-926"),
    ("trust", "-", "conflict", "ll. 976-977"),
    ("acute-events", "+", "conflict", "ll. 977-978"),
    ("task-failure", "+", "conflict", "ll. 977-978"),
    ("cultural-distance", "+", "accumulated-tension", "ll. 978-979"),
    ("accumulated-tension", "+", "conflict", "ll. 978-979"),
    ("conflict", "-", "faith", "ll. 979-981"),
    ("faith", "-", "conflict", "ll. 981-983"),
    ("competition-between-partners", "+", "conflict", "ll. 984-987"),
    ("conflict", "-", "predictability-of-partner", "ll. 984-987"),
    ("conflict", "+", "uncertainty-in-decision-to-trust", "ll. 984-987"),
    ("faith", "-", "intra-organisational-conflict", "ll. 987-988"),
    ("external-deal-brokers", "+", "trust-in-third-party", "ll. 994-997"),
    ("constructive-leadership", "-", "conflict", "ll. 1000-1002"),
    ("power-imbalance-reduction", "-", "conflict", "ll. 1000-1003"),
    ("takeover-sense-managed", "-", "conflict", "ll. 1000-1005"),
    ("vision-clarity", "+", "faith", "ll. 1007-1013"),
    ("patient-public-engagement", "+", "focus-on-care-quality", "ll. 1016-1019"),
    ("leadership-turnover", "+", "vision-change", "ll. 1021-1023"),
    ("perception-of-progress", "+", "momentum", "ll. 1030-1031"),
    ("perception-of-progress", "-", "collaborative-inertia", "ll. 1030-1034"),
    ("perception-of-progress", "+", "faith", "ll. 1034-1036"),
    ("over-ambition", "+", "disappointment", "ll. 1042-1043"),
    ("effective-planning", "+", "work-on-right-projects", "ll. 1044-1046"),
    ("evaluation-and-dissemination", "+", "perception-of-progress", "ll. 1046-1048"),
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
# Where the paper prints no direction, or not the thing itself, so that what stands there is ours.
OURS = [
    ("regulatory-environment-favourable", "initial-faith", "sign", "ll. 540-544"),
    ("history-of-collaboration", "initial-trust", "sign", "ll. 772-778"),
    ("conflict-management", "trust", "part", "ll. 806-809"),
    ("new-shared-culture", "trust", "part", "ll. 806-811"),
    ("bridges-between-cultures", "trust", "part", "ll. 806-811"),
    ("cultural-distance", "cultural-assimilation", "sign", "ll. 967-972"),
    ("faith", "conflict", "sign", "ll. 981-983"),
    ("vision-sharedness", "trust", "sign", "ll. 1013-1016"),
    ("patient-public-engagement", "vision-clarity-sharedness", "sign", "ll. 1016-1020"),
    ("inclusive-decision-making", "vision-clarity-sharedness", "sign", "ll. 1016-1020"),
    ("stable-leadership", "vision-clarity-sharedness", "sign", "ll. 1016-1021"),
    ("vision-change", "trust", "sign", "ll. 1021-1023"),
    ("fitting-ambition", "perception-of-progress", "sign", "ll. 1040-1043"),
    ("quick-wins", "perception-of-progress", "sign", "ll. 1041-1044"),
    ("effective-planning", "perception-of-progress", "sign", "ll. 1040-1046"),
]
# What works on a link, with the two ends of the link.
WORKS = [
    ("staff-secondment", "amplifies", ("quick-wins", "trust"), "ll. 803-805"),
    ("open-stable-leadership", "amplifies", ("quick-wins", "trust"), "ll. 803-806"),
    ("confidence", "dampens", ("trust", "collaborative-behaviour"), "ll. 169-174"),
    ("conflict-resolution-approach", "dampens", ("conflict", "trust"), "ll. 990-992"),
    ("conflict-resolution-approach", "dampens", ("conflict", "faith"), "ll. 990-992"),
    ("trust-in-third-party", "dampens", ("conflict", "trust"), "ll. 994-997"),
    ("balanced-governance", "dampens", ("conflict", "trust"), "ll. 994-1000"),
]
# What phase 3 retells of phase 2, or takes from other literature: no finding of its studies.
RESTATED = [
    ("conflict", "faith", "ll. 979-981"),
    ("faith", "intra-organisational-conflict", "ll. 987-988"),
    ("faith", "time-and-effort-dedicated", "ll. 149-155"),
    ("mandated", "confidence", "ll. 169-174"),
    ("trust", "synergy", "ll. 191-193"),
    ("synergy", "organisational-performance", "ll. 139-143"),
    ("synergy", "effectiveness-through-collaboration", "ll. 191-194"),
    ("financial-constraints", "initial-faith", "ll. 540-543"),
]


FIRST_HALF = {
    "Summary of existing middle range theory (MRT)",
    "Mechanisms specific to early stages of collaboration",
    "Middle stage of collaboration",
    "Table 2",
    "Atemporal elements impacting collaboration",
}


def in_first_half(cmoc: Cmoc) -> bool:
    return any(source.at in FIRST_HALF for source in cmoc.sources)


def stated(shipped: Facts, start: str, end: str) -> list[StatedEdge]:
    """What CMOCs of the first half state; the same link may be stated further on with a direction."""
    edges = [edge for edge in shipped.graph.into[end] if edge.start == start]
    return [one for edge in edges for one in edge.stated if in_first_half(one.cmoc)]


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


@pytest.mark.parametrize(("start", "end", "mark", "lines"), OURS)
def test_what_the_paper_does_not_print_is_marked(shipped: Facts, start: str, end: str, mark: str, lines: str) -> None:
    assert {one.ours for one in stated(shipped, start, end)} == {mark}, lines


@pytest.mark.parametrize(("start", "effect", "link", "lines"), WORKS)
def test_what_works_on_a_link_stays_on_the_link(
    shipped: Facts, start: str, effect: str, link: tuple[str, str], lines: str
) -> None:
    assert (start, link, effect) in {(one.start, one.link, one.effect) for one in shipped.graph.modifiers}, lines


@pytest.mark.parametrize(("start", "end", "lines"), RESTATED)
def test_what_is_only_retold_is_no_finding(shipped: Facts, start: str, end: str, lines: str) -> None:
    bases = {one.cmoc.basis for one in stated(shipped, start, end)}
    assert bases and bases <= {"prior", "elsewhere"}, lines


def test_takeover_is_said_of_forms_that_integrate_much(shipped: Facts) -> None:
    condition = [one for one in shipped.cmocs["cmoc-094"].contexts if one.holds == "condition"]
    assert [(one.construct, one.state) for one in condition] == [("integration-level", "high")]


def test_what_can_be_altered_is_what_the_paper_says_so_of(shipped: Facts) -> None:
    """Ll. 1053-1055: ambition can, nearness cannot; of nothing else is it said in the first half."""
    said = {id: one.alterable for id, one in shipped.constructs.items() if one.alterable != "unknown"}
    assert said["geographical-distance"] == "no"
    assert {said[id] for id in ("ambition", "fitting-ambition", "over-ambition")} == {"yes"}


def test_each_passage_that_cites_a_tied_study_has_an_extract(shipped: Facts) -> None:
    """42 at ll. 793, 809 and 979; 58 at ll. 785, 788 and 806."""
    told = {id: {extract.cmoc for extract in study.extracts} for id, study in shipped.studies.items()}
    assert told["murray-2018"] >= {"cmoc-012", "cmoc-075", "cmoc-083"}
    assert told["nhs-providers-2018"] >= {"cmoc-010", "cmoc-074", "cmoc-016"}


def test_nearness_harms_only_where_there_is_conflict_already(shipped: Facts) -> None:
    edges = {edge.sign: edge for edge in shipped.graph.into["interpersonal-communication"] if "distance" in edge.start}
    assert {edge.agreement for edge in edges.values()} == {"conditional"}
    condition = [one for one in shipped.cmocs["cmoc-019"].contexts if one.holds == "condition"]
    assert [(one.construct, one.state) for one in condition] == [("conflict", "present")]


def test_at_least_100_cmocs_of_the_first_half(shipped: Facts) -> None:
    assert sum(in_first_half(cmoc) for cmoc in shipped.cmocs.values()) >= 100


def test_every_source_names_a_place_of_its_document(shipped: Facts) -> None:
    places = {document.id: set(document.places) for document in shipped.settings.documents}
    for cmoc in shipped.cmocs.values():
        for source in cmoc.sources:
            assert source.at in places[source.document or ""], cmoc.id
