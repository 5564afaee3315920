"""Traces over a few letters, worked out by hand before the code was run (method.md §6)."""

from collections.abc import Callable

import pytest
from cmoc.analyse.path import Start
from cmoc.analyse.reading import reading
from cmoc.analyse.trace import Rules, Trace, trace
from cmoc.model.review import References
from cmoc.model.vocabulary import Sign
from cmoc.views.facts import Facts

Letters = Callable[..., Facts]
ORDER = {"early": 0, "late": 1}
PROFILES = {"theory/profiles.yml": "- {id: kind, label: A kind}\n- {id: other, label: Another}\n"}


def context(start: str, end: str, state: str = "high", effect: str = "increases", more: str = "") -> str:
    contexts = f"contexts: [{{construct: {start}, state: {state}}}]"
    return f"{contexts}, mechanisms: [{{construct: {end}, effect: {effect}}}]{more}"


def leads(start: str, end: str, effect: str = "increases", given: str = "increases", more: str = "") -> str:
    mechanisms = f"mechanisms: [{{construct: {start}, effect: {given}}}]"
    return f"{mechanisms}, outcomes: [{{construct: {end}, effect: {effect}}}]{more}"


def traced(letters: Letters, lines: list[str], *starts: str, **rules: frozenset[str] | int) -> Trace:
    """`starts` as "a" for a high one and "a-" for a low one."""
    facts = letters("\n".join(lines), more=PROFILES)
    begins = [Start(one[0], "-" if one.endswith("-") else "+") for one in starts]
    return trace(facts.graph, begins, Rules(ORDER, **rules))  # type: ignore[arg-type]


def told(found: Trace) -> list[str]:
    """Each path as "a>b>c +", with "~" before each construct that a link is read backwards to."""
    return [
        ">".join([path.start.construct, *("~" * step.backwards + step.edge.end for step in path.steps)])
        + f" {path.sign}"
        for path in found.paths
    ]


PATHS = [
    pytest.param([context("a", "b")], ["a"], ["a>b +"], id="one link"),
    pytest.param([context("a", "b", effect="decreases")], ["a"], ["a>b -"], id="one that lowers"),
    pytest.param([context("a", "b"), leads("b", "c", "decreases")], ["a"], ["a>b +", "a>b>c -"], id="signs multiply"),
    pytest.param(
        [context("a", "b", effect="changes"), leads("b", "c")],
        ["a"],
        ["a>b ?", "a>b>c ?"],
        id="what has no direction gives none further on",
    ),
    pytest.param([context("a", "b", "low", "decreases")], ["a"], ["a>~b +"], id="stated for low and read for high"),
    pytest.param([context("a", "b", "low", "decreases")], ["a-"], ["a>b -"], id="stated for low and read for low"),
    pytest.param(
        [context("a", "b", "low", "decreases"), context("a", "b")],
        ["a"],
        ["a>b +"],
        id="a mirror image that is stated is not read backwards",
    ),
    pytest.param(
        [context("a", "b", effect="decreases"), leads("b", "c")],
        ["a"],
        ["a>b -", "a>b>~c -"],
        id="a mechanism that fails",
    ),
    pytest.param(
        [context("a", "b"), context("a", "b", effect="decreases")],
        ["a"],
        ["a>b +", "a>b -"],
        id="both signs are two paths",
    ),
    pytest.param(
        [context("a", "b"), leads("b", "c"), leads("c", "d"), leads("d", "e"), leads("e", "f")],
        ["a"],
        ["a>b +", "a>b>c +", "a>b>c>d +", "a>b>c>d>e +"],
        id="no further than four links",
    ),
    pytest.param(
        [context("a", "b"), leads("b", "c"), leads("c", "b")],
        ["a"],
        ["a>b +", "a>b>c +"],
        id="a loop is not run round",
    ),
    pytest.param(
        [
            context("a", "b"),
            leads("b", "c"),
            "contexts: [{construct: e, state: high}], outcomes: [{link: {from: b, to: c}, effect: dampens}]",
        ],
        ["e"],
        [],
        id="a modifier makes no path",
    ),
    pytest.param(
        [context("a", "b", more=", stage: late"), leads("b", "c", more=", stage: early")],
        ["a"],
        ["a>b +"],
        id="a stage before the last one's is not followed",
    ),
    pytest.param(
        [context("a", "b", more=", stage: early"), leads("b", "c", more=", stage: late")],
        ["a"],
        ["a>b +", "a>b>c +"],
        id="a later stage is",
    ),
    pytest.param(
        [
            context("a", "b", more=", stage: late"),
            leads("b", "c", more=", stage: ever"),
            leads("c", "d", more=", stage: early"),
            leads("c", "e"),
        ],
        ["a"],
        ["a>b +", "a>b>c +", "a>b>c>e +"],
        id="any time passes, and does not set the time back",
    ),
    pytest.param(
        [
            context("a", "b", more=", stage: late"),
            context("a", "b", more=", stage: early"),
            leads("b", "c", more=", stage: early"),
        ],
        ["a"],
        ["a>b +", "a>b>c +"],
        id="one of a link's statements is early enough",
    ),
    pytest.param([context("a", "b", more=", only_in: [kind]")], ["a"], [], id="another profile's link does not fire"),
    pytest.param(
        [context("a", "b"), leads("b", "c"), leads("c", "d")],
        ["a", "c-"],
        ["a>b +", "a>b>c +", "c>~d -"],
        id="no path runs through what is set",
    ),
]


