"""C202: a part that names nothing, or two things."""

import pytest
from cmoc.check.rules.nameless_part import RULE
from cmoc.text.problem import Files
from reading import CONTEXT, cmoc, everything, seen

CASES = [
    pytest.param(RULE.problem.wrong, ["skill.yml:2:14 {state: present}"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(
        cmoc(CONTEXT, "mechanisms: [{construct: curiosity, text: wonder, effect: increases}]"),
        ["skill.yml:4:16 {construct: curiosity, text: wonder, effect: increases}"],
        id="a construct and a text",
    ),
    pytest.param(
        cmoc(CONTEXT, "outcomes:", "  - effect: increases", "    ours: part"),
        ["skill.yml:5:7 effect: increases"],
        id="an outcome over two lines is marked on its first",
    ),
    pytest.param(
        cmoc(CONTEXT, "outcomes: [{construct: skill, link: {from: patience, to: skill}, effect: dampens}]"),
        ["skill.yml:4:14 {construct: skill, link: {from: patience, to: skill}, effect: dampens}"],
        id="a construct and a link",
    ),
    pytest.param(
        cmoc(CONTEXT, "mechanisms: [{effect: increases}, {text: wonder, effect: increases}, {effect: changes}]"),
        ["skill.yml:4:16 {effect: increases}", "skill.yml:4:72 {effect: changes}"],
        id="each of several",
    ),
    pytest.param(cmoc(CONTEXT, "mechanisms: [{text: wonder, effect: increases}]"), [], id="a text alone"),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_nameless_part(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def test_a_part_whose_name_could_not_be_read_is_not_nameless() -> None:
    files = cmoc(CONTEXT, "mechanisms: [{construct: [curiosity], effect: increases}]")
    assert everything(files) == ["skill.yml:4:28 C011 [curiosity]"]
