"""C405: a flow that runs in a circle."""

import pytest
from cmoc.check.example import with_phase
from cmoc.check.rules.circular_flow import RULE
from cmoc.text.problem import Files
from reading import all_found, seen


def flow(**before: str) -> dict[str, str | None]:
    steps = [f"  - {{id: {id}, label: A, count: 2, from: [{ids}]}}" for id, ids in before.items()]
    return with_phase("flow:", *steps)


CASES = [
    pytest.param(RULE.problem.wrong, ["second.yml:4:47 [kept]"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(flow(a="", b="a, b"), ["second.yml:5:39 [a, b]"], id="a step that comes from itself"),
    pytest.param(
        flow(a="", b="a, d", c="b", d="c", e="d"),
        ["second.yml:5:39 [a, d]"],
        id="a way into the circle and one out of it",
    ),
    pytest.param(flow(a="", b="a", c="a", d="b, c"), [], id="ways that part and meet are no circle"),
    pytest.param(flow(b="a", a=""), [], id="nor is another order"),
    pytest.param(flow(a="x", b="a"), [], id="nor an unknown step"),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_circular_flow(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def test_the_message_goes_round_once() -> None:
    found = [one.message for one in all_found(flow(a="", b="a, d", c="b", d="c")) if one.code == "C405"]
    assert found == ["the flow runs in a circle: b to c to d to b"]
