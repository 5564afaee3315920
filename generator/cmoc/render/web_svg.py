"""Graphviz's SVG to one that a page can hold: named, linked, with ids of its own, themable, without debris.

Read as XML and not searched as text: Graphviz writes `a-b` as `a&#45;b`.
"""

import re
from collections.abc import Iterable
from math import ceil
from xml.etree import ElementTree as ET

from cmoc.render import svg_look as look
from cmoc.render.svg_marks import SVG, add, badge, counts, items, legend, tag
from cmoc.render.svg_reads import read_items, reads
from cmoc.render.web_dot import line_id, node_id
from cmoc.views.page import Drawing
from cmoc.views.web import Line, Modifier, Node, Web

ET.register_namespace("", SVG)
XLINK = "{http://www.w3.org/1999/xlink}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
INERT = {ord("{"): "&#123;", ord("}"): "&#125;"}  # the file passes a theme's templates


def finish(svg: str, web: Web) -> str:
    root = ET.fromstring(svg[svg.index("<svg") :])  # without prologue and comments
    by_id = {group.get("id"): group for group in root.iter(tag("g"))}
    unnamed(root)
    for node in web.nodes:
        name_node(by_id, web, node)
    members = {group.id: group.members for group in web.groups}
    for line in web.lines:
        name_line(by_id, web, line, members)
    for modifier in web.modifiers:
        name_modifier(by_id, web, modifier)
    for group in root.iter(tag("g")):
        if (group.get("class") or "").startswith(("cluster", "stage")) or (group.get("id") or "").endswith(".dot"):
            group.set("aria-hidden", "true")
    tidy(root)
    legend(root, (*items(web), *read_items(web)))
    head(root, web)
    return written(root)


def unnamed(root: ET.Element) -> None:
    """Without the names for machines: "a->b", "cluster_early"."""
    for group in list(root.iter(tag("g"))):
        for title in group.findall(tag("title")):
            group.remove(title)


def written(root: ET.Element) -> str:
    text = ET.tostring(root, encoding="unicode").translate(INERT)
    return re.sub(r"\n\s*\n+", "\n", text).strip() + "\n"


def name_node(by_id: dict[str | None, ET.Element], web: Web, node: Node) -> None:
    """The link round the shape; a row of a table has one already."""
    row = by_id.get(f"a_{node_id(web, node.id)}")
    group = row if row is not None else by_id[node_id(web, node.id)]
    link = link_in(group)
    link.attrib |= {"href": f"../{node.target}", "aria-label": node.name, "data-node": node.id}
    marks = [name for name in ("focus", "ours", "outside") if getattr(node, name)]
    group.set("class", " ".join(["node", node.role, *marks, *look.marked(node.mark)]))
    mark_label(link, node)
    group.set("id", node_id(web, node.id))
    counts(link, node)
    reads(link, node)
    tip(group, node.name)  # outside the link: inside, its words would name the link twice


def mark_label(link: ET.Element, node: Node) -> None:
    """The tag in its ink; what is gone is struck through, but for the tag."""
    texts = link.findall(tag("text"))
    if not node.mark or not texts:
        return
    for text in texts:
        words = text.text or ""
        text.text = ""
        if text is texts[0]:
            mark = add(text, "tspan", f"{words[:1]} ", fill=look.MARK_INKS[node.mark], font_weight="bold")
            mark.set("class", "turned")
            words = words[1:].lstrip()
        add(text, "tspan", words, **({"text_decoration": "line-through"} if node.mark == "gone" else {}))


def link_in(group: ET.Element) -> ET.Element:
    """The link in a group, bare; where there is none, one round all that the group holds."""
    link = group.find(tag("a"))
    if link is None:
        link = ET.Element(tag("a"))
        link.extend(list(group))
        for child in list(group):
            group.remove(child)
        group.append(link)
    link.attrib.clear()
    return link


