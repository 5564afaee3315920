"""The second half of the paper and the kinds of collaboration, with lines, written down here apart from the data."""

from pathlib import Path

import pytest
from cmoc.build.compile import check_folder
from cmoc.model.theory import Cmoc
from cmoc.views.facts import Facts, facts
from cmoc.views.page import plain
from cmoc.views.sentence import sentence

TOP = Path(__file__).parent.parent
SECOND_HALF = {
    "Refining CMOCs driving partnership performance",
    "Refinements by collaboration type and collaborative functioning",
    "Trust versus confidence",
    "A novel means of depicting CMOC chains",
    "Discussion",
    "Limitations",
    "Fig. 5",
    "Fig. 6",
}
# Start, sign, end, on what ground, lines. "?" where the text says that it acts, and neither print nor sense which way.
EDGES = [
    ("trust", "-", "work-of-functioning", "finding", "ll. 1063-1065"),
    ("faith", "-", "work-of-functioning", "finding", "ll. 1063-1065"),
    ("work-of-functioning", "-", "spare-effort", "finding", "ll. 1065-1066"),
    ("spare-effort", "+", "synergy", "finding", "ll. 1065-1069"),
    ("risk-threshold", "+", "joint-innovation", "finding", "ll. 1069-1071"),
    ("faith", "+", "resource-pooling", "finding", "ll. 1069-1071"),
    ("faith", "-", "duplication-of-effort", "finding", "ll. 1069-1073"),
    ("joint-bids", "+", "organisational-performance", "finding", "ll. 1072-1076"),
    ("duplication-of-effort", "-", "organisational-performance", "finding", "ll. 1072-1076"),
    ("work-of-functioning", "-", "collaboration-success", "finding", "ll. 1079-1083"),
    ("settled-operations", "+", "effectiveness-through-collaboration", "finding", "ll. 1085-1087"),
    ("favourable-starting-conditions", "+", "relationship-building", "elsewhere", "ll. 1089-1094"),
    ("regulatory-environment-favourable", "+", "initial-trust", "finding", "ll. 1094-1096, 1173-1175"),
    ("regulatory-environment-favourable", "-", "task-complexity", "finding", "ll. 1094-1096, 1173-1176"),
    ("room-for-relationships", "+", "initial-faith", "finding", "ll. 1096-1098, 1173-1175"),
    ("history-of-competition", "+", "task-complexity", "finding", "ll. 1098-1099, 1173-1176"),
    ("financial-support", "+", "initial-trust", "finding", "ll. 1171-1175"),
    ("mandated", "-", "collaboration-success", "finding", "ll. 1180-1183"),
    ("staff-loss", "-", "faith", "illustration", "ll. 1106-1109"),
    ("improper-leadership", "+", "conflict", "illustration", "ll. 1142-1148"),
    ("leader-replacement", "+", "vision-sharedness", "illustration", "ll. 1158-1160"),
    ("leader-replacement", "+", "conflict-resolution-approach", "illustration", "ll. 1158-1162"),
    ("professional-differences", "+", "cultural-distance", "finding", "ll. 1190-1193"),
    ("organisational-size", "-", "interpersonal-communication", "finding", "ll. 1193-1197"),
    ("number-of-organisations", "-", "interpersonal-communication", "finding", "ll. 1193-1197"),
    ("number-of-organisations", "+", "task-complexity", "finding", "ll. 1193-1198, 1228-1230"),
    ("mandated", "?", "perceived-legitimacy", "finding", "ll. 1208-1213"),
    ("mandated", "?", "faith", "finding", "ll. 1208-1213"),
    ("partner-self-selection", "+", "ease-of-implementation", "illustration", "ll. 1215-1220"),
    ("number-of-organisations", "-", "initial-trust", "illustration", "ll. 1215-1222"),
    ("cross-sector-working", "+", "task-complexity", "finding", "ll. 1228-1230"),
    ("perceived-legitimacy", "+", "faith", "finding", "ll. 1230-1233"),
    ("breadth-and-depth", "-", "interpersonal-communication", "finding", "ll. 1233-1236"),
    ("rapid-timeline", "-", "ease-of-implementation", "finding", "ll. 1238-1240"),
    ("formalisation", "+", "collaborative-behaviour", "hypothesis", "ll. 1244-1247"),
    ("mandated", "+", "confidence", "prior", "ll. 1264-1268"),
    ("integration-level", "+", "confidence", "prior", "ll. 1264-1268"),
    ("mandated", "-", "trust", "finding", "ll. 1272-1277"),
    ("mandated", "+", "takeover-sense", "finding", "ll. 1273-1277"),
    ("partner-domination", "-", "trust", "finding", "ll. 1276-1277"),
    ("formalisation", "-", "uncertainty-of-partner-behaviour", "finding", "ll. 1280-1282"),
    ("formalisation", "+", "risk-allocation", "finding", "ll. 1282-1286"),
    ("over-formalisation", "-", "trust", "finding", "ll. 1295-1300"),
    ("trust", "-", "value-of-contracts", "finding", "ll. 1297-1299"),
    ("non-binding-agreements", "+", "trust", "finding", "ll. 1309-1312"),
    ("trust", "-", "risk-of-collaborating", "finding", "ll. 1309-1312"),
    ("non-binding-agreements", "+", "risk-threshold", "hypothesis", "ll. 1312-1315"),
    ("collaborative-behaviour", "+", "synergy", "illustration", "ll. 1330-1333"),
    ("collaborative-behaviour", "+", "care-quality", "illustration", "ll. 1370-1373"),
    ("community-history", "?", "initial-trust", "elsewhere", "ll. 1526-1529"),
    ("trust", "+", "collaborative-behaviour", "finding", "ll. 1529-1533"),
    ("risk-sharing-contracts", "-", "attribution-to-altruism", "elsewhere", "ll. 1537-1543"),
    ("mandated", "+", "contractual-governance", "elsewhere", "ll. 1546-1548"),
    ("integration-level", "-", "relational-governance", "elsewhere", "ll. 1548-1550"),
    ("uncertainty-about-project", "+", "structural-governance", "elsewhere", "ll. 1555-1558"),
    ("obligation-to-collaborate", "-", "risk-of-collaborating", "finding", "ll. 1558-1563"),
    ("binding-contracts", "-", "attribution-to-altruism", "finding", "ll. 1563-1566"),
    ("history-of-collaboration", "+", "collaboration-success", "finding", "ll. 1572-1576"),
    ("inflexible-legislation", "-", "established-ways", "finding", "ll. 1576-1578"),
    ("joint-venture", "+", "control", "elsewhere", "ll. 1585-1588"),
    ("uncontrollable-factors", "+", "insurmountable-obstacles", "finding", "ll. 1592-1595"),
    ("insurmountable-obstacles", "-", "faith", "finding", "ll. 1592-1595"),
    ("controllable-facilitators", "+", "trust", "finding", "ll. 1595-1597"),
    ("knowledge-of-complexity", "+", "task-complexity", "hypothesis", "ll. 1698-1700"),
]
WORKS = [
    ("shared-patient-focus", "dampens", ("rapid-timeline", "ease-of-implementation"), "ll. 1238-1242"),
    ("shared-patient-focus", "dampens", ("prior-differences", "ease-of-implementation"), "ll. 1238-1242"),
    ("confidence", "dampens", ("trust", "collaborative-behaviour"), "ll. 1264-1268"),
    ("lack-of-statutory-authority", "dampens", ("formalisation", "confidence"), "ll. 1568-1572"),
]
# Not printed: the direction, or the thing itself.
OURS = [
    ("premature-expectations", "effectiveness-through-collaboration", "sign", "ll. 1083-1087"),
    ("relational-norms", "trust", "sign", "ll. 1551-1555"),
    ("project-complexity", "uncertainty-about-project", "sign", "ll. 1555-1557"),
    ("task-success", "trust", "part", "ll. 1387-1390"),
    ("motivation-to-engage", "collaborative-functioning", "part", "ll. 1602-1604"),
]
# Kind, construct, state, how, lines.
PROFILES = [
    ("voluntary", "mandated", "absent", "defines", "ll. 296-299"),
    ("mandated", "mandated", "present", "defines", "ll. 296-299"),
    ("mandated", "formalisation", "high", "possible", "ll. 169-178, 1277-1280"),
    ("mandated", "room-for-relationships", "absent", "possible", "ll. 1096-1098"),
    ("merger", "integration-level", "high", "defines", "ll. 1204-1206"),
    ("buddying", "integration-level", "low", "defines", "ll. 1204-1208"),
    ("buddying", "mandated", "present", "possible", "ll. 1177-1183"),
    ("network", "number-of-actors", "low", "usual", "ll. 1206-1208"),
    ("voluntary-buddying", "mandated", "absent", "defines", "ll. 1215"),
    ("voluntary-buddying", "perceived-professional-threat", "absent", "usual", "ll. 1216-1217"),
    ("voluntary-buddying", "number-of-organisations", "low", "usual", "ll. 1217-1218"),
    ("voluntary-buddying", "legal-agreements", "low", "possible", "ll. 1218-1219"),
    ("voluntary-buddying", "partner-self-selection", "present", "usual", "ll. 1219-1220"),
    ("voluntary-buddying", "initial-trust", "high", "usual", "ll. 1220-1221"),
    ("voluntary-buddying", "initial-faith", "high", "usual", "ll. 1220-1222"),
    ("integrated-care-system", "number-of-organisations", "high", "defines", "ll. 1225-1226"),
    ("integrated-care-system", "organisational-size", "high", "defines", "ll. 1225-1226"),
    ("integrated-care-system", "cross-sector-working", "present", "defines", "ll. 1226-1227"),
    ("integrated-care-system", "mandated", "present", "usual", "ll. 1187-1188"),
    ("integrated-care-system", "perceived-professional-threat", "present", "usual", "ll. 1230-1232"),
    ("integrated-care-system", "history-of-competition", "present", "possible", "ll. 1236-1238"),
    ("integrated-care-system", "rapid-timeline", "present", "usual", "ll. 1238-1239"),
    ("integrated-care-system", "effective-leadership", "present", "possible", "ll. 1573-1575"),
    ("cross-sector", "professional-differences", "high", "defines", "ll. 1188-1190"),
    ("cross-sector", "number-of-organisations", "high", "usual", "ll. 1193-1195"),
    ("cross-sector", "organisational-size", "high", "usual", "ll. 1193-1195"),
]
# What the text limits to some kinds.
LIMITS = [
    ("mandated", "collaboration-success", {"buddying"}, "ll. 1177-1183"),
    ("professional-differences", "cultural-distance", {"cross-sector"}, "ll. 1188-1193"),
    ("breadth-and-depth", "interpersonal-communication", {"integrated-care-system"}, "ll. 1233-1236"),
    ("obligation-to-collaborate", "risk-of-collaborating", {"mandated", "merger"}, "ll. 1559-1563"),
    ("binding-contracts", "attribution-to-altruism", {"voluntary", "buddying", "network"}, "ll. 1563-1566"),
    ("control", "risk-of-collaborating", {"alliance"}, "ll. 1583-1585"),
]


