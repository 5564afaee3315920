"""The drawing in the page: named, linked, with every line marked, and data in it is text."""

from collections import Counter
from dataclasses import replace
from math import ceil
from statistics import mean
from xml.etree import ElementTree as ET

import pytest
from cmoc.render.engine import Engine, find_engine, lay_out
from cmoc.render.svg_marks import items, points, tag
from cmoc.render.web_dot import web_dot
from cmoc.render.web_svg import finish
from cmoc.views import PAGES
from cmoc.views.facts import Facts
from cmoc.views.web import Box, Group, Line, Mark, Modifier, Node, Read, Web
from hostile_labels import HOSTILE


def drawn(web: Web) -> ET.Element:
    engine = find_engine()
    assert isinstance(engine, Engine)
    (layout,) = lay_out([web_dot(web)], engine, 20)
    assert layout.svg, layout.detail
    text = finish(layout.svg, web)
    assert not {"{", "}"} & set(text)
    assert "\n\n" not in text
    return ET.fromstring(text)


def node(id: str, label: str = "", role: str = "mechanism", stage: str = "", **more: object) -> Node:
    label = label or id.upper()
    return Node(id, label, role, stage, f"constructs/{id}/", f"{label}, {role}", **more)  # type: ignore[arg-type]


def web_of(nodes: tuple[Node, ...], lines: tuple[Line, ...] = (), modifiers: tuple[Modifier, ...] = ()) -> Web:
    return Web("sample", "A sample", "Some lines.", True, (), nodes, (), lines, modifiers)


EVERY = Web(
    "every",
    "Every mark",
    "One of each.",
    False,
    (Box("one", "One"), Box("two", "Two")),
    (
        node("a", role="context", stage="one"),
        node("b", role="context", stage="one"),
        node("c", stage="one", ours=True),
        node("d", stage="two", focus=True, raised=3, lowered=12),
        node("e", role="outcome"),
        node("f", role="context", stage="one", outside=True),
    ),
    (Group("group-a", ("a", "b"), "one"),),
    (
        Line("a--raises--c", "group-a", "c", "raises", "A, B raise C"),
        Line("c--lowers--d", "c", "d", "lowers", "C lowers D", chain=True, mutual=True),
        Line("d--both--e", "d", "e", "both", "D pulls both ways on E", chain=True, thin=True, hypothesis=True),
        Line("e--raises--c", "e", "c", "raises", "E raises C", chain=True, back=True, note="where it rains"),
        Line("f--unknown--e", "f", "e", "unknown", "F acts on E, where it rains", ours=True, conditional=True),
    ),
    (
        Modifier("f--weakens--c--d", "f", "c--lowers--d", "weakens", "F weakens what C does to D"),
        Modifier("a--strengthens--d--e", "a", "d--both--e", "strengthens", "A strengthens it", thin=True, ours=True),
    ),
)


@pytest.fixture(scope="module")
def webs(tiny: Facts, weighed: Facts) -> list[Web]:
    """Every mark, and every kind of web that a page shows: also loops, paths, trees and what a kind sets off."""
    pages = [page for facts in (tiny, weighed) for kind in PAGES for page in kind(facts)]
    some = {one.name: one for page in pages for one in page.head.drawings if isinstance(one, Web)}
    assert {"construct", "down", "two", "loop", "path", "profile", "evidence"} <= {name.split("-")[0] for name in some}
    return [EVERY, *some.values()]


def test_every_line_and_modifier_is_there_with_its_words(webs: list[Web]) -> None:
    for web in webs:
        root = drawn(web)
        marked = {edge.get("data-line") for edge in root.iter() if edge.get("data-line")}
        marks: tuple[Line | Modifier, ...] = (*web.lines, *web.modifiers)
        assert marked == {one.id for one in marks}, web.name
        titles = {edge.get("data-line"): edge.findtext(tag("title")) or "" for edge in root.iter(tag("g"))}
        assert all(titles[one.id].startswith(one.words) for one in marks)


