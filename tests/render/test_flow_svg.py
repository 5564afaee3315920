"""The study flow as a drawing: every number and line is there, and labels are text."""

import pytest
from cmoc.render.drawing import clearest_of, tries
from cmoc.render.svg_marks import tag
from cmoc.views.flow import Flow, FlowBox, FlowLine
from hostile_labels import HOSTILE
from laid import laid


def flow(label: str = "found", why: str = "doubles") -> Flow:
    boxes = (FlowBox("a", "1,040", label, False), FlowBox("b", "1,031", "left", True))
    lines = (
        FlowLine("a--b", "a", "b", f"1,040 {label} lead to 1,031"),
        FlowLine("out.b", "a", "", f"9 left out: {why}", "9 left out", why),
    )
    return Flow("flow-one", f"Study flow: {label}", "Two numbers.", boxes, lines)


def test_every_line_has_its_words_and_every_box_its_number() -> None:
    root = laid(flow())
    marked = {one.get("data-line"): one.findtext(tag("title")) for one in root.iter(tag("g")) if one.get("data-line")}
    assert marked == {"a--b": "1,040 found lead to 1,031", "out.b": "9 left out: doubles"}
    boxes = [one for one in root.iter(tag("g")) if "flow-box" in (one.get("class") or "")]
    assert [one.get("class") for one in boxes] == ["flow-box", "flow-box last", "flow-box out"]
    assert [one.findtext(tag("text")) for one in boxes] == ["1,040", "1,031", "9 left out"]
    assert [one.find(tag("text")).get("font-weight") for one in boxes] == ["bold", "bold", None]  # type: ignore[union-attr]


def test_it_is_named_and_has_ids_of_its_own() -> None:
    root = laid(flow())
    assert (root.get("role"), root.get("class")) == ("img", "causal-web study-flow")
    assert root.get("aria-labelledby") == "flow-one-title flow-one-desc"
    ids = [one.get("id") or "" for one in root.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    assert all(id.startswith("flow-one-") for id in ids)
    assert not list(root.iter(tag("a")))


@pytest.mark.parametrize("label", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_labels_come_out_as_text(label: str) -> None:
    root = laid(flow(label, label))
    boxes = [one for one in root.iter(tag("g")) if "flow-box" in (one.get("class") or "")]
    told = ["".join("".join(one.itertext()).split()) for one in boxes]
    wanted = "".join(label.split())
    assert told == [f"1,040{wanted}", "1,031left", f"9leftout{wanted}"]
    known = {"svg", "g", "title", "desc", "path", "polygon", "polyline", "text"}
    assert {one.tag.split("}")[1] for one in root.iter()} <= known


def test_it_is_laid_out_once() -> None:
    assert tries(flow()) == (flow(),)
    assert clearest_of(["<svg/>"], flow()) == 0