def tip(group: ET.Element, words: str) -> None:
    title = ET.Element(tag("title"))
    title.text = words
    group.insert(0, title)


def name_line(by_id: dict[str | None, ET.Element], web: Web, line: Line, members: dict[str, tuple[str, ...]]) -> None:
    stroke = look.line_stroke(line)
    parts = [f"{line_id(web, line.id)}{suffix}" for suffix in ("", ".2")]
    shown = [by_id[part] for part in parts if part in by_id]
    told = f"{line.words}, {line.note}" if line.note else line.words
    ends = {
        "data-from": " ".join(members.get(line.source, (line.source,))),
        "data-to": " ".join(members.get(line.target, (line.target,))),
    }
    for edge in shown:
        name_edge(edge, stroke.classes, line.id, told)
        edge.attrib |= ends
        if stroke.dash == "long" and not line.back:
            for path in edge.findall(tag("path")):
                path.set("stroke-dasharray", look.DASH_ARRAYS["long"])
    badge(shown[0], look.line_badge(line), stroke.ink)
    dot = by_id.get(f"{line_id(web, line.id)}.dot")
    if dot is not None:
        dot.set("class", f"dot {line.kind}{' chain' if line.chain else ''}")


def name_modifier(by_id: dict[str | None, ET.Element], web: Web, modifier: Modifier) -> None:
    edge = by_id[line_id(web, modifier.id)]
    line = next(line for line in web.lines if line.id == modifier.line)
    stroke = look.modifier_stroke(modifier)
    name_edge(edge, stroke.classes, modifier.id, modifier.words)
    edge.attrib |= {"data-from": modifier.source, "data-to": line.target}
    badge(edge, look.modifier_badge(modifier), stroke.ink)


def name_edge(edge: ET.Element, classes: str, id: str, words: str) -> None:
    """The list beside the drawing says it in words; here it is a hover tip."""
    edge.attrib |= {"class": classes, "data-line": id, "aria-hidden": "true"}
    tip(edge, words)


def tidy(root: ET.Element) -> None:
    """Fonts of the page, no white space but a blank between the lines of a label, which a name needs."""
    for element in root.iter():
        element.attrib.pop(SPACE, None)
        for name in [name for name in element.attrib if name.startswith(XLINK)]:
            del element.attrib[name]
        if element.tag == tag("text"):
            element.set("font-family", look.FONTS)
            element.tail = " "
        elif element.tag not in (tag("title"), tag("desc"), tag("tspan")):
            element.text = ""
            element.tail = "\n" if element.tag == tag("g") else ""
        else:
            element.tail = ""


def smallest(root: ET.Element) -> float:
    """Of the labels of nodes: a count below a name is smaller than the name."""
    nodes = (group for group in root.iter(tag("g")) if "node" in (group.get("class") or "").split())
    sizes = [float(text.get("font-size") or look.SIZE) for group in nodes for text in group.iter(tag("text"))]
    return min(sizes, default=look.SIZE)


def head(root: ET.Element, web: Drawing) -> None:
    width, height = (float(part) for part in (root.get("viewBox") or "0 0 0 0").split()[2:])
    least = look.LEAST / smallest(root)
    root.attrib |= {
        "width": f"{width * look.SCALE:.0f}",
        "height": f"{height * look.SCALE:.0f}",
        "class": "causal-web",
        "style": f"--least: {ceil(width * least)}px; --least-height: {ceil(height * least)}px",
        "role": "group",  # role="img" would hide the links inside
        "aria-labelledby": f"{web.name}-title {web.name}-desc",
    }
    graph = root.find(tag("g"))
    if graph is not None:
        graph.set("id", f"{web.name}-graph")
    for at, (name, text) in enumerate((("title", web.title), ("desc", web.description))):
        element = add(ET.Element("none"), name, one_line(text), id=f"{web.name}-{name}")
        root.insert(at, element)


def one_line(text: str | Iterable[str]) -> str:
    return " ".join("".join(text).split())