@pytest.mark.parametrize(("lines", "starts", "paths"), PATHS)
def test_paths(letters: Letters, lines: list[str], starts: list[str], paths: list[str]) -> None:
    assert sorted(told(traced(letters, lines, *starts))) == sorted(paths)


def test_a_link_of_the_profile_fires_in_it(letters: Letters) -> None:
    lines = [context("a", "b", more=", only_in: [kind, other]")]
    assert told(traced(letters, lines, "a", profiles=frozenset({"other"}))) == ["a>b +"]


def test_what_is_only_carried_along_is_left_out(letters: Letters) -> None:
    assert told(traced(letters, [context("a", "b")], "a", carried=frozenset({"cmoc-1"}))) == []


def test_loops_are_named_once_and_what_goes_on_is_counted(letters: Letters) -> None:
    lines = [context("a", "b"), leads("b", "c"), leads("c", "d"), leads("d", "b"), leads("d", "e"), leads("e", "f")]
    found = traced(letters, lines, "a")
    assert found.loops == (("b", "c", "d"),)
    assert found.beyond == 1


NEEDS = [
    pytest.param("a", ["unknown c"], id="a condition that is not known is written on the path"),
    pytest.param("a c", [], id="one that is met is not"),
    pytest.param("a c-", None, id="one that is not met ends the path"),
]


@pytest.mark.parametrize(("starts", "needs"), NEEDS)
@pytest.mark.parametrize("holds", ["condition", "cause"])
def test_conditions(letters: Letters, starts: str, needs: list[str] | None, holds: str) -> None:
    line = (
        f"contexts: [{{construct: a, state: high}}, {{construct: c, state: present, as: {holds}}}], "
        "mechanisms: [{construct: b, effect: increases}]"
    )
    paths = [path for path in traced(letters, [line], *starts.split()).paths if path.start.construct == "a"]
    if needs is None:
        assert not paths
    else:
        (path,) = paths
        found = [f"{need.met} {need.part.construct}" for some in path.steps[0].needs for need in some]
        assert found == needs


def test_a_link_that_something_states_without_a_condition_needs_none(letters: Letters) -> None:
    with_one = context("a", "b").replace("}], mech", "}, {construct: c, state: high, as: condition}], mech")
    (path,) = traced(letters, [with_one, context("a", "b")], "a").paths
    assert path.steps[0].needs == ()


def test_an_example_does_not_take_the_condition_of_a_finding_away(letters: Letters) -> None:
    with_one = context("a", "b").replace("}], mech", "}, {construct: c, state: high, as: condition}], mech")
    (path,) = traced(letters, [with_one, context("a", "b", more=", basis: illustration")], "a").paths
    assert [[need.part.construct for need in some] for some in path.steps[0].needs] == [["c"]]


def test_what_works_on_a_link_is_told_with_it(letters: Letters) -> None:
    works = "contexts: [{construct: e, state: high}], outcomes: [{link: {from: a, to: b}, effect: dampens}]"
    (path,) = traced(letters, [context("a", "b", effect="decreases"), works], "a").paths
    assert path.sign == "-"
    assert [(one.start, one.effect) for one in path.steps[0].modifiers] == [("e", "dampens")]


READINGS = [
    pytest.param([context("a", "b")], "up", "up", id="all raise it"),
    pytest.param([context("a", "b", effect="decreases")], "down", "down", id="all lower it"),
    pytest.param([context("a", "b"), context("a", "b", effect="decreases")], "both", "both", id="both"),
    pytest.param([context("a", "b", effect="changes")], "affected", "affected", id="no direction"),
    pytest.param([context("a", "b"), context("a", "b", effect="changes")], "up", "up", id="no direction beside one"),
    pytest.param([context("a", "b", "low", "decreases")], "up", "not said", id="only read backwards"),
    pytest.param([context("a", "b", more=", basis: hypothesis")], "up", "not said", id="only a hypothesis"),
    pytest.param([context("a", "b", more=", basis: prior")], "up", "up", id="of an earlier phase"),
    pytest.param(
        [
            context("a", "b", effect="decreases"),
            context("a", "c"),
            leads("c", "b", given="decreases", effect="decreases"),
        ],
        "both",
        "down",
        id="read backwards it disagrees",
    ),
    pytest.param([context("a", "c"), context("d", "b")], "not said", "not said", id="nothing leads there"),
    pytest.param(
        [context("a", "c", more=", stage: late"), leads("c", "b", more=", stage: early")],
        "not reached",
        "not reached",
        id="a claim, and no path",
    ),
    pytest.param(
        [
            context("a", "c", more=", stage: late"),
            context("a", "c", more=", stage: early, basis: illustration"),
            leads("c", "b", more=", stage: early"),
            leads("c", "b", more=", stage: late, basis: illustration"),
        ],
        "up",
        "not said",
        id="findings that do not follow in time make no headline",
    ),
]