@pytest.fixture(scope="module")
def shipped() -> Facts:
    checked = check_folder(TOP)
    assert not checked.found, checked.found
    return facts(checked.loaded.review)


def in_second_half(cmoc: Cmoc) -> bool:
    return any(source.at in SECOND_HALF for source in cmoc.sources)


def stated(shipped: Facts, start: str, end: str) -> dict[str, Cmoc]:
    """Sign to a CMOC, of what CMOCs with a source in the second half state of the link."""
    edges = [edge for edge in shipped.graph.into.get(end, ()) if edge.start == start]
    return {one.sign: one.cmoc for edge in edges for one in edge.stated if in_second_half(one.cmoc)}


@pytest.mark.parametrize(("start", "sign", "end", "basis", "lines"), EDGES)
def test_a_link_has_the_sign_and_the_ground_that_are_printed(
    shipped: Facts, start: str, sign: str, end: str, basis: str, lines: str
) -> None:
    grounds = {
        one.cmoc.basis
        for edge in shipped.graph.into[end]
        if (edge.start, edge.sign) == (start, sign)
        for one in edge.stated
        if in_second_half(one.cmoc)
    }
    assert basis in grounds, lines
    assert not {"+", "-"} <= set(stated(shipped, start, end)), lines


@pytest.mark.parametrize(("start", "effect", "link", "lines"), WORKS)
def test_what_works_on_a_link_stays_on_the_link(
    shipped: Facts, start: str, effect: str, link: tuple[str, str], lines: str
) -> None:
    found = [one for one in shipped.graph.modifiers if (one.start, one.link, one.effect) == (start, link, effect)]
    assert found, lines
    assert any(in_second_half(shipped.cmocs[id]) for one in found for id in one.cmocs), lines
    assert not {one.effect for one in shipped.graph.modifiers if (one.start, one.link) == (start, link)} - {effect}


