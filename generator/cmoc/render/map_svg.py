"""Graphviz's SVG of what became of each mechanism to one that a page can hold."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from cmoc.render.diagram_svg import cleared
from cmoc.render.map_dot import box_id, line_id
from cmoc.render.svg_marks import Item, legend, tag
from cmoc.render.web_svg import head, link_in, name_edge, tidy, tip, unnamed, written
from cmoc.views.refinement_map import MapBox, RefinementMap, Turn

ROLES = (("context", "Context"), ("mechanism", "Mechanism"), ("outcome", "Outcome"))
TURNS: tuple[tuple[Turn, str], ...] = (
    ("kept", "= Kept under the same name"),
    ("changed", "Δ Changed: the word says how"),
    ("introduced", "+ Introduced"),
    ("retired", "\u2212 Retired"),
    ("untold", "? No entry says"),
)


def finish_map(svg: str, drawing: RefinementMap) -> str:
    root = ET.fromstring(svg[svg.index("<svg") :])
    by_id = {group.get("id"): group for group in root.iter(tag("g"))}
    unnamed(root)
    for box in drawing.boxes:
        name_box(by_id[box_id(drawing, box.id)], box)
    for line in drawing.lines:
        edge = by_id[line_id(drawing, line.id)]
        name_edge(edge, f"line turn {line.turn}", line.id, line.words)
        edge.attrib |= {"data-from": line.source, "data-to": line.target}
        cleared(edge, "2.5")  # it stands just above its line
    for group in root.iter(tag("g")):
        if (group.get("class") or "").startswith(("cluster", "stage")):
            group.set("aria-hidden", "true")
    tidy(root)
    legend(root, tuple(items(drawing)))
    head(root, drawing)
    root.set("class", "causal-web refinement-map")
    return written(root)


def name_box(group: ET.Element, box: MapBox) -> None:
    group.set("class", f"node end {box.turn}" if box.turn else f"node {box.role}")
    link = link_in(group)
    link.attrib |= {"href": f"../{box.target}", "aria-label": box.name, "data-node": box.id}
    tip(group, box.name)


def items(drawing: RefinementMap) -> Iterator[Item]:
    """What occurs in this drawing, and nothing else."""
    roles = {box.role for box in drawing.boxes if not box.turn}
    yield from (Item(f"node {role}", text) for role, text in ROLES if role in roles)
    turns = {line.turn for line in drawing.lines}
    yield from (Item(f"line turn {turn}", text) for turn, text in TURNS if turn in turns)
    if any(line.reading for line in drawing.lines):
        yield Item("", "[ ] Our reading")