@pytest.mark.parametrize(("lines", "reads", "headline"), READINGS)
def test_reading(letters: Letters, lines: list[str], reads: str, headline: str) -> None:
    found = reading(traced(letters, lines, "a"), "b")
    assert (found.reads, found.headline) == (reads, headline)


TOLD = [
    pytest.param([context("a", "b")], "up", id="all raise it"),
    pytest.param([context("a", "b", more=", shape: threshold")], "towards", id="over a threshold"),
    pytest.param([context("a", "b", effect="decreases", more=", shape: necessary")], "away", id="a necessary thing"),
    pytest.param([context("a", "b", "low", "decreases")], "unsure", id="only read backwards"),
    pytest.param(
        [context("a", "b", more=", shape: threshold"), context("a", "c", "low", "decreases"), leads("c", "b")],
        "towards",
        id="what may carry no headline does not make more of it",
    ),
    pytest.param(
        [context("a", "b", more=", shape: necessary"), context("a", "b", more=", basis: illustration")],
        "towards",
        id="an example does not make more of a finding",
    ),
    pytest.param([context("a", "b"), context("a", "b", effect="decreases")], "both", id="both ways"),
    pytest.param([context("a", "c"), context("d", "b")], "not said", id="nothing leads there"),
]


@pytest.mark.parametrize(("lines", "as_what"), TOLD)
def test_as_what_a_page_tells_it(letters: Letters, lines: list[str], as_what: str) -> None:
    assert reading(traced(letters, lines, "a"), "b").told == as_what


def test_where_both_ways_part(letters: Letters) -> None:
    lines = [context("a", "b"), leads("b", "c"), leads("b", "d"), leads("c", "e"), leads("d", "e", "decreases")]
    assert reading(traced(letters, lines, "a"), "e").parts_at == ("a", "b")


def test_a_threshold_gives_no_more_with_more(letters: Letters) -> None:
    lines = [context("a", "b", more=", shape: threshold")]
    assert reading(traced(letters, lines, "a"), "b").stepped
    assert not reading(traced(letters, [*lines, context("a", "b")], "a"), "b").stepped


CARRIED: list[tuple[str, list[str], str]] = [
    ("one study carries both links", ["cites: [31, 32]", "cites: [32]"], "one study"),
    ("stitched from two", ["cites: [31]", "cites: [32]"], "stitched"),
    ("a link has no number", ["cites: [31]", "cites: []"], "cannot be told"),
    ("a link has a shared one", ["cites: [31]", "cites: [31], shared: yes"], "cannot be told"),
    ("a link has only our own earlier phase", ["cites: [31]", "cites: [18]"], "cannot be told"),
]


@pytest.mark.parametrize(("cites", "carried"), [row[1:] for row in CARRIED], ids=[row[0] for row in CARRIED])
def test_evidence(letters: Letters, cites: list[str], carried: str) -> None:
    links = [context("a", "b"), leads("b", "c")]
    text = "".join(
        f"- {{id: cmoc-{at}, sources: [{{document: book, {cite}}}], {link}}}\n"
        for at, (link, cite) in enumerate(zip(links, cites, strict=True))
    )
    facts = letters("", more={"theory/cmocs/all.yml": text})
    paths = trace(facts.graph, [Start("a", "+")], Rules(ORDER)).to("c")
    assert [path.carried(References(included=(31, 81), own=(18,))) for path in paths] == [carried]


def test_a_low_start_turns_every_sign(letters: Letters) -> None:
    lines = [context("a", "b"), leads("b", "c", "decreases")]
    signs: dict[Sign, list[Sign]] = {"+": [], "-": []}
    for begin, sign in (("a", "+"), ("a-", "-")):
        signs[sign] = [path.sign for path in traced(letters, lines, begin).paths]  # type: ignore[index]
    assert signs == {"+": ["+", "-"], "-": ["-", "+"]}


def test_of_a_web_with_too_many_paths_the_first_are_followed(letters: Letters) -> None:
    lines = [leads(one, other) for one in "abcdef" for other in "abcdef" if one != other]
    found = traced(letters, lines, "a", most_paths=7)
    assert len(found.paths) == 7
    assert found.cut
    assert not traced(letters, lines, "a").cut