@pytest.mark.parametrize(("start", "end", "mark", "lines"), OURS)
def test_what_the_paper_does_not_print_is_marked(shipped: Facts, start: str, end: str, mark: str, lines: str) -> None:
    assert {edge.ours for edge in shipped.graph.into[end] if edge.start == start} == {mark}, lines


@pytest.mark.parametrize(("kind", "construct", "state", "how", "lines"), PROFILES)
def test_a_kind_sets_what_the_paper_says_of_it(
    shipped: Facts, kind: str, construct: str, state: str, how: str, lines: str
) -> None:
    (profile,) = (one for one in shipped.review.profiles if one.id == kind)
    assert [(one.state, one.how) for one in profile.sets if one.construct == construct] == [(state, how)], lines


def test_of_alliances_the_paper_names_no_state(shipped: Facts) -> None:
    (alliance,) = (one for one in shipped.review.profiles if one.id == "alliance")
    assert alliance.sets == () and alliance.note


def test_every_state_of_a_kind_names_a_place(shipped: Facts) -> None:
    places = {document.id: set(document.places) for document in shipped.settings.documents}
    for profile in shipped.review.profiles:
        for one in profile.sets:
            assert one.sources, (profile.id, one.construct)
            assert all(source.at in places[source.document or ""] for source in one.sources), profile.id


