"""C203: an effect that does not fit what it works on."""

import pytest
from cmoc.check.rules.unfit_effect import RULE
from cmoc.text.problem import Files
from reading import CONTEXT, cmoc, everything, seen

CASES = [
    pytest.param(RULE.problem.wrong, ["skill.yml:4:45 amplifies"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(
        cmoc(CONTEXT, "outcomes: [{link: {from: patience, to: skill}, effect: increases}]"),
        ["skill.yml:4:58 increases"],
        id="a link cannot rise",
    ),
    pytest.param(
        cmoc(CONTEXT, "outcomes: [{link: {from: patience, to: skill}, effect: none}]"),
        ["skill.yml:4:58 none"],
        id="nor be told that nothing happens",
    ),
    pytest.param(
        cmoc(CONTEXT, "outcomes: [{text: joy, effect: dampens}]"), ["skill.yml:4:34 dampens"], id="a text is no link"
    ),
    pytest.param(
        cmoc(CONTEXT, "outcomes: [{link: {from: patience, to: skill}, effect: dampens}]"), [], id="a link is dampened"
    ),
    pytest.param(
        cmoc(CONTEXT, "outcomes: [{construct: skill, effect: none}]"), [], id="an outcome that does not follow"
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_unfit_effect(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def test_a_mechanism_takes_no_effect_of_links() -> None:
    files = cmoc(CONTEXT, "mechanisms: [{construct: curiosity, effect: dampens}]")
    assert everything(files) == ["skill.yml:4:47 C014 dampens"]
