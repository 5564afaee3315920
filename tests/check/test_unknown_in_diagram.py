"""C115: a lane, an element or a curve that is not there."""

import pytest
from cmoc.check.rules.unknown_in_diagram import RULE
from cmoc.text.problem import Files
from reading import all_found, everything, seen


def diagram(*lines: str) -> dict[str, str | None]:
    head = "title: A\nelements: [{id: wonder, label: A, kind: mechanism}, {id: knack, label: B, kind: outcome}]\n"
    return {"theory/programme-theory.yml": head + "".join(f"{line}\n" for line in lines)}


def curves(moves: str) -> dict[str, str | None]:
    return diagram(
        "trajectory:",
        "  title: A",
        "  curves: [{id: joy, label: A}]",
        f"  events: [{{number: 1, label: A, moves: [{moves}]}}]",
    )


CASES = [
    pytest.param(RULE.problem.wrong, ["programme-theory.yml:3:63 pepole"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(
        diagram("links: [{from: wonder, to: knck, basis: reading}, {from: lamp, to: knack, basis: reading}]"),
        ["programme-theory.yml:3:28 knck", "programme-theory.yml:3:58 lamp"],
        id="both ends of a link",
    ),
    pytest.param(
        diagram("links: [{from: curiosity, to: knack, basis: stated}]"),
        ["programme-theory.yml:3:16 curiosity"],
        id="a construct is no element",
    ),
    pytest.param(
        curves("{curve: joy, effect: increases}, {curve: joys, effect: decreases}"),
        ["programme-theory.yml:6:83 joys"],
        id="a curve that is moved",
    ),
    pytest.param(
        diagram("lanes: [{id: wonder, label: A}]", "links: [{from: wonder, to: knack, basis: reading}]"),
        [],
        id="lanes and elements may be called alike",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_unknown_in_diagram(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def test_the_message_names_the_kind_and_a_near_one() -> None:
    (one,) = all_found(curves("{curve: joys, effect: decreases}"))
    assert (one.message, one.help) == ('unknown curve "joys"', 'did you mean "joy" (theory/programme-theory.yml:5)?')


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (["lanes: [{id: a, lable: A}]", "links: [{from: wonder, to: knack, basis: reading}]"], "3:17 C012 lable"),
        (["trajectory:", "  title: A", "  curves: [{id: joy, lable: A}]", "  events: []"], "5:22 C012 lable"),
    ],
)
def test_a_part_that_could_not_be_read_is_one_fault(lines: list[str], place: str) -> None:
    assert everything(diagram(*lines)) == [f"programme-theory.yml:{place}"]


def test_who_names_a_lane_or_an_element_that_could_not_be_read_is_not_reported() -> None:
    text = (
        "title: A\nlanes: [{id: people, lable: People}]\n"
        "elements: [{id: a, label: A, kind: state, lane: people}, {id: b, label: B, kind: stat}]\n"
        "links: [{from: a, to: b, basis: reading}]\n"
        "trajectory:\n  title: A\n  curves: [{id: joy}]\n"
        "  events: [{number: 1, label: A, moves: [{curve: joy, effect: none}]}]\n"
    )
    assert everything({"theory/programme-theory.yml": text}) == [
        "programme-theory.yml:2:22 C012 lable",
        "programme-theory.yml:3:82 C014 stat",
        "programme-theory.yml:7:12 C013 {id: joy}",
    ]
