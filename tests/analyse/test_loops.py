"""Loops and thin places over a few letters."""

from collections.abc import Callable

import pytest
from cmoc.analyse.gaps import bridges, only_reference, thin, unraised
from cmoc.analyse.loops import loops, none_longer, steps
from cmoc.analyse.path import Start
from cmoc.analyse.trace import Rules, trace
from cmoc.model.review import References
from cmoc.views.facts import Facts

Letters = Callable[..., Facts]


def leads(start: str, end: str, effect: str = "increases") -> str:
    mechanisms = f"mechanisms: [{{construct: {start}, effect: increases}}]"
    return f"{mechanisms}, outcomes: [{{construct: {end}, effect: {effect}}}]"


LOOPS = [
    pytest.param([leads("a", "b"), leads("b", "a")], ["ab reinforcing"], id="each raises the other"),
    pytest.param([leads("a", "b", "decreases"), leads("b", "a", "decreases")], ["ab reinforcing"], id="each lowers it"),
    pytest.param([leads("a", "b"), leads("b", "a", "decreases")], ["ab balancing"], id="one raises, one lowers"),
    pytest.param(
        [leads("a", "b"), leads("b", "a", "changes")], ["ab direction not printed"], id="one has no direction"
    ),
    pytest.param(
        [leads("b", "c"), leads("c", "a"), leads("a", "b"), leads("c", "b", "decreases")],
        ["bc balancing", "abc reinforcing"],
        id="shortest first, each from its first construct",
    ),
    pytest.param(
        [leads("a", "b"), leads("b", "a"), leads("b", "a", "decreases")],
        ["ab balancing", "ab reinforcing"],
        id="a link that pulls both ways is in two",
    ),
    pytest.param([leads("a", "b"), leads("b", "c")], [], id="none"),
    pytest.param(
        [leads("a", "b"), leads("b", "c"), leads("c", "d"), leads("d", "e"), leads("e", "a")],
        [],
        id="five links are too many",
    ),
]


@pytest.mark.parametrize(("lines", "expected"), LOOPS)
def test_loops(letters: Letters, lines: list[str], expected: list[str]) -> None:
    found = loops(letters("\n".join(lines)).graph)
    assert [f"{''.join(one.nodes)} {one.kind}" for one in found] == expected


def test_what_is_only_carried_along_closes_no_loop(letters: Letters) -> None:
    graph = letters("\n".join([leads("a", "b"), leads("b", "a")])).graph
    assert not loops(graph, frozenset({"cmoc-2"}))


def test_whether_the_limit_leaves_a_loop_out(letters: Letters) -> None:
    five = letters("\n".join(leads(*pair) for pair in ("ab", "bc", "cd", "de", "ea"))).graph
    assert (none_longer(five), none_longer(five, most=5)) == (False, True)
    assert none_longer(five, frozenset({"cmoc-5"}))


def test_the_links_of_a_loop_name_what_they_need(letters: Letters) -> None:
    condition = "contexts: [{construct: c, state: high, as: condition}], "
    graph = letters("\n".join([leads("a", "b"), condition + leads("b", "a"), leads("b", "a")])).graph
    first, second = steps(graph, loops(graph)[0])
    assert (first.needs, second.needs, len(second.stated)) == ((), (), 2)
    (_, alone) = steps(graph, loops(graph)[0], frozenset({"cmoc-3"}))
    assert [need.part.construct for some in alone.needs for need in some] == ["c"]


def test_an_example_does_not_take_the_condition_of_a_link_away(letters: Letters) -> None:
    condition = "contexts: [{construct: c, state: high, as: condition}], "
    example = leads("b", "a") + ", basis: illustration"
    graph = letters("\n".join([leads("a", "b"), condition + leads("b", "a"), example])).graph
    (_, second) = steps(graph, loops(graph)[0])
    assert [need.part.construct for some in second.needs for need in some] == ["c"]


def cited(letters: Letters, *links: tuple[str, str, str]) -> Facts:
    text = "".join(
        f"- {{id: cmoc-{at}, sources: [{{document: book, {source}}}], mechanisms: [{{construct: {start}, "
        f"effect: increases}}], outcomes: [{{construct: {end}, effect: increases}}]}}\n"
        for at, (start, end, source) in enumerate(links)
    )
    return letters("", more={"theory/cmocs/all.yml": text})


def test_links_by_their_own_references(letters: Letters) -> None:
    facts = cited(
        letters,
        ("a", "b", "cites: [31]"),
        ("b", "c", "cites: [31, 32]"),
        ("c", "d", "cites: [33], shared: yes"),
        ("d", "e", "cites: [5]"),
    )
    found = thin(facts.graph, References(included=(31, 81), own=(18,)))
    assert [edge.start for edge in found.single] == ["a"]
    assert [edge.start for edge in found.none] == ["c", "d"]
    alone = only_reference(facts.graph.causes, References(included=(31, 81), own=(18,)))
    assert {number: [edge.start for edge in edges] for number, edges in alone.items()} == {31: ["a"]}


def test_what_nothing_raises(letters: Letters) -> None:
    facts = letters("\n".join([leads("a", "b", "decreases"), leads("b", "c")]))
    assert unraised(facts.graph, "abc") == ("a", "b")


def test_the_links_that_all_paths_go_over(letters: Letters) -> None:
    lines = [leads("a", "b"), leads("b", "c"), leads("b", "d"), leads("c", "e"), leads("d", "e")]
    paths = trace(letters("\n".join(lines)).graph, [Start("a", "+")], Rules({})).to("e")
    assert bridges(paths) == (("a", "b"),)
    assert bridges(()) == ()