def test_every_node_is_a_link_named_by_its_label(webs: list[Web]) -> None:
    for web in webs:
        links = {link.get("data-node"): link for link in drawn(web).iter(tag("a"))}
        assert set(links) == {one.id for one in web.nodes}
        for one in web.nodes:
            link = links[one.id]
            assert (link.get("href"), link.get("aria-label")) == (f"../{one.target}", one.name)
            assert one.label.split()[0] in "".join(link.itertext())


def test_ids_are_the_drawings_own_and_unique(webs: list[Web]) -> None:
    for web in webs:
        ids = Counter(element.get("id") for element in drawn(web).iter() if element.get("id"))
        assert set(ids.values()) == {1}, ids.most_common(3)
        assert all(id.startswith((f"{web.name}-", f"a_{web.name}-")) for id in ids if id)


def test_the_drawing_has_a_title_a_description_and_no_leftovers() -> None:
    root = drawn(EVERY)
    assert [(child.tag, child.text) for child in root][:2] == [
        (tag("title"), "Every mark"),
        (tag("desc"), "One of each."),
    ]
    assert root.get("role") == "group"
    assert root.get("aria-labelledby") == "every-title every-desc"
    assert not [element for element in root.iter() if any("xlink" in name for name in element.attrib)]


def test_counts_stand_beside_triangles() -> None:
    counts = next(group for group in drawn(EVERY).iter(tag("g")) if group.get("class") == "counts")
    assert [polygon.get("class") for polygon in counts.iter(tag("polygon"))] == ["raises", "lowers"]
    assert [text.text for text in counts.iter(tag("text"))] == ["3", "12"]


def test_the_legend_lists_what_occurs_and_nothing_else() -> None:
    shown = {
        item.text for item in items(web_of((node("a"), node("b")), (Line("l", "a", "b", "lowers", "A lowers B"),)))
    }
    assert shown == {"Mechanism", "Lowers it"}
    assert len({item.text for item in items(EVERY)}) == 18


def test_what_is_of_another_stage_has_no_fill() -> None:
    shapes = {group.get("id"): group for group in drawn(EVERY).iter(tag("g"))}
    fills = {id: shape.get("fill") for id in "cf" for shape in shapes[f"every-node-{id}"].iter() if shape.get("fill")}
    assert fills == {"c": "#d6e6f7", "f": "#ffffff"}
    assert shapes["every-node-f"].get("class") == "node context outside"


def test_a_condition_that_is_not_written_out_is_marked() -> None:
    texts = {
        edge.get("data-line"): [text.text for text in edge.iter(tag("text"))]
        for edge in drawn(EVERY).iter(tag("g"))
        if edge.get("data-line")
    }
    assert texts["f--unknown--e"] == ["[? if]"]
    assert texts["e--raises--c"] == ["where it rains"]


def test_the_drawing_says_how_small_it_may_be() -> None:
    root = drawn(EVERY)
    width, height = (float(part) for part in (root.get("viewBox") or "").split()[2:])
    # A count of folded contexts is set in 10 points, and is to show at 9 pixels and what a browser rounds.
    assert root.get("style") == f"--least: {ceil(width * 0.901)}px; --least-height: {ceil(height * 0.901)}px"


MARKED = (("new", "+"), ("gone", "\u2212"), ("changed", "Δ"))


@pytest.mark.parametrize(("mark", "sign"), MARKED)
def test_what_became_of_a_node_and_a_line_is_told_by_sign_and_word(mark: Mark, sign: str) -> None:
    line = Line("a--raises--b", "a", "b", "raises", "A raises B", mark=mark, note="where it rains")
    work = Modifier("c--weakens", "c", "a--raises--b", "weakens", "C weakens it", mark=mark)
    root = drawn(web_of((node("a", "Rain", mark=mark), node("b"), node("c")), (line,), (work,)))
    groups = {one.get("data-line"): one for one in root.iter(tag("g")) if one.get("data-line")}
    told = {id: [text.text for text in one.iter(tag("text"))] for id, one in groups.items()}
    assert told["c--weakens"] == [f"{sign} {mark}"]
    assert f"{sign} {mark}" in [
        text.text
        for one in root.iter(tag("g"))
        if f"is-{mark}" in (one.get("class") or "")
        for text in one.iter(tag("text"))
    ]
    (rain,) = (one for one in root.iter(tag("g")) if one.get("id") == "sample-node-a")
    (text,) = rain.iter(tag("text"))
    assert "".join(text.itertext()) == f"{sign} Rain"
    struck = [one.text for one in text if one.get("text-decoration") == "line-through"]
    assert struck == (["Rain"] if mark == "gone" else [])
    (shape,) = rain.iter(tag("ellipse"))
    assert bool(shape.get("stroke-dasharray")) == (mark == "gone")
    assert f"{sign} {mark.capitalize()}" in [item.text for item in items(web_of((node("a", mark=mark),)))]


