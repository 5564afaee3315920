"""C102: the same id twice."""

import pytest
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
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_duplicate_id(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places
