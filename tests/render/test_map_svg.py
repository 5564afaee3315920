"""What became of each mechanism as a drawing: each kind by mark and word, every box a link, labels as text."""

from xml.etree import ElementTree as ET

import pytest
from cmoc.render.svg_marks import tag
from cmoc.views.refinement_map import Column, MapBox, MapLine, RefinementMap, Turn
from hostile_labels import HOSTILE
from laid import laid

TURNS: dict[Turn, str] = {
    "kept": "= kept",
    "changed": "[Δ merged]",
    "introduced": "+ introduced",
    "retired": "\u2212 retired",
    "untold": "? not told",
}


def drawing(label: str = "Rain", turns: tuple[Turn, ...] = tuple(TURNS)) -> RefinementMap:
    boxes, lines = list[MapBox](), list[MapLine]()
    for turn in turns:
        ends: tuple[Turn | None, ...] = (turn if turn == "introduced" else None, turn if turn == "retired" else None)
        for column, end in zip(("one", "two"), ends, strict=True):
            id = f"{column}--{turn}"
            shown, role = end or label, "context" if turn == "kept" else "mechanism"
            boxes.append(MapBox(id, column, shown, role, f"constructs/{id}/", label, end))  # type: ignore[arg-type]
        word = {"kept": "kept", "changed": "merged", "untold": "not told"}.get(turn, "")
        lines.append(MapLine(f"l-{turn}", f"one--{turn}", f"two--{turn}", turn, word, label, turn == "changed"))
    return RefinementMap(
        "refinements", label, "Lines.", (Column("one", label), Column("two", "Two")), tuple(boxes), tuple(lines)
    )


def told(group: ET.Element) -> str:
    return " ".join(text.text or "" for text in group.iter(tag("text")))


def lines_of(root: ET.Element) -> dict[str, ET.Element]:
    return {one.get("data-line") or "": one for one in root.iter(tag("g")) if one.get("data-line")}


def test_every_box_is_a_link_to_where_it_is_told() -> None:
    links = {one.get("data-node"): one.get("href") for one in laid(drawing()).iter(tag("a"))}
    assert links == {id: f"../constructs/{id}/" for turn in TURNS for id in (f"one--{turn}", f"two--{turn}")}


@pytest.mark.parametrize("turn", TURNS)
def test_a_kind_is_told_by_mark_and_word(turn: Turn) -> None:
    root = laid(drawing(turns=(turn,)))
    assert TURNS[turn] in [told(group) for group in root.iter(tag("g"))]
    assert lines_of(root)[f"l-{turn}"].get("class") == f"line turn {turn}"


def test_the_legend_holds_what_occurs() -> None:
    (legend,) = (one for one in laid(drawing(turns=("changed",))).iter(tag("g")) if one.get("class") == "legend")
    assert [one.text for one in legend.iter(tag("text"))] == [
        "Mechanism",
        "Δ Changed: the word says how",
        "[ ] Our reading",
    ]


def test_all_labels_are_of_one_size_so_none_is_smaller_than_the_least() -> None:
    root = laid(drawing())
    sizes = {float(one.get("font-size") or 0) for one in root.iter(tag("text"))}
    assert min(sizes) == 11


def test_ids_are_its_own() -> None:
    ids = [one.get("id") or "" for one in laid(drawing()).iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    assert all(id.startswith("refinements-") for id in ids)


@pytest.mark.parametrize("label", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_labels_come_out_as_text(label: str) -> None:
    root = laid(drawing(label, ("kept",)))
    nodes = [one for one in root.iter(tag("g")) if (one.get("class") or "").startswith("node") and one.get("id")]
    assert ["".join(told(one).split()) for one in nodes] == ["".join(label.split())] * 2
    assert [one.get("aria-label") for one in root.iter(tag("a"))] == [label] * 2