@pytest.mark.parametrize("label", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_labels_of_what_is_gone_come_out_as_text(label: str) -> None:
    root = drawn(web_of((node("a", label, mark="gone"),)))
    (group,) = (one for one in root.iter(tag("g")) if one.get("id") == "sample-node-a")
    told = "".join(part for text in group.iter(tag("text")) for part in text.itertext())
    assert "".join(told.split()) == "".join(f"\u2212{label}".split())


@pytest.mark.parametrize("label", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_labels_come_out_as_text(label: str) -> None:
    one, other = node("a", label, ours=True), node("b", label, "context")
    line = Line("b--raises--a", "group-b", "a", "raises", label, note=label)
    group = Group("group-b", ("b", "c"), "")
    web = Web(
        "sample",
        label,
        label,
        False,
        (Box("s", label),),
        (one, other, node("c", label, "context")),
        (group,),
        (line,),
        (),
    )
    root = drawn(web)
    told = ["".join("".join(link.itertext()).split()) for link in root.iter(tag("a"))]
    wanted = "".join(label.split())
    assert sorted(told) == sorted([wanted, wanted, f"[{wanted}]"])
    assert {element.tag.split("}")[1] for element in root.iter()} <= {
        *("svg", "g", "a", "title", "desc", "path", "polygon", "polyline", "ellipse", "text", "rect", "circle")
    }
    assert root.findtext(tag("title")) == " ".join(label.split())


def test_a_web_of_one_node_can_be_drawn() -> None:
    assert len(list(drawn(web_of((node("a"),))).iter(tag("a")))) == 1


READ: tuple[tuple[Read, str, int], ...] = (
    ("set", "set: low or absent", 1),
    ("up", "rises", 1),
    ("down", "falls", 1),
    ("both", "both ways", 2),
    ("open", "affected", 0),
)


@pytest.mark.parametrize(("read", "word", "marks"), READ, ids=[word for _, word, _ in READ])
@pytest.mark.parametrize("grouped", [False, True])
def test_what_is_read_of_a_construct_is_a_mark_and_a_word(read: Read, word: str, marks: int, grouped: bool) -> None:
    some = (node("a", "Rain", "context", read=read, read_as=word), node("b", "Snow", "context"), node("c"))
    groups = (Group("group-a", ("a", "b"), ""),) if grouped else ()
    line = Line("a--raises--c", "group-a" if grouped else "a", "c", "raises", "It does")
    root = drawn(replace(web_of(some, (line,)), groups=groups))
    told = [one for one in root.iter(tag("g")) if one.get("class") == f"read {read}"]
    inside = [one for one in told if one.findtext(tag("text")) == word]
    assert len(inside) == 1
    assert len(inside[0].findall(tag("polygon"))) == marks
    assert len(told) == 2  # and one in the legend
    link = next(one for one in root.iter(tag("a")) if one.get("data-node") == "a")
    assert "".join("".join(link.itertext()).split()) == "".join(f"Rain{word}".split())


def test_a_loop_of_two_goes_there_above_and_back_below() -> None:
    ends = (("a", "b"), ("b", "a"))
    lines = tuple(Line(f"{one}--lowers--{other}", one, other, "lowers", "It lowers it") for one, other in ends)
    root = drawn(replace(web_of((node("a"), node("b")), lines), round=True))
    paths = {one.get("data-line"): one.find(tag("path")) for one in root.iter(tag("g")) if one.get("data-line")}
    there, back = (mean(y for _, y in points(path.get("d") or "")) for path in paths.values() if path is not None)
    assert there < back - 15
