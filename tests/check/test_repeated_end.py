"""C209: an end of the link among the contexts."""

import pytest
from cmoc.check.rules.repeated_end import RULE
from cmoc.text.problem import Files
from reading import CONTEXT, cmoc, seen

LINK = "outcomes: [{link: {from: patience, to: skill}, effect: dampens}]"
CASES = [
    pytest.param(RULE.problem.wrong, ["skill.yml:2:26 patience"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(
        cmoc("contexts: [{construct: noisy-room, state: low}, {construct: skill, state: high}]", LINK),
        ["skill.yml:3:63 skill"],
        id="its far end",
    ),
    pytest.param(
        cmoc(CONTEXT.replace("]", ", {construct: patience, state: low, as: condition}]"), LINK),
        ["skill.yml:3:69 patience"],
        id="as a condition",
    ),
    pytest.param(
        cmoc(
            "contexts: [{construct: noisy-room, state: low}]",
            "outcomes:",
            "  - {construct: belonging, effect: increases}",
            "  - {link: {from: noisy-room, to: curiosity}, effect: dampens}",
        ),
        ["skill.yml:3:26 noisy-room"],
        id="of the second outcome",
    ),
    pytest.param(
        cmoc("contexts: [{text: patience, state: low}]", LINK), [], id="a text that is not coded yet names no end"
    ),
    pytest.param(cmoc("mechanisms: [{construct: patience, effect: increases}]", LINK), [], id="a mechanism may be one"),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_repeated_end(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places
