"""C404: a step that the flow does not have."""

import pytest
from cmoc.check.example import with_phase
from cmoc.check.rules.unknown_step import RULE
from cmoc.text.problem import Files
from reading import all_found, everything, seen

CASES = [
    pytest.param(RULE.problem.wrong, ["second.yml:5:46 fuond"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(
        with_phase("flow: [{id: a, label: A, count: 1}, {id: b, label: B, count: 1, from: [a, c, d]}]"),
        ["second.yml:3:75 c", "second.yml:3:78 d"],
        id="each of several",
    ),
    pytest.param(
        with_phase("flow: [{id: a, label: A, count: 1, from: [b]}, {id: b, label: B, count: 1}]"),
        [],
        id="a step that stands below",
    ),
    pytest.param(
        with_phase("flow: [{id: a, label: A, count: 1, from: [x]}]")
        | {"theory/phases/first.yml": "id: first\nlabel: A\nflow: [{id: x, label: A, count: 1}]\n"},
        ["second.yml:3:43 x"],
        id="another phase's step",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_unknown_step(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def test_a_near_step_is_named() -> None:
    assert [one.help for one in all_found(RULE.problem.wrong)] == ['did you mean "found" (theory/phases/second.yml:4)?']


def test_a_step_that_could_not_be_read_is_one_fault() -> None:
    files = with_phase("flow: [{id: a, label: A, count: one}, {id: b, label: B, count: 1, from: [a]}]")
    assert everything(files) == ["second.yml:3:33 C016 one"]
