"""Graphviz's SVG of a study flow to one that a page can hold."""

from xml.etree import ElementTree as ET

from cmoc.render.flow_dot import box_id, line_id
from cmoc.render.svg_marks import tag
from cmoc.render.web_svg import head, tidy, tip, unnamed, written
from cmoc.views.flow import Flow


def finish_flow(svg: str, flow: Flow) -> str:
    root = ET.fromstring(svg[svg.index("<svg") :])
    by_id = {group.get("id"): group for group in root.iter(tag("g"))}
    unnamed(root)
    for box in flow.boxes:
        drawn = by_id[box_id(flow, box.id)]
        drawn.set("class", "flow-box last" if box.last else "flow-box")
        figure = drawn.find(tag("text"))
        if figure is not None:
            figure.set("font-weight", "bold")  # bold figures are as wide as others, so it still fits
    for line in flow.lines:
        edge = by_id[line_id(flow, line.id)]
        edge.attrib |= {"class": "flow-line" if line.target else "flow-line out", "data-line": line.id}
        tip(edge, line.words)
        if not line.target:
            by_id[box_id(flow, line.id)].set("class", "flow-box out")
    tidy(root)
    head(root, flow)
    root.attrib |= {"class": "causal-web study-flow", "role": "img"}  # no link inside that a role could hide
    return written(root)
