"""The programme theory as a drawing: shape by kind, links to the records, readings dashed, labels as text."""

from xml.etree import ElementTree as ET

import pytest
from cmoc.render.drawing import tries
from cmoc.render.svg_marks import tag
from cmoc.views.diagram import Course, Diagram, Frame, Kind, Part
from hostile_labels import HOSTILE
from laid import laid


def diagram(label: str = "Rain", *courses: Course) -> Diagram:
    kinds: list[tuple[str, Kind, str]] = [
        ("a", "context", "constructs/a/"),
        ("b", "mechanism", "constructs/b/"),
        ("c", "outcome", ""),
        ("d", "state", "cmocs/d/"),
        ("e", "event", ""),
    ]
    lanes = {"a": "up", "b": "up", "c": "down"}
    parts = tuple(Part(id, f"{label}", kind, lanes.get(id, ""), to, f"{label}, {kind}") for id, kind, to in kinds)
    some = courses or (
        Course("link-1", "a", "b", f"{label} leads to b", "", True),
        Course("link-2", "b", "c", "b leads to c", label, False),
    )
    return Diagram("plan", label, "Five parts.", (Frame("up", label), Frame("down", "Down")), parts, some)


def nodes(root: ET.Element) -> dict[str, ET.Element]:
    groups = [one for one in root.iter(tag("g")) if (one.get("id") or "").startswith("plan-part-")]
    return {(one.get("id") or "").removeprefix("plan-part-"): one for one in groups}


def test_shape_by_kind_and_a_link_only_where_a_record_is() -> None:
    found = nodes(laid(diagram()))
    shapes = {id: next(one.tag for one in group.iter() if one.tag in SHAPES) for id, group in found.items()}
    assert shapes == {"a": tag("polygon"), **dict.fromkeys("bcd", tag("ellipse")), "e": tag("path")}
    links = {id: [one.get("href") for one in group.iter(tag("a"))] for id, group in found.items()}
    assert links == {"a": ["../constructs/a/"], "b": ["../constructs/b/"], "c": [], "d": ["../cmocs/d/"], "e": []}
    assert [found[id].get("class") for id in "abcde"] == [
        *("node context", "node mechanism", "node outcome", "node state", "node event")
    ]


SHAPES = {tag(name) for name in ("polygon", "ellipse", "path")}


def test_a_reading_is_dashed_and_says_so() -> None:
    root = laid(diagram())
    lines = {one.get("data-line"): one for one in root.iter(tag("g")) if one.get("data-line")}
    dashed = {id for id, one in lines.items() for path in one.iter(tag("path")) if path.get("stroke-dasharray")}
    assert dashed == {"link-1"}
    assert [one.get("class") for one in lines.values()] == ["line follows reading", "line follows"]
    assert lines["link-1"].findtext(tag("title")) == "Rain leads to b"


@pytest.mark.parametrize(
    ("readings", "told"),
    [
        ((True,), ["Leads to: our reading"]),
        ((False,), ["Leads to, as the paper states"]),
        ((True, False), ["Leads to, as the paper states", "Leads to: our reading"]),
    ],
)
def test_the_legend_holds_what_occurs(readings: tuple[bool, ...], told: list[str]) -> None:
    courses = (Course(f"link-{at}", "a", "b", "w", "", reading) for at, reading in enumerate(readings))
    root = laid(diagram("Rain", *courses))
    (legend,) = (one for one in root.iter(tag("g")) if one.get("class") == "legend")
    assert [one.text for one in legend.iter(tag("text"))] == [
        *("Context", "Mechanism", "Outcome", "A state of something", "An event", *told)
    ]


def test_it_is_named_and_has_ids_of_its_own() -> None:
    root = laid(diagram())
    assert (root.get("role"), root.get("class")) == ("group", "causal-web programme")
    assert root.get("aria-labelledby") == "plan-title plan-desc"
    assert (root.findtext(tag("title")), root.findtext(tag("desc"))) == ("Rain", "Five parts.")
    ids = [one.get("id") or "" for one in root.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    assert all(id.startswith("plan-") for id in ids)


def test_the_names_of_frames_stand_above_the_lines() -> None:
    root = laid(diagram())
    order = [one.get("class") for one in root.iter(tag("g"))]
    last = len(order) - 1 - order[::-1].index("stage")
    assert last > order.index("line follows")


@pytest.mark.parametrize("label", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_labels_come_out_as_text(label: str) -> None:
    root = laid(diagram(label))
    wanted = "".join(label.split())
    told = ["".join("".join(text.text or "" for text in one.iter(tag("text"))).split()) for one in nodes(root).values()]
    assert told == [wanted] * 5
    frames = [one for one in root.iter(tag("g")) if one.get("class") == "stage" and one.find(tag("text")) is not None]
    assert "".join("".join(frames[0].itertext()).split()) == wanted
    known = {"svg", "g", "a", "title", "desc", "path", "polygon", "polyline", "ellipse", "rect", "text"}
    assert {one.tag.split("}")[1] for one in root.iter()} <= known


def test_it_is_laid_out_once() -> None:
    assert tries(diagram()) == (diagram(),)
