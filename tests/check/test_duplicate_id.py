"""C102: the same id twice."""

import pytest
from cmoc.check.example import SNAPSHOT_TEXT, with_phase, with_settings, with_snapshot
from cmoc.check.rules.duplicate_id import RULE
from cmoc.text.problem import Files
from reading import added, seen

CASES = [
    pytest.param(RULE.problem.wrong, ["skill.yml:1:7 cmoc-001"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(
        added("theory/outcomes.yml", "- {id: skill, label: A}"), ["outcomes.yml:5:8 skill"], id="twice in one file"
    ),
    pytest.param(
        added("theory/outcomes.yml", "- {id: curiosity, label: A}"),
        ["outcomes.yml:5:8 curiosity"],
        id="constructs share one namespace over three files, and the later file is the second",
    ),
    pytest.param(
        added("theory/outcomes.yml", "- {id: skill, label: A}", "- {id: skill, label: A}"),
        ["outcomes.yml:5:8 skill", "outcomes.yml:6:8 skill"],
        id="three times, the first of them stays",
    ),
    pytest.param(
        added("theory/outcomes.yml", "- {id: evening, label: A}", "- {id: cmoc-001, label: A}"),
        [],
        id="ids of different kinds may be alike",
    ),
    pytest.param({"studies/twin.yml": "id: okafor-2011\n"}, ["twin.yml:1:5 okafor-2011"], id="two studies"),
    pytest.param(
        {"theory/profiles.yml": "- {id: a, label: A}\n- {id: a, label: A}\n"}, ["profiles.yml:2:8 a"], id="two profiles"
    ),
    pytest.param(
        {
            "theory/review.yml": "title: A\nstages: [{id: evening, label: A}, {id: evening, label: B}]\n"
            "documents: [{id: notes, label: A}, {id: notes, label: B}]\n"
        },
        ["review.yml:2:40 evening", "review.yml:3:41 notes"],
        id="two stages and two documents",
    ),
    pytest.param(
        {
            "theory/snapshots/first.yml": SNAPSHOT_TEXT
            + "outcomes: [{id: curiosity, label: A}, {id: curiosity, label: A}]\n"
        },
        ["first.yml:9:17 curiosity", "first.yml:9:44 curiosity"],
        id="inside a snapshot, over its lists",
    ),
    pytest.param(with_snapshot(), [], id="one id in a snapshot and in the theory is one construct"),
    pytest.param(
        {f"theory/snapshots/{name}.yml": SNAPSHOT_TEXT for name in ("first", "second")},
        ["second.yml:1:8 first"],
        id="two snapshots of one phase",
    ),
    pytest.param(
        {"theory/glossary.yml": "- {id: a, term: A, means: A.}\n- {id: a, term: B, means: B.}\n"},
        ["glossary.yml:2:8 a"],
        id="two words",
    ),
    pytest.param(
        with_settings("limits: [{id: a, kind: open, told: A.}, {id: a, kind: open, told: B.}]"),
        ["review.yml:8:46 a"],
        id="two limits",
    ),
    pytest.param(
        {
            **with_phase("flow: [{id: a, label: A, count: 1}, {id: a, label: A, count: 1}]"),
            "theory/phases/first.yml": "id: first\nlabel: A\nflow: [{id: a, label: A, count: 1}]\n",
        },
        ["second.yml:3:42 a"],
        id="two steps of one flow, and not of two",
    ),
    pytest.param(
        {
            "theory/programme-theory.yml": "title: A\n"
            "lanes: [{id: a, label: A}, {id: a, label: A}]\n"
            "elements: [{id: a, label: A, kind: state}, {id: a, label: A, kind: state}]\n"
            "trajectory:\n  title: A\n"
            "  curves: [{id: a, label: A}, {id: a, label: A}]\n"
            "  events: [{number: 1, label: A}, {number: 1, label: A}]\n"
        },
        [f"programme-theory.yml:{at}" for at in ("2:33 a", "3:49 a", "6:36 a", "7:44 1")],
        id="lanes, elements, curves and the numbers of events, each among themselves",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_duplicate_id(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places
