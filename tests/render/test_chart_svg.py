"""The course over time as a drawing: equal steps, curves told apart without colour, marks in words, labels as text."""

from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from cmoc.render.chart_svg import HIGH, chart_svg
from cmoc.render.drawing import drawn
from cmoc.render.svg_marks import tag
from cmoc.views.chart import Chart, Curve, Mark, Step
from hostile_labels import HOSTILE

UP, DOWN = Step("rises"), Step("falls")


def chart(*curves: tuple[tuple[Step, ...], ...], label: str = "Joy", top: str = "High") -> Chart:
    some = curves or (((UP,), (DOWN, UP)), ((), (UP,)))
    marks = tuple(Mark(f"event-{at}", str(at), f"{at}: {label}") for at in range(1, len(some[0]) + 1))
    return Chart("course", label, "It rises.", top, "Low", tuple(Curve(label, steps) for steps in some), marks)


def made(some: Chart) -> ET.Element:
    text = chart_svg(some)
    assert not {"{", "}"} & set(text)
    assert text == chart_svg(some)
    return ET.fromstring(text)


def curves(root: ET.Element) -> list[ET.Element]:
    return [one for one in root.iter(tag("g")) if (one.get("class") or "").startswith("curve curve-")]


def heights(curve: ET.Element) -> list[float]:
    path = curve.find(tag("path"))
    assert path is not None
    return [float(point.split(",")[1]) for point in (path.get("d") or "").lstrip("M").split("L")]


@pytest.mark.parametrize(
    ("steps", "moves"),
    [
        (((), ()), []),
        (((UP,), ()), [1]),
        (((UP,), (DOWN,)), [1, -1]),
        (((UP, DOWN), (UP,)), [1, -1, 1]),
        (((Step("falls", more=True),), (DOWN,)), [-1, -1]),
        (((Step("unknown"),), (Step("level"),)), []),
    ],
)
def test_every_move_is_one_equal_step(steps: tuple[tuple[Step, ...], ...], moves: list[int]) -> None:
    (curve,) = curves(made(chart(steps)))
    found = [round((a - b) / HIGH, 3) for a, b in pairwise(heights(curve)) if a != b]
    assert found == moves


@pytest.mark.parametrize(
    ("step", "mark"),
    [
        (UP, []),
        (Step("falls", more=True), ["more"]),
        (Step("rises", ours=True), ["[ ]"]),
        (Step("falls", more=True, ours=True), ["[more]"]),
        (Step("unknown"), ["?"]),
        (Step("unknown", more=True), ["? more"]),
        (Step("level"), ["="]),
        (Step("level", ours=True), ["[=]"]),
    ],
)
def test_what_a_line_cannot_say_stands_beside_it_in_words(step: Step, mark: list[str]) -> None:
    (curve,) = curves(made(chart(((step,),))))
    assert [one.text for one in curve.iter(tag("text"))] == mark


def test_curves_differ_without_colour_and_are_named_where_they_end() -> None:
    root = made(chart(*[((UP,),)] * 4))
    dashes = [curve.find(tag("path")).get("stroke-dasharray") for curve in curves(root)]  # type: ignore[union-attr]
    assert len(set(dashes)) == 4
    assert dashes[0] is None
    (names,) = (one for one in root.iter(tag("g")) if one.get("class") == "curve-names")
    places = sorted(float(one.get("y") or 0) for one in names)
    assert len(places) == 4
    assert all(after - before >= 13 for before, after in pairwise(places))


def test_it_is_one_picture_with_a_name_and_each_event_is_a_row() -> None:
    root = made(chart())
    assert (root.get("role"), root.get("class")) == ("img", "causal-web trajectory")
    assert root.get("aria-labelledby") == "course-title course-desc"
    assert (root.findtext(tag("title")), root.findtext(tag("desc"))) == ("Joy", "It rises.")
    rows = {one.get("data-line"): one.findtext(tag("title")) for one in root.iter() if one.get("data-line")}
    assert rows == {"event-1": "1: Joy", "event-2": "2: Joy"}
    assert not list(root.iter(tag("a")))


@pytest.mark.parametrize("number", [1, 3, 4])
@pytest.mark.parametrize("label", ["A rather long name of a curve, and that one of fifty", "A name of many words " * 6])
def test_all_stands_within_the_drawing(number: int, label: str) -> None:
    root = made(chart(*[((UP,),)] * number, label=label.strip(), top="T" * 60))
    width, height = (float(part) for part in (root.get("viewBox") or "").split()[2:])
    for text in root.iter(tag("text")):
        wide = 5.6 * len(text.text or "") * (0.5 if text.get("text-anchor") else 1)
        assert 0 < float(text.get("x") or 0) + wide <= width
        assert 0 < float(text.get("y") or 0) <= height


@pytest.mark.parametrize("label", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_labels_come_out_as_text(label: str) -> None:
    root = made(chart(label=label, top=label))
    (names,) = (one for one in root.iter(tag("g")) if one.get("class") == "curve-names")
    wanted = "".join(label.split())
    assert "".join("".join(names.itertext()).split()) == wanted * 2
    known = {"svg", "g", "title", "desc", "path", "polygon", "circle", "text"}
    assert {one.tag.split("}")[1] for one in root.iter()} <= known


def test_it_needs_no_layout() -> None:
    assert drawn(chart()) == chart_svg(chart())
