"""The programme theory and its course over time as shipped, against what the paper's two figures print.

Written down here apart from the data. The words of Fig. 6 (ll. 1352-1455) and Fig. 5 (ll. 1100-1166) are held; arrows
and curves are not.
"""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from cmoc.build.compile import check_folder
from cmoc.exchange.theory_json import theory_json
from cmoc.model.programme import Arrow
from cmoc.model.theory import Cmoc, parts
from cmoc.views.facts import Facts, facts

TOP = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def shipped() -> Facts:
    checked = check_folder(TOP)
    assert not checked.found
    return facts(checked.loaded.review)


@pytest.fixture(scope="module")
def exported(shipped: Facts) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(theory_json(shipped.review, shipped.graph))
    return found


# What Fig. 6 prints, with the lines, and the lane it is put in. The lanes are in part a reading: their notes say so.
ELEMENTS = [
    ("Inertia", "1352", "performance"),
    ("Reduction in care quality", "1354", "performance"),
    ("Improvement in care quality", "1358", "performance"),
    ("Collaborative effectiveness", "1360, 1368", "performance"),
    ("Entry into collaborative functioning mechanisms & trust-building loop", "1364-1366", "functioning"),
    ("Regulatory environment", "1380", "start"),
    ("financial constraints (capacity)", "1380-1381", "start"),
    ("organisational size", "1381", "start"),
    ("number of involved organisations", "1382", "start"),
    ("Perceived task complexity", "1384-1385", "start"),
    ("Former collaborative experience", "1387", "start"),
    ("reputation of collaborating organisations", "1388", "start"),
    ("Increased trust", "1387", "trust-raised"),
    ("Task success", "1390", "trust-raised"),
    ("Adjustment in risk tolerance", "1392", "trust-raised"),
    ("Bypasses risk threshold", "1398-1399", "by-pass"),
    ("Collaborative behaviour", "1398-1399", "trust-raised"),
    ("Increase in confidence", "1399-1401", "by-pass"),
    ("Increased faith", "1403", "trust-raised"),
    ("Willingness to take risk", "1405-1406", "trust-raised"),
    ("Increased formalisation", "1405-1406", "by-pass"),
    ("Change in ambition", "1410", "trust-raised"),
    ("Risk threshold", "1414", "functioning"),
    ("Initial trust level", "1416", "start"),
    ("Reduced trust", "1418", "trust-lowered"),
    ("Reduced trust", "1418", "trust-lowered"),
    ("Partnership dissolution", "1420, 1423", "trust-lowered"),
    ("Conflict", "1422", "trust-lowered"),
    ("Critical trust or faith threshold", "1423, 1431", "trust-lowered"),
    ("Increased potential for conflict", "1425, 1431-1432", "trust-lowered"),
    ("Total cessation of collaborative behaviour", "1427, 1433-1434", "trust-lowered"),
    ("Task failure", "1429", "trust-lowered"),
    ("Conflict resolution mechanisms", "1433-1434", "trust-lowered"),
    ("Low faith and trust", "1433", "trust-lowered"),
    ("Reduced trust", "1436", "trust-lowered"),
    ("Reduced risk threshold", "1438-1439", "trust-lowered"),
    ("Change in ambition", "1441", "trust-lowered"),
    ("Unwillingness to take risk", "1443-1444", "trust-lowered"),
    ("Competitive behaviour", "1446-1447", "trust-lowered"),
]
# The box that is told apart from the one of l. 1398 by words of the data: "Collaborative behaviour" of ll. 1360, 1368.
STAGE = "Collaborative behaviour, as the stage that follows on functioning"
FRAMES = {
    "functioning": "Collaborative functioning",  # l. 1378
    "by-pass": "More integrative or mandated collaborations",  # ll. 1394-1396
    "trust-raised": "Less integrative or voluntary collaborations",  # ll. 1449-1451
    "trust-lowered": "Less integrative or voluntary collaborations",  # ll. 1449-1451
    "performance": "Performance",  # l. 1356
}
# Words that stand on a line and not in a box.
LABELS = {
    "output": ("acting-together", ("functioning", "degree of collaborative behaviour")),  # ll. 1373-1376
    "better-care": ("output", ("Collaborative behaviour", "improves", "care")),  # ll. 1370-1373
}


def key(label: str) -> str:
    """The words alone."""
    return " ".join(word for word in re.findall(r"[a-z-]+", label.lower()) if word not in ("and", "the"))


