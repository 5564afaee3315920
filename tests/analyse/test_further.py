"""What stands two links away, with its sign."""

from collections.abc import Callable

import pytest
from cmoc.analyse.further import Far, downstream, hops, upstream
from cmoc.analyse.trace import Rules
from cmoc.views.facts import Facts

Letters = Callable[..., Facts]
DATED = {"early": 0, "late": 1}


def leads(start: str, end: str, effect: str = "increases", more: str = "") -> str:
    mechanisms = f"mechanisms: [{{construct: {start}, effect: increases}}]"
    return f"{mechanisms}, outcomes: [{{construct: {end}, effect: {effect}}}]{more}"


def told(some: tuple[Far, ...]) -> list[str]:
    return [f"{far.construct} via {far.via} {''.join(sorted(far.signs))}" for far in some]


WAYS = [
    pytest.param([leads("a", "b"), leads("b", "c")], ["c via b +"], id="raises what raises it"),
    pytest.param([leads("a", "b", "decreases"), leads("b", "c", "decreases")], ["c via b +"], id="lowers what lowers"),
    pytest.param([leads("a", "b", "decreases"), leads("b", "c")], ["c via b -"], id="lowers what raises"),
    pytest.param([leads("a", "b", "changes"), leads("b", "c")], ["c via b ?"], id="no direction"),
    pytest.param(
        [leads("a", "b"), leads("b", "c"), leads("b", "c", "decreases")], ["c via b +-"], id="both ways at once"
    ),
    pytest.param(
        [leads("a", "b"), leads("a", "d"), leads("b", "c"), leads("d", "c")],
        ["c via b +", "c via d +"],
        id="two ways are two",
    ),
    pytest.param([leads("a", "b"), leads("b", "a")], [], id="the way back is none"),
    pytest.param(
        [leads("a", "b", more=", stage: late"), leads("b", "c", more=", stage: early")], [], id="back in time"
    ),
    pytest.param(
        [leads("a", "b", more=", stage: late"), leads("b", "c", more=", stage: ever")], ["c via b +"], id="at any time"
    ),
    pytest.param([leads("a", "b"), leads("b", "c", more=", only_in: [club]")], [], id="limited to a kind"),
]


@pytest.mark.parametrize(("lines", "expected"), WAYS)
def test_two_steps_down_and_the_same_up(letters: Letters, lines: list[str], expected: list[str]) -> None:
    more = {"theory/profiles.yml": "- {id: club, label: Clubs}\n"}
    found = hops(letters("\n".join(lines), more=more).graph, Rules(DATED))
    assert told(downstream(found, "a")) == expected
    assert told(upstream(found, "c")) == [one.replace("c via", "a via") for one in expected]


def test_what_is_only_carried_along_is_no_step(letters: Letters) -> None:
    graph = letters("\n".join([leads("a", "b"), leads("b", "c")])).graph
    assert not downstream(hops(graph, Rules({}, carried=frozenset({"cmoc-2"}))), "a")