@pytest.mark.parametrize(("start", "end", "kinds", "lines"), LIMITS)
def test_a_claim_is_limited_where_the_paper_limits_it(
    shipped: Facts, start: str, end: str, kinds: set[str], lines: str
) -> None:
    assert [set(one.only_in) for one in stated(shipped, start, end).values()] == [kinds], lines


def test_contracts_help_trust_where_trust_is_low_and_that_is_no_loop(shipped: Facts) -> None:
    """Ll. 1256-1260."""
    (cmoc,) = (one for one in shipped.cmocs.values() if one.basis == "prior" and conditions(one) == [("trust", "low")])
    assert [(one.construct, one.effect) for one in cmoc.outcomes] == [("trust", "increases")]


def conditions(cmoc: Cmoc) -> list[tuple[str | None, str]]:
    return [(one.construct, one.state) for one in cmoc.contexts if one.holds == "condition"]


def test_what_the_source_sets_against_each_other_says_so_on_both_sides(shipped: Facts) -> None:
    """Contracts raise or undermine trust, ll. 1294-1300; powers in law and new laws, ll. 1568-1578."""
    pairs = {(one.id, other) for one in shipped.cmocs.values() for other in one.at_odds_with}
    assert len(pairs) >= 4
    assert {(other, one) for one, other in pairs} == pairs


def test_synergy_as_a_buffer_is_a_rival_and_no_claim_of_ours(shipped: Facts) -> None:
    """Ll. 1515-1526."""
    (phase,) = (one for one in shipped.review.phases if one.id == "phase-3")
    (rival,) = phase.rivals
    assert "Jagosh" in (rival.held_by or "") and rival.sources[0].cites == (87,)
    assert not [one for one in shipped.graph.modifiers if one.start == "synergy"]
    assert not [edge for edge in shipped.graph.into["conflict"] if edge.start == "synergy"]


def test_each_passage_that_cites_a_tied_study_has_an_extract(shipped: Facts) -> None:
    """42 at l. 1193; 58 at ll. 1171 and 1286. Each belongs to a CMOC that cites the number."""
    told = {id: {extract.cmoc for extract in study.extracts} for id, study in shipped.studies.items()}
    for study, start, end in (
        ("murray-2018", "professional-differences", "cultural-distance"),
        ("nhs-providers-2018", "room-for-relationships", "initial-trust"),
        ("nhs-providers-2018", "formalisation", "risk-allocation"),
    ):
        (cmoc,) = stated(shipped, start, end).values()
        assert cmoc.id in told[study]
        assert shipped.studies[study].reference in {number for source in cmoc.sources for number in source.cites}


def test_references_outside_the_block_of_the_studies_make_no_finding(shipped: Facts) -> None:
    for cmoc in shipped.cmocs.values():
        numbers = {number for source in cmoc.sources if source.at in SECOND_HALF for number in source.cites}
        if numbers and not numbers & {18, *range(31, 82)}:
            assert cmoc.basis == "elsewhere", cmoc.id


def test_at_least_75_cmocs_of_the_second_half_and_no_sentence_twice(shipped: Facts) -> None:
    own = [cmoc for cmoc in shipped.cmocs.values() if "cmoc-150" <= cmoc.id < "cmoc-300"]  # what follows is carried
    assert len(own) >= 75
    assert all(in_second_half(cmoc) for cmoc in own)
    sentences = [plain(sentence(shipped, cmoc)) for cmoc in own]
    doubles = {one for one in sentences if sentences.count(one) > 1}
    assert not doubles