def test_the_elements_are_those_that_fig_6_prints_each_in_its_lane(exported: dict[str, Any]) -> None:
    found = Counter((key(one["label"]), one["lane"]) for one in exported["programme_theory"]["elements"])
    printed = Counter((key(label), lane) for label, _, lane in ELEMENTS)
    assert found - printed == Counter({(key(STAGE), "performance"): 1})
    assert not printed - found


def test_the_lanes_bear_the_names_that_are_printed(exported: dict[str, Any]) -> None:
    lanes = {one["id"]: one for one in exported["programme_theory"]["lanes"]}
    assert lanes.keys() == {*FRAMES, "start"}
    assert all(lanes[id]["label"].startswith(label) for id, label in FRAMES.items())
    assert "no name there" in lanes["start"]["note"]


def test_only_the_words_that_are_printed_stand_on_a_line(exported: dict[str, Any]) -> None:
    labelled = {one["to"]: one for one in exported["programme_theory"]["links"] if one["label"]}
    assert {to: one["from"] for to, one in labelled.items()} == {to: start for to, (start, _) in LABELS.items()}
    for to, (_, some) in LABELS.items():
        assert all(word in labelled[to]["label"] for word in some)


def test_no_arrow_of_fig_6_is_said_to_be_printed(shipped: Facts) -> None:
    programme = shipped.review.programme
    assert programme
    boxes = {one.id for one in programme.elements}
    assert {one.basis for one in programme.links} == {"reading"}
    assert all({one.start, one.end} <= boxes for one in programme.links)
    linked = {id for one in programme.links for id in (one.start, one.end)}
    assert boxes - linked == {"less-trust-beside"}  # the third of the three


def test_every_element_and_event_leads_to_a_record(exported: dict[str, Any]) -> None:
    known = {one["id"] for one in exported["constructs"]}
    some = (*exported["programme_theory"]["elements"], *exported["trajectory"]["events"])
    assert all(one["constructs"] and set(one["constructs"]) <= known for one in some)


# What each event of Fig. 5 does to trust and faith, in order; a star where the figure does not print it.
EVENTS = [
    (1, []),  # ll. 1111-1115: the starting point
    (2, ["trust increases", "faith increases", "faith decreases"]),  # ll. 1106-1109: both at first, then some faith
    (3, ["trust increases", "faith increases"]),  # ll. 1127-1132
    (4, ["trust increases", "faith increases*"]),  # ll. 1119-1125: trust and perception of progress
    (5, ["faith decreases", "trust decreases more"]),  # ll. 1142-1150: "some" of faith, "a greater loss" of trust
    (6, ["trust increases*", "faith increases*"]),  # ll. 1158-1162: no level is named
    (7, []),  # ll. 1136-1140: both are high
]


def test_the_seven_events_of_fig_5_and_what_each_does(exported: dict[str, Any]) -> None:
    course = exported["trajectory"]
    found = [
        (
            event["number"],
            [
                f"{move['curve']} {move['effect']}{' more' * move['more']}{'*' * move['ours']}"
                for move in event["moves"]
            ],
        )
        for event in course["events"]
    ]
    assert found == EVENTS
    curves = {one["id"]: one["label"] for one in course["curves"]}
    assert curves == {"trust": "Level of trust", "faith": "Level of faith"}  # ll. 1100-1104, 1152-1156
    assert course["profiles"] == ["voluntary"]  # l. 1165
    assert course["top"].casefold() == "synergy: collaborative behaviour"  # l. 1117
    assert course["bottom"].casefold() == "inertia: competitive behaviour"  # l. 1134
    assert all(event["cmocs"] for event in course["events"])


def ends(arrow: Arrow) -> tuple[str, str]:
    return arrow.start, arrow.end


def spoken_of(cmoc: Cmoc) -> set[str]:
    named = {one.construct for _, _, one in parts(cmoc) if one.construct}
    return named | {end for one in cmoc.outcomes if one.link for end in (one.link.start, one.link.end)}


def test_the_cmocs_of_a_box_an_arrow_or_an_event_speak_of_it(shipped: Facts) -> None:
    programme = shipped.review.programme
    assert programme and programme.trajectory
    boxes = {one.id: one.constructs for one in programme.elements}
    events = programme.trajectory.events
    about = [(one.label, one.constructs, one.cmocs) for one in programme.elements]
    about += [(one.label, one.constructs, one.cmocs) for one in events]
    about += [(f"{one.start} to {one.end}", boxes[end], one.cmocs) for one in programme.links for end in ends(one)]
    for label, constructs, cmocs in about:
        for id in cmocs:
            assert spoken_of(shipped.cmocs[id]) & set(constructs), (label, id)
