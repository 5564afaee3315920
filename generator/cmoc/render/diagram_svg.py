"""Graphviz's SVG of a programme theory to one that a page can hold."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from cmoc.render import svg_look as look
from cmoc.render.diagram_dot import course_id, frame_id, part_id
from cmoc.render.svg_marks import Item, legend, tag
from cmoc.render.web_svg import head, link_in, name_edge, tidy, tip, unnamed, written
from cmoc.views.diagram import Diagram, Part

KINDS = (
    ("context", "Context"),
    ("mechanism", "Mechanism"),
    ("outcome", "Outcome"),
    ("state", "A state of something"),
    ("event", "An event"),
)


def finish_diagram(svg: str, diagram: Diagram) -> str:
    root = ET.fromstring(svg[svg.index("<svg") :])
    by_id = {group.get("id"): group for group in root.iter(tag("g"))}
    unnamed(root)
    for frame in diagram.frames:
        on_top(root, by_id[frame_id(diagram, frame.id)])
    for part in diagram.parts:
        name_part(by_id[part_id(diagram, part.id)], part)
    for course in diagram.courses:
        edge = by_id[course_id(diagram, course.id)]
        name_edge(edge, f"line follows{' reading' if course.reading else ''}", course.id, course.words)
        edge.attrib |= {"data-from": course.source, "data-to": course.target}
        cleared(edge)
    tidy(root)
    legend(root, tuple(items(diagram)))
    head(root, diagram)
    root.set("class", "causal-web programme")
    return written(root)


def on_top(root: ET.Element, frame: ET.Element) -> None:
    """The name of a frame is drawn after the lines, with a ground of its own: a line may pass behind it."""
    label = ET.SubElement(root[0] if root[0].tag == tag("g") else root, tag("g"), {"class": "stage"})
    cleared(frame)
    for text in frame.findall(tag("text")):
        frame.remove(text)
        label.append(text)
    for group in (frame, label):
        group.set("aria-hidden", "true")


def cleared(group: ET.Element, width: str = "4") -> None:
    for text in group.findall(tag("text")):
        text.attrib |= {"paint-order": "stroke", "stroke": look.GROUND, "stroke-width": width}


def name_part(group: ET.Element, part: Part) -> None:
    group.set("class", f"node {part.kind}")
    if part.target:
        link = link_in(group)
        link.attrib |= {"href": f"../{part.target}", "aria-label": part.name, "data-node": part.id}
    tip(group, part.name)


def items(diagram: Diagram) -> Iterator[Item]:
    """What occurs in this diagram, and nothing else."""
    kinds = {part.kind for part in diagram.parts}
    yield from (Item(f"node {kind}", text) for kind, text in KINDS if kind in kinds)
    if any(not course.reading for course in diagram.courses):
        yield Item("line follows", "Leads to, as the paper states")
    if any(course.reading for course in diagram.courses):
        yield Item("line follows reading", "Leads to: our reading")
