"""Phases, programme theory and limits as shipped, against facts written down apart, with the paper's lines."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from cmoc.build.compile import check_folder
from cmoc.model.edges import stated_edges
from cmoc.model.phase import Phase, Refinement
from cmoc.model.review import Review
from cmoc.model.snapshot import Snapshot
from cmoc.model.theory import Cmoc
from cmoc.model.vocabulary import Decision
from cmoc.views.facts import Facts, facts

TOP = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def shipped() -> Facts:
    checked = check_folder(TOP)
    assert not checked.found, checked.found
    return facts(checked.loaded.review)


@pytest.fixture(scope="module")
def review(shipped: Facts) -> Review:
    return shipped.review


@pytest.fixture(scope="module")
def phase_3(review: Review) -> Phase:
    return next(one for one in review.phases if one.id == "phase-3")


@pytest.fixture(scope="module")
def before(review: Review) -> Snapshot:
    return next(one for one in review.snapshots if one.phase == "phase-2")


# The four papers: year, journal, DOI, whether held, studies.
PHASES = [
    ("phase-1", 2020, "Journal of Integrated Care", "10.1108/JICA-05-2020-0026", "no", None, 6),
    ("phase-2", 2021, "Systematic Reviews", "10.1186/s13643-021-01630-8", "part", 53, 6),
    ("phase-3", 2021, "BMC Health Services Research", "10.1186/s12913-021-06630-x", "part", 51, 3),
    ("phase-4", 2022, "PLoS ONE", "10.1371/journal.pone.0266899", "no", None, 7),
]


def test_four_phases_in_order_and_the_third_is_the_one_shown(review: Review) -> None:
    told = {one.id: one for one in review.phases}
    assert review.settings.phases == tuple(id for id, *_ in PHASES)
    assert review.settings.current == "phase-3"
    found = [
        (id, told[id].year, told[id].journal, told[id].doi, told[id].held, told[id].studies, len(told[id].authors))
        for id in review.settings.phases
    ]
    assert found == PHASES
    assert {one.doi for one in review.settings.documents} >= {doi for _, _, _, doi, *_ in PHASES}


# The study flow: step, count, comes from, left out, ours; ll. 350-376 and Fig. 4, ll. 424-481.
FLOW = [
    (2144, (), None, False),  # ll. 356, 429
    (1092, (2144,), 1052, True),  # ll. 356-357, 425; 1052 is printed nowhere
    (104, (1092,), 988, False),  # ll. 360, 431-434
    (48, (104,), 56, False),  # ll. 363-364, 438-440
    (13, (48,), 35, False),  # ll. 365, 442-449
    (11, (), None, False),  # ll. 370, 466
    (9, (11,), 2, False),  # ll. 370-372, 468-477
    (3, (), None, False),  # ll. 372-373, 480
    (1, (), None, False),  # ll. 373-374, 481
    (25, (), None, False),  # ll. 353, 457
    (51, (25, 13, 9, 3, 1), None, False),  # ll. 375, 459-460
]


def test_the_study_flow_has_the_numbers_of_text_and_figure(phase_3: Phase) -> None:
    counts = {step.id: step.count for step in phase_3.flow}
    found = [(one.count, tuple(counts[id] for id in one.before), one.left_out, one.ours) for one in phase_3.flow]
    assert found == FLOW
    assert all({source.at for source in step.sources} == {"Literature selection", "Fig. 4"} for step in phase_3.flow)


def test_the_study_flow_adds_up(phase_3: Phase) -> None:
    counts = {step.id: step.count for step in phase_3.flow}
    for step in phase_3.flow:
        if step.before:
            assert sum(counts[id] for id in step.before) - (step.left_out or 0) == step.count, step.id
    assert (phase_3.studies, phase_3.extracted) == (phase_3.flow[-1].count, 338)  # ll. 18, 375, 511-512


# Table 2, ll. 836-959: the name before, the name now, and in the ledger kind, from and to, or the words of `about`.
Entry = tuple[str | None, str, str]
TABLE_2: list[tuple[str | None, str | None, list[Entry]]] = [
    (
        "Task achievement and performance",
        "Effectiveness through collaboration",
        [("merged", "organisational-performance task-achievement", "effectiveness-through-collaboration")],
    ),
    (
        "Synergy and collaborative inertia",
        "Changes towards collaborative behaviour from competitive behaviour",
        [
            ("reframed", "synergy", "collaborative-behaviour"),
            ("reframed", "collaborative-inertia", "collaborative-behaviour"),
        ],
    ),
    (None, "Risk threshold", [("reclassified", "risk-threshold", "risk-threshold")]),
    ("Faith", "Faith", [("redefined", "faith", "faith")]),
    ("Perception of progress", "Perception of progress", [(None, "Perception of progress is kept", "")]),
    ("Conflict", "Conflict", [(None, "Conflict is kept", "")]),
    (
        None,
        "Approach to conflict resolution and accountability",
        [("introduced", "", "conflict-resolution-approach")],
    ),
    ("Trust", "Trust", [("redefined", "trust", "trust")]),
    ("Confidence", "Confidence", [("redefined", "confidence", "confidence")]),
    ("Initial trust", "Initial trust", [(None, "Initial trust is kept", "")]),
    ("Power", None, [("reclassified", "power", "power")]),
    ("Leadership", None, [("reclassified", "leadership", "leadership")]),
    (
        "Cultural integration",
        "Cultural assimilation",
        [("renamed", "cultural-assimilation", "cultural-assimilation")],
    ),
    (
        "Interpersonal communication/coordination",
        "Interpersonal communication & information sharing",
        [("renamed", "interpersonal-communication", "interpersonal-communication")],
    ),
    (
        "Perception of task complexity",
        "Perception of task complexity/initial faith",
        [("merged", "Perceived task complexity takes in initial faith", "")],
    ),
    (None, "Clarity and sharedness of vision", [("introduced", "", "vision-clarity-sharedness")]),
    (None, "Perceived legitimacy of collaboration", [("introduced", "", "perceived-legitimacy")]),
]
# Entries that refer to Table 2 and are our readings of a row that stands above.
BESIDE = [
    ("reclassified", "collaborative-inertia", "collaborative-inertia"),
    ("reclassified", "synergy", "synergy"),
    ("reclassified", "vision-sharedness", "vision-sharedness"),
]


def told(one: Refinement) -> Entry:
    return (one.kind, " ".join(one.old) or (one.about or "").split(", and its")[0], " ".join(one.new))


def test_each_of_the_seventeen_rows_of_table_2_is_in_the_ledger(phase_3: Phase) -> None:
    assert len(TABLE_2) == 17
    assert sum(row[0] is not None for row in TABLE_2) == 13
    assert sum(row[1] is not None for row in TABLE_2) == 15
    of_table = [one for one in phase_3.refinements if "Table 2" in {source.at for source in one.sources}]
    expected = [entry for _, _, entries in TABLE_2 for entry in entries] + BESIDE
    assert sorted(map(told, of_table), key=str) == sorted(expected, key=str)


def test_what_is_ours_in_the_ledger_says_so(phase_3: Phase) -> None:
    by = {told(one): one for one in phase_3.refinements}
    assert {by[entry].basis for entry in BESIDE} == {"reading"}
    new = by["reclassified", "risk-threshold", "risk-threshold"]
    assert (new.basis, new.stated_as) == ("reading", "new")  # ll. 18-20, 860
    assert not by["reclassified", "power", "power"].why  # the paper gives none
    assert not by["reclassified", "leadership", "leadership"].why


def test_phase_2_has_the_initial_mechanisms_without_definition_or_type(before: Snapshot) -> None:
    held = {one.id: one for one in before.theory.constructs}
    named = {
        *("task-achievement", "organisational-performance", "synergy", "collaborative-inertia", "faith"),
        *("perception-of-progress", "conflict", "trust", "confidence", "initial-trust", "power", "leadership"),
        *("cultural-assimilation", "interpersonal-communication", "task-complexity"),
    }
    assert named <= held.keys()
    assert held["cultural-assimilation"].label == "Cultural integration"
    assert held["risk-threshold"].home == "outcome"
    assert {one.definition for one in held.values()} == {one.type for one in held.values()} == {None}


# Table 3 of phase 2 as far as it was seen: context, mechanism, outcomes, each with its sign.
ROWS = {
    "p2-001": ("+collaborative-functioning +trust", "+synergy", "+task-achievement"),
    "p2-002": ("-collaborative-functioning -trust", "+collaborative-inertia", "-task-achievement"),
    "p2-003": ("+faith", "+synergy", "+organisational-performance"),
    "p2-004": ("+interpersonal-communication", "+synergy", "+organisational-performance"),
    "p2-005": ("+confidence", "+synergy", "+organisational-performance"),
    "p2-006": ("+intra-organisational-conflict", "-perception-of-progress", "-faith"),
    "p2-007": ("-ambition", "-perception-of-progress", "-faith"),
    "p2-008": ("+absent-actors", "-perception-of-progress", "-faith"),
    "p2-009": ("+organisational-flexibility", "+perception-of-progress", "+faith"),
    "p2-010": ("+workforce-instability", "-perception-of-progress", "-faith"),
    "p2-011": ("+ongoing-evaluation", "+perception-of-progress", "+faith"),
    "p2-012": ("+role-clarity", "+perception-of-progress", "+faith"),
    "p2-013": ("+accountability-arrangements", "-conflict", "+trust"),
    "p2-014": ("+slow-development", "+conflict", "-trust"),
    "p2-015": ("-cultural-distance", "-conflict", "+trust"),
    "p2-016": ("+vision-sharedness", "-conflict", "+trust"),
    "p2-017": ("+improper-cessation", "+conflict", "-trust"),
    "p2-018": ("+task-failure", "+conflict", "-trust"),
    "p2-019": ("+destructive-conflict-resolution", "-trust", "-faith -perception-of-progress"),
    "p2-020": ("+constructive-conflict-resolution", "+trust", "+faith +perception-of-progress"),
    "p2-021": ("+existing-successful-collaborations", "+initial-trust", "+ambition"),
    "p2-022": ("+legal-agreements", "+initial-trust", "+risk-threshold +ambition"),
}
STATES = {"high": "+", "present": "+", "low": "-", "absent": "-", "increases": "+", "decreases": "-"}


@pytest.mark.parametrize("id", ROWS)
def test_a_row_of_the_table_of_phase_2(before: Snapshot, id: str) -> None:
    cmoc = next(one for one in before.cmocs if one.id == id)
    found = (
        " ".join(f"{STATES[one.state]}{one.construct}" for one in cmoc.contexts),
        " ".join(f"{STATES[one.effect]}{one.construct}" for one in cmoc.mechanisms),
        " ".join(f"{STATES[one.effect]}{one.construct}" for one in cmoc.outcomes),
    )
    assert found == ROWS[id]
    assert cmoc.published_as is None
    assert "phase-2" in {source.document for source in cmoc.sources}


def test_the_snapshot_is_of_30_cmocs_and_39_studies_seen_in_part(before: Snapshot) -> None:
    assert [one.id for one in before.cmocs] == [f"p2-{number:03}" for number in range(1, 31)]
    assert len(before.studies) == 39
    assert not before.complete
    for cmoc in before.cmocs[22:]:  # restated by phase 3, which calls phase 2 its reference 18
        assert "Restated by phase 3" in (cmoc.note or "")
        assert "phase-3" in {source.document for source in cmoc.sources}
    assert {one.id for one in before.cmocs if one.only_in} == {"p2-005", "p2-028"}


def test_no_number_is_given_for_all_cmocs_of_phase_2(review: Review, before: Snapshot) -> None:
    phase_2 = next(one for one in review.phases if one.id == "phase-2")
    assert phase_2.extracted is None
    texts = [before.note, phase_2.note, *phase_2.not_held, *(limit.told for limit in review.settings.limits)]
    assert not [text for text in texts if any(f"{number} CMOCs" in (text or "") for number in (22, 30))]


def decisions(phase: Phase) -> Iterator[tuple[str, Decision, tuple[str, ...], str | None]]:
    for one in phase.verdicts:
        if one.verdict:
            yield one.cmoc, one.verdict, one.now, None
        yield from ((one.cmoc, part.verdict, part.now, part.about) for part in one.parts)


def test_each_cmoc_of_phase_2_has_one_verdict_and_the_columns_add_up(phase_3: Phase, before: Snapshot) -> None:
    assert [one.cmoc for one in phase_3.verdicts] == [one.id for one in before.cmocs]
    given = {old.id: {verdict for id, verdict, _, _ in decisions(phase_3) if id == old.id} for old in before.cmocs}
    columns = Counter(next(iter(some)) if len(some) == 1 else "mixed" for some in given.values())
    assert sum(columns.values()) == 30
    assert all(len(one.parts) != 1 for one in phase_3.verdicts)
    assert columns["refuted"] == columns["not-tested"] == 0  # the text says neither of any


def links(cmoc: Cmoc) -> set[tuple[str, str, str]]:
    return {(one.start, one.sign, one.end) for one in stated_edges(cmoc) if one.role == "cause"}


def test_what_is_affirmed_is_in_the_theory_with_the_same_links(
    shipped: Facts, phase_3: Phase, before: Snapshot
) -> None:
    old = {one.id: one for one in before.cmocs}
    whole = [(id, now) for id, verdict, now, part in decisions(phase_3) if verdict == "affirmed" and part is None]
    assert {id for id, _ in whole} == {"p2-015", "p2-026", "p2-027"}
    for id, now in whole:
        assert links(old[id]) <= {link for one in now for link in links(shipped.cmocs[one])}, id


# What each refined CMOC became, as one link of those that carry it on; with lines of the paper.
REFINED = [
    ("p2-001", "trust", "+", "risk-threshold"),  # ll. 872, 928-931
    ("p2-001", "collaborative-behaviour", "+", "effectiveness-through-collaboration"),  # ll. 853-859, 902-906
    ("p2-002", "trust", "+", "risk-threshold"),  # ll. 1436-1439
    ("p2-003", "faith", "+", "collaborative-behaviour"),  # ll. 861, 914-916
    ("p2-005", "confidence", "+", "risk-threshold"),  # ll. 1286-1292
    ("p2-007", "fitting-ambition", "+", "perception-of-progress"),  # ll. 1040-1042
    ("p2-007", "over-ambition", "+", "disappointment"),  # ll. 1042-1043
    ("p2-011", "evaluation-and-dissemination", "+", "perception-of-progress"),  # ll. 1046-1048
    ("p2-016", "vision-sharedness", "+", "trust"),  # ll. 1013-1016
    ("p2-021", "history-of-collaboration", "+", "initial-trust"),  # ll. 772-775
    ("p2-024", "regulatory-environment-favourable", "+", "initial-faith"),  # ll. 1094-1096, 1173-1175
    ("p2-024", "regulatory-environment-favourable", "+", "initial-trust"),  # ll. 1094-1096, 1173-1175
    ("p2-025", "task-complexity", "-", "faith"),  # ll. 1327-1330
    ("p2-028", "confidence", "+", "collaborative-behaviour"),  # ll. 1264-1268
    ("p2-028", "formalisation", "+", "confidence"),  # ll. 1286-1289
]


def test_what_is_refined_names_the_cmocs_that_carry_it_on(shipped: Facts, phase_3: Phase) -> None:
    refined = {id: now for id, verdict, now, part in decisions(phase_3) if verdict == "refined" and part is None}
    assert set(refined) == {id for id, *_ in REFINED}
    for id, *link in REFINED:
        assert tuple(link) in {one for cmoc in refined[id] for one in links(shipped.cmocs[cmoc])}, id


def test_what_is_not_reported_stays_as_it_was(shipped: Facts, phase_3: Phase, before: Snapshot) -> None:
    old = {one.id: one for one in before.cmocs}
    silent = [(id, now, part) for id, verdict, now, part in decisions(phase_3) if verdict == "not-reported"]
    assert len(silent) == 14
    for id, now, part in silent:
        assert len(now) == 1, id
        kept, was = shipped.cmocs[now[0]], old[id]
        assert (kept.basis, kept.since) == ("prior", "phase-2"), id
        assert (kept.contexts, kept.mechanisms) == (was.contexts, was.mechanisms), id
        assert set(kept.outcomes) <= set(was.outcomes), id
        assert part or kept.outcomes == was.outcomes, id


def test_what_is_carried_is_named_so_and_nothing_else_is(shipped: Facts, phase_3: Phase) -> None:
    silent = {one for _, verdict, now, _ in decisions(phase_3) if verdict == "not-reported" for one in now}
    carried = {id for id, one in shipped.cmocs.items() if "Carried from phase 2" in (one.note or "")}
    assert len(carried) == 11
    assert carried <= silent
    assert {source.document for id in carried for source in shipped.cmocs[id].sources} == {"phase-2"}


# The numbers of studies by kind in the text, ll. 485-494, and the labels of Table 1 that they may mean.
KINDS = {
    "mergers": (7, 8, ["Merger", "Mergers", "Hospital merger"]),
    "integrated care": (
        22,
        20,
        [
            "Integrated care",
            "Provider alliance/Integrated care",
            "Community health partnership/integrated care",
            "Sustainability Transformation Partnership/Accountable Care Organisation",
            "Sustainability and Transformation Partnership",
            "Accountable care organisation",
            "Integrated care, primary care networks",
            "Integrated care/joint commissioning, mental health",
        ],
    ),
    "joint commissioning": (6, 6, ["Joint commissioning", "Joint commissioning, mental health"]),
    "vanguards": (4, 4, ["Vanguards", "NHS Vanguards", "Vanguards (eleven different cases)"]),
    "primary care": (4, 4, ["Primary care network", "Primary care networks", "Primary care partnership"]),
    "buddying": (2, 2, ["Buddying"]),
    "provider chains": (1, 1, ["Provider chains"]),
    "alliances": (1, 1, ["Alliances"]),
    "health boards": (1, 1, ["Health boards"]),
    "networks": (1, 1, ["Network"]),
    "quality improvement": (1, 1, ["Quality improvement collaborative"]),
    "mixed": (1, 1, ["Partnerships (mixed)"]),
    "no kind of the text": (0, 1, ["Primary care trust"]),
}


def test_kinds_of_study_in_the_text_and_in_table_1_differ_in_two_places(shipped: Facts) -> None:
    labels = Counter(study.partnership for study in shipped.included)
    assert {label for _, _, some in KINDS.values() for label in some} == set(labels)
    assert {kind: sum(labels[label] for label in some) for kind, (_, _, some) in KINDS.items()} == {
        kind: table for kind, (_, table, _) in KINDS.items()
    }
    assert sum(text for text, _, _ in KINDS.values()) == sum(labels.values()) == 51
    differ = {kind for kind, (text, table, _) in KINDS.items() if text != table}
    assert differ == {"mergers", "integrated care", "no kind of the text"}


def test_the_limits_hold_the_numbers_of_the_text_against_the_studies(shipped: Facts) -> None:
    labels = Counter(study.partnership for study in shipped.included)
    told = {
        (one.kind, one.stated, sum(labels[label] for label in one.partnerships))
        for one in shipped.settings.limits
        if one.partnerships
    }
    assert told == {("disagrees", 7, 8), ("disagrees", 22, 20), ("open", 6, 6), ("open", 4, 4)}


def test_every_limit_touches_records_that_are_there(shipped: Facts) -> None:
    review = shipped.review
    known = {*shipped.constructs, *shipped.cmocs, *shipped.studies, *shipped.settings.phases}
    known |= {one.id for one in review.profiles}
    limits = shipped.settings.limits
    assert len({one.id for one in limits}) == len(limits)
    assert {one.kind for one in limits} == {"not-held", "not-tied", "not-given", "disagrees", "open"}
    for limit in limits:
        assert limit.touches, limit.id
        assert set(limit.touches) <= known, limit.id


def test_the_words_of_the_glossary_are_those_that_a_reader_meets(review: Review) -> None:
    terms = {one.term for one in review.glossary}
    assert terms == {
        *("CMOC", "Construct", "Role", "Context", "Mechanism", "Outcome", "State", "Effect", "Sign", "Cause"),
        *("Condition", "Modifier", "Basis", "Ours", "Partial", "Profile", "Programme theory", "Demi-regularity"),
        *("Web", "Chain", "Loop", "Gap", "Phase", "Snapshot", "Stage", "Refinement", "Change", "Study"),
        *("Extract", "Stance", "Verdict"),
    }
    ids = {one.id for one in review.glossary}
    assert all(set(one.see) <= ids for one in review.glossary)
