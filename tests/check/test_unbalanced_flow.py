"""C406: a flow that does not add up."""

import pytest
from cmoc.check.example import with_phase
from cmoc.check.rules.unbalanced_flow import RULE
from cmoc.text.problem import Files
from reading import all_found, everything, seen


def flow(last: str, *more: str) -> dict[str, str | None]:
    """Nine and four come in; what the last step says of them."""
    first = ["  - {id: a, label: A, count: 9}", "  - {id: b, label: B, count: 4}"]
    return with_phase("flow:", *first, f"  - {{id: c, label: C, {last}}}", *more)


CASES = [
    pytest.param(RULE.problem.wrong, ["second.yml:6:36 2"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(flow("count: 13, from: [a, b]"), [], id="a sum"),
    pytest.param(flow("count: 12, from: [a, b]"), ["second.yml:6:30 12"], id="a sum that lacks one"),
    pytest.param(flow("count: 5, from: [a], left_out: 4"), [], id="a difference"),
    pytest.param(
        flow("count: 9, from: [a], left_out: 4"), ["second.yml:6:30 9"], id="what is left out is not taken off"
    ),
    pytest.param(flow("count: 9, from: [a], left_out: 0"), [], id="nothing is left out"),
    pytest.param(flow("count: 5, from: [a], left_out: unknown"), [], id="how many are left out is unknown"),
    pytest.param(
        flow("count: 10, from: [a], left_out: unknown"), ["second.yml:6:30 10"], id="but hardly fewer than none"
    ),
    pytest.param(flow("count: 5, from: [a]"), ["second.yml:6:30 5"], id="a left_out that is not written is none"),
    pytest.param(flow("count: 99"), [], id="a step that comes from none is a source"),
    pytest.param(flow("count: 99, from: [a, x]"), [], id="an unknown step is another fault"),
    pytest.param(flow("count: 13, from: [a, b]", "studies: 13"), [], id="the flow ends with the studies included"),
    pytest.param(
        flow("count: 13, from: [a, b]", "studies: 12"), ["second.yml:6:30 13"], id="the flow ends with another number"
    ),
    pytest.param(
        with_phase(
            "flow:",
            "  - {id: c, label: C, count: 5, from: [a], left_out: 4}",
            "  - {id: a, label: A, count: 9}",
            "studies: 5",
        ),
        [],
        id="the end is what nothing comes from, and not what stands last",
    ),
    pytest.param(with_phase("studies: 2"), [], id="no flow"),
    pytest.param(
        flow("count: 12, from: [a, b]", "studies: 13"),
        ["second.yml:6:30 12"],
        id="one number that is wrong twice is told once",
    ),
    pytest.param(
        with_phase("flow: [{id: a, label: A, count: 9, from: [b]}, {id: b, label: B, count: 8, from: [a]}]"),
        [],
        id="of a circle another rule tells",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_unbalanced_flow(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


@pytest.mark.parametrize(
    ("last", "message"),
    [
        ("count: 12, from: [a, b]", "9 + 4 is 13, and 12 stands here"),
        ("count: 12, from: [a, b], left_out: 3", "9 + 4 - 3 is 10, and 12 stands here"),
        ("count: 8, from: [a]", "9 come in, and 8 stands here"),
        ("count: 14, from: [a, b], left_out: unknown", "9 + 4 is 13, and 14 stands here"),
    ],
)
def test_the_message_shows_the_sum(last: str, message: str) -> None:
    assert message in [one.message for one in all_found(flow(last))]


def test_a_number_that_could_not_be_read_is_one_fault() -> None:
    assert everything(flow("count: 12, from: [a, b], left_out: none")) == ["second.yml:6:58 C016 none"]
