"""C205: a thing that is its own outcome."""

import pytest
from cmoc.check.rules.own_outcome import RULE
from cmoc.text.problem import Files
from reading import MECHANISM, cmoc, seen

CASES = [
    pytest.param(RULE.problem.wrong, ["skill.yml:4:26 curiosity"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(
        cmoc("contexts: [{construct: skill, state: high}]", "outcomes: [{construct: skill, effect: increases}]"),
        ["skill.yml:4:26 skill"],
        id="a cause",
    ),
    pytest.param(
        cmoc(
            "contexts: [{construct: skill, state: low, as: condition}]",
            MECHANISM,
            "outcomes: [{construct: skill, effect: increases}]",
        ),
        [],
        id="a condition may name what the outcome changes",
    ),
    pytest.param(
        cmoc(
            "mechanisms: [{construct: curiosity, effect: increases, resource: skill}]",
            "outcomes: [{construct: skill, effect: increases}]",
        ),
        ["skill.yml:4:26 skill"],
        id="a resource",
    ),
    pytest.param(
        cmoc(MECHANISM, "outcomes: [{construct: skill, effect: increases}, {construct: curiosity, effect: decreases}]"),
        ["skill.yml:4:65 curiosity"],
        id="the second outcome, whatever its effect",
    ),
    pytest.param(
        cmoc("# a note", "", MECHANISM, "# and another", "outcomes: [{construct: curiosity, effect: increases}]"),
        ["skill.yml:7:26 curiosity"],
        id="the line is the author's, comments and all",
    ),
    pytest.param(
        cmoc("mechanisms: [{text: wonder, effect: increases}]", "outcomes: [{text: wonder, effect: increases}]"),
        [],
        id="texts are not compared",
    ),
    pytest.param(
        cmoc(
            "mechanisms: [{construct: patience, effect: increases}]",
            "outcomes: [{link: {from: patience, to: skill}, effect: dampens}]",
        ),
        [],
        id="a mechanism may work on its own link",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_own_outcome(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places
