"""The graph: causes apart from conditions, modifiers on their links, stages and feedback computed."""

from collections.abc import Callable

import pytest
from cmoc.analyse.around import carriers, one_step, overview
from cmoc.views.facts import Facts

CHAIN = """contexts: [{construct: a, state: high}], mechanisms: [{construct: b, effect: increases}], stage: early
mechanisms: [{construct: b, effect: increases}], outcomes: [{construct: c, effect: decreases}], stage: late
mechanisms: [{construct: c, effect: increases}], outcomes: [{construct: b, effect: decreases}], stage: late
contexts: [{construct: d, state: present}], outcomes: [{link: {from: b, to: c}, effect: dampens}]
contexts: [{construct: e, state: low}, {construct: c, state: high, as: condition}], outcomes: [UP]
""".replace("UP", "{construct: c, effect: increases}")


def test_edges_are_gathered_by_pair_sign_and_role(letters: Callable[..., Facts]) -> None:
    found = [(edge.start, edge.end, edge.sign, edge.role, edge.cmocs) for edge in letters(CHAIN).graph.edges]
    assert found == [
        ("a", "b", "+", "cause", ("cmoc-1",)),
        ("b", "c", "-", "cause", ("cmoc-2",)),
        ("c", "b", "-", "cause", ("cmoc-3",)),
        ("e", "c", "-", "cause", ("cmoc-5",)),
    ]


def test_a_condition_that_names_the_outcome_is_no_edge(letters: Callable[..., Facts]) -> None:
    assert not [edge for edge in letters(CHAIN).graph.edges if edge.start == edge.end]


def test_a_modifier_gives_no_edge(letters: Callable[..., Facts]) -> None:
    graph = letters(CHAIN).graph
    assert [(one.start, one.link, one.effect) for one in graph.modifiers] == [("d", ("b", "c"), "dampens")]
    assert not graph.out_of.get("d")


def test_one_step_holds_what_works_on_its_links_and_the_links_it_works_on(
    letters: Callable[..., Facts],
) -> None:
    graph = letters(CHAIN).graph
    assert one_step(graph, "b").constructs == {"a", "b", "c", "d"}
    assert one_step(graph, "d").constructs == {"b", "c", "d"}
    assert [(edge.start, edge.end) for edge in one_step(graph, "d").edges] == [("b", "c")]
    assert one_step(graph, "a").modifiers == ()
    assert one_step(graph, "a", "d").links == {("a", "b"), ("b", "c")}
    assert one_step(graph).constructs == frozenset()


def test_overview_holds_what_is_acted_on_and_acts_and_its_ends(letters: Callable[..., Facts]) -> None:
    assert overview(letters(CHAIN).graph).constructs == {"b", "c"}


def test_of_many_carriers_those_in_the_fewest_cmocs_are_left_out(letters: Callable[..., Facts]) -> None:
    line = "contexts: [{construct: %s, state: high}], mechanisms: [{construct: %s, effect: increases}]"
    ids = [f"n{number:02}" for number in range(30)]
    cmocs = "\n".join(line % pair for pair in zip(ids, [*ids[1:], ids[0]], strict=True))
    graph = letters(f"{cmocs}\n{line % ('n00', 'n02')}", constructs=" ".join(ids)).graph
    assert len(carriers(graph)) == 30
    # n00 and n02 are in one more; the rest are equal, and of these the first ids go.
    assert overview(graph).constructs == {"n00", "n02", *ids[8:]}


@pytest.mark.parametrize(
    ("cmocs", "stage"),
    [
        pytest.param(["early", "late", "late"], "late", id="the most frequent"),
        pytest.param(["late", "early"], "early", id="a tie goes to the earlier"),
        pytest.param(["ever", "ever", "late"], "late", id="any time only if there is no other"),
        pytest.param(["ever"], "ever", id="any time where there is no other"),
    ],
)
def test_stage_of_a_construct(letters: Callable[..., Facts], cmocs: list[str], stage: str) -> None:
    line = "contexts: [{construct: a, state: high}], mechanisms: [{construct: b, effect: increases}], stage: %s"
    assert letters("\n".join(line % one for one in cmocs)).stage_of["b"] == stage


def test_stage_comes_from_the_cmocs_where_it_is_more_than_a_context(letters: Callable[..., Facts]) -> None:
    found = letters(
        """contexts: [{construct: a, state: high}], mechanisms: [{construct: b, effect: increases}], stage: early
contexts: [{construct: b, state: high}], mechanisms: [{construct: c, effect: increases}], stage: late
contexts: [{construct: b, state: high}], mechanisms: [{construct: d, effect: increases}], stage: late"""
    )
    assert found.stage_of["b"] == "early"


def test_feedback_leads_to_an_earlier_stage_or_closes_a_loop_in_id_order(
    letters: Callable[..., Facts],
) -> None:
    line = "contexts: [{construct: %s, state: high}], mechanisms: [{construct: %s, effect: increases}], stage: %s"
    pairs = [
        ("a", "b", "early"),
        ("b", "c", "late"),
        ("c", "d", "late"),
        ("d", "c", "late"),
        ("c", "b", "early"),
        ("a", "b", "early"),
    ]
    assert letters("\n".join(line % one for one in pairs)).back == {("d", "c"), ("c", "b")}


def test_a_long_chain_does_not_end_the_walk(letters: Callable[..., Facts]) -> None:
    ids = [f"n{number:04}" for number in range(3_000)]
    line = "contexts: [{construct: %s, state: high}], mechanisms: [{construct: %s, effect: increases}]"
    cmocs = "\n".join(line % pair for pair in zip(ids, [*ids[1:], ids[0]], strict=True))
    found = letters(cmocs, constructs=" ".join(ids))
    assert found.back == {(ids[-1], ids[0])}
