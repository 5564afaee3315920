"""C201: a claim joins two things."""

import pytest
from cmoc.check.rules.too_few_parts import RULE
from cmoc.text.problem import Files
from reading import CONTEXT, MECHANISM, OUTCOME, cmoc, everything, seen

CASES = [
    pytest.param(RULE.problem.wrong, ["skill.yml:1:7 cmoc-006"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(cmoc(), ["skill.yml:1:7 cmoc-006"], id="no part at all"),
    pytest.param(cmoc(MECHANISM), ["skill.yml:1:7 cmoc-006"], id="a mechanism alone"),
    pytest.param(cmoc(OUTCOME), ["skill.yml:1:7 cmoc-006"], id="an outcome alone"),
    pytest.param(
        cmoc("contexts: [{construct: noisy-room, state: high}, {construct: shared-tools, state: low}]"),
        ["skill.yml:1:7 cmoc-006"],
        id="two contexts are one part",
    ),
    pytest.param(cmoc(CONTEXT, MECHANISM), [], id="context and mechanism"),
    pytest.param(cmoc(CONTEXT, OUTCOME), [], id="context and outcome"),
    pytest.param(cmoc(MECHANISM, OUTCOME), [], id="mechanism and outcome"),
    pytest.param(cmoc(MECHANISM, "contexts: []", OUTCOME), [], id="an empty list is a part that is not named"),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_too_few_parts(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def test_a_part_that_could_not_be_read_is_not_counted_as_missing() -> None:
    files = cmoc(CONTEXT, "mechanisms: [{construct: curiosity, effect: increase}]")
    assert everything(files) == ["skill.yml:4:47 C014 increase"]
