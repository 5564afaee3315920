"""Two steps around a construct, and what leads to it or from it, step by step."""

import pytest
from cmoc.analyse.graph import Graph, graph
from cmoc.analyse.steps import Way, tree, two_steps
from conftest import small_review

STATED = "contexts: [{construct: %s, state: high}], mechanisms: [{construct: %s, effect: increases}]"
WORKS = "contexts: [{construct: f, state: high}], outcomes: [{link: {from: b, to: c}, effect: dampens}]"


def web(*pairs: str, more: str = "", constructs: str = "a b c d e f g") -> Graph:
    lines = [STATED % tuple(pair.split("-")) for pair in pairs]
    return graph(small_review("\n".join([*lines, *([more] if more else [])]), constructs))


def pairs(found: frozenset[tuple[str, str]]) -> set[str]:
    return {"-".join(pair) for pair in found}


def test_two_steps_hold_what_leads_on_and_not_what_turns_round() -> None:
    found = two_steps(web("a-b", "b-c", "c-d", "d-e", "e-f", "g-d"), "c")
    # g acts on what c acts on: it is no step of c's.
    assert pairs(found.links) == {"a-b", "b-c", "c-d", "d-e"}


def test_what_works_on_a_link_of_the_two_steps_is_there() -> None:
    found = two_steps(web("a-b", "b-c", more=WORKS), "a")
    assert pairs(found.links) == {"a-b", "b-c"}
    assert [one.start for one in found.modifiers] == ["f"]


@pytest.mark.parametrize(
    ("way", "start", "wanted", "steps"),
    [
        pytest.param("down", "a", {"a-b", "b-c", "c-d", "d-e"}, 4, id="four steps, as a trace"),
        pytest.param("down", "c", {"c-d", "d-e", "e-f"}, 3, id="to the end"),
        pytest.param("up", "c", {"b-c", "a-b"}, 2, id="up to the beginning"),
        pytest.param("up", "a", set(), 0, id="nothing leads there"),
    ],
)
def test_a_tree_goes_one_way(way: Way, start: str, wanted: set[str], steps: int) -> None:
    found = tree(web("a-b", "b-c", "c-d", "d-e", "e-f"), start, way)
    assert (pairs(found.part.links), found.steps) == (wanted, steps)


def test_each_construct_stands_at_the_fewest_links_and_no_link_leads_back() -> None:
    found = tree(web("a-b", "b-c", "a-c", "c-a", "c-d", "b-d", "d-e"), "a", "down")
    assert dict(found.distance) == {"a": 0, "b": 1, "c": 1, "d": 2, "e": 3}
    assert pairs(found.part.links) == {"a-b", "a-c", "c-d", "b-d", "d-e"}


def test_what_stands_one_step_further_off_is_counted() -> None:
    chain = web("a-b", "b-c", "c-d", "d-e", "e-f", "e-g", "f-g")
    assert tree(chain, "a", "down").next == 2
    assert tree(chain, "b", "down").next == 0


def test_with_too_many_links_the_third_step_is_left_out_and_two_are_kept() -> None:
    found = tree(web("a-b", "b-c", "c-d", "c-e", "d-f"), "a", "down", most=3)
    assert (found.steps, pairs(found.part.links), found.next) == (2, {"a-b", "b-c"}, 2)
    assert tree(web("a-b", "b-c", "c-d", "c-e", "d-f"), "a", "down", most=4).steps == 3
