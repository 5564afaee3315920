"""What is set into a laid-out drawing: badges on lines, counts on nodes, and the legend below."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import dist
from xml.etree import ElementTree as ET

from cmoc.render import svg_look as look
from cmoc.views.web import Line, Modifier, Node, Role, Web

SVG = "http://www.w3.org/2000/svg"
POINT = re.compile(r"(-?[\d.]+),(-?[\d.]+)")
LETTER = 5.6  # mean width of a letter at 11 points
ROW, SYMBOL, MARGIN = 19.0, 30.0, 14.0
Point = tuple[float, float]


def tag(name: str) -> str:
    return f"{{{SVG}}}{name}"


def add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    made = ET.SubElement(parent, tag(name), {key.replace("_", "-"): value for key, value in attributes.items()})
    made.text = text
    return made


def points(text: str) -> list[Point]:
    return [(float(x), float(y)) for x, y in POINT.findall(text)]


def along(path: str, part: float) -> Point:
    """The point that lies a part of the way along a line of Bézier pieces."""
    found = points(path)
    pieces = [found[at : at + 4] for at in range(0, len(found) - 3, 3)]
    if not pieces:
        (x, y), (end_x, end_y) = found[0], found[-1]
        return x + (end_x - x) * part, y + (end_y - y) * part
    run = [bezier(piece, step / 8) for piece in pieces for step in range(9)]
    left = part * sum(dist(*pair) for pair in pairwise(run))
    for here, there in pairwise(run):
        left -= dist(here, there)
        if left <= 0:
            return there
    return run[-1]


def bezier(piece: list[Point], t: float) -> Point:
    u = 1 - t
    weights = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
    x, y = (sum(weight * point[axis] for weight, point in zip(weights, piece, strict=True)) for axis in (0, 1))
    return x, y


def badge(edge: ET.Element, text: str, ink: str) -> None:
    """A sign on the middle of a line, with the ground behind it; where words are written on the line it is in them."""
    path = edge.find(tag("path"))
    if not text or path is None or edge.find(tag("text")) is not None:
        return
    x, y = along(path.get("d") or "", 0.5)
    width = 4 + 3.7 * len(text)
    ground = {"class": "badge-ground", "fill": look.GROUND, "width": f"{width:.2f}", "height": "12.5"}
    add(edge, "rect", x=f"{x - width / 2:.2f}", y=f"{y - 6.25:.2f}", **ground)
    made = add(edge, "text", text, x=f"{x:.2f}", y=f"{y + 3.8:.2f}", fill=ink, font_size="11", text_anchor="middle")
    made.attrib |= {"class": "badge", "font-family": look.FONTS, "font-weight": "bold"}


def counts(link: ET.Element, node: Node) -> None:
    """Small triangles with numbers, in the place of the line that was laid out to make room for them."""
    if not (node.raised or node.lowered):
        return
    room = link.findall(tag("text"))[-1]
    link.remove(room)
    shown = [(kind, str(number)) for kind, number in (("raises", node.raised), ("lowers", node.lowered)) if number]
    x = float(room.get("x") or 0) - (sum(11 + LETTER * len(told) for _, told in shown) + 5 * (len(shown) - 1)) / 2
    y = float(room.get("y") or 0)
    made = add(link, "g", **{"class": "counts"})
    for kind, told in shown:
        ink = look.RED if kind == "lowers" else look.GREEN
        tip, foot = (y - 7.5, y - 0.5) if kind == "raises" else (y - 0.5, y - 7.5)
        corners = f"{x:.2f},{foot:.2f} {x + 8:.2f},{foot:.2f} {x + 4:.2f},{tip:.2f}"
        add(made, "polygon", points=corners, fill=ink, stroke="none", **{"class": kind})
        add(made, "text", told, x=f"{x + 11:.2f}", y=f"{y:.2f}", font_size="10", font_family=look.FONTS)
        x += 16 + LETTER * len(told)


@dataclass(frozen=True)
class Item:
    kind: str  # class of the symbol: "node context", "line raises chain"
    text: str
    badge: str = ""
    shapes: tuple[str, ...] = ()  # corners of small marks
    ink: str = ""


def items(web: Web) -> Iterator[Item]:
    """What occurs in this web, and nothing else."""
    roles = {node.role for node in web.nodes}
    for role, text in (("context", "Context"), ("mechanism", "Mechanism"), ("outcome", "Outcome")):
        if role in roles:
            yield Item(f"node {role}", text)
    if any(node.outside for node in web.nodes):
        yield Item("node mechanism outside", "Of another stage, or of none")
    lines = web.lines
    yield from line_items(lines)
    works = {modifier.work for modifier in web.modifiers}
    for work, text in (
        ("weakens", "Weakens a link"),
        ("strengthens", "Strengthens a link"),
        ("unknown", "Changes a link"),
    ):
        if work in works:
            yield Item(f"modifier {work}", text)
    if any(line.back for line in lines):
        yield Item("line raises chain back", "Feeds back")
    if any(line.mutual for line in lines):
        yield Item("line lowers chain mutual", "Each does it to the other")
    marked: tuple[Line | Modifier, ...] = (*lines, *web.modifiers)
    if any(line.thin for line in marked):
        yield Item("line raises thin", "Thinner: no finding of this phase")
    if any(line.ours for line in marked):
        yield Item("line raises chain ours", "Our reading", look.bracketed(""))
    if any(line.hypothesis for line in lines):
        yield Item("line raises chain hypothesis", "Hypothesis", "H")
    if any(line.conditional for line in lines):
        yield Item("line raises chain", "Under a condition: in the list", "if")
    marks = {one.mark for one in (*web.nodes, *marked)}
    for mark, text in (("new", "+ New"), ("gone", "\u2212 Gone"), ("changed", "Δ Changed")):
        if mark in marks:
            yield Item("", text)
    if any(node.raised or node.lowered for node in web.nodes):
        yield Item("", "Triangles count what is folded in")


def line_items(lines: tuple[Line, ...]) -> Iterator[Item]:
    kinds = {(line.kind, line.chain) for line in lines}
    if ("raises", False) in kinds:
        yield Item("line raises", "A context raises it")
    if ("raises", True) in kinds:
        yield Item("line raises chain", "A step in a chain raises it")
    for kind, text in (("lowers", "Lowers it"), ("both", "Pulls both ways"), ("unknown", "Direction not given")):
        if kind in {one for one, _ in kinds}:
            yield Item(f"line {kind}", text, "?" if kind == "unknown" else "")


def legend(root: ET.Element, found: Sequence[Item]) -> None:
    """A strip below the drawing, in as many columns as fit."""
    x, y, width, height = (float(part) for part in (root.get("viewBox") or "0 0 0 0").split())
    column = SYMBOL + 16 + LETTER * max(len(item.text) for item in found)
    if width < column + 2 * MARGIN:
        x, width = x - (column + 2 * MARGIN - width) / 2, column + 2 * MARGIN
    columns = max(1, int((width - 2 * MARGIN) // column))
    rows = -(-len(found) // columns)
    box = add(root, "g", **{"class": "legend", "aria-hidden": "true"})
    for at, item in enumerate(found):
        left = x + MARGIN + column * (at // rows)
        symbol(box, item, left, y + height + ROW * (at % rows) + ROW / 2)
    root.set("viewBox", f"{x:g} {y:g} {width:g} {height + ROW * rows + 8:g}")


def symbol(box: ET.Element, item: Item, x: float, y: float) -> None:
    made = add(box, "g", **{"class": item.kind or "note"})
    words = set(item.kind.split())
    if item.shapes:
        for shape in item.shapes:
            add(made, "polygon", points=moved(shape, x + 11, y - 3.5), fill=item.ink, stroke="none")
    elif "node" in words:
        node_symbol(made, words, x, y)
    elif words:
        line_symbol(made, words, item, x, y)
    add(made, "text", item.text, x=f"{x + SYMBOL + 8:.2f}", y=f"{y + 3.8:.2f}", font_size="11", font_family=look.FONTS)


def moved(shape: str, x: float, y: float) -> str:
    corners = (corner.split(",") for corner in shape.split())
    return " ".join(f"{x + float(left):.2f},{y + float(top):.2f}" for left, top in corners)


def node_symbol(made: ET.Element, words: set[str], x: float, y: float) -> None:
    if "context" in words:
        ink = {"fill": look.FILLS["context"], "stroke": look.OUTLINES["context"], "stroke-width": "1.2"}
        corners = f"{x},{y - 6} {x + SYMBOL},{y - 6} {x + SYMBOL},{y + 6} {x},{y + 6}"
        add(made, "polygon", points=corners, **ink)
    elif "event" in words:
        size = {"width": f"{SYMBOL:g}", "height": "12", "rx": "4"}
        add(made, "rect", x=f"{x}", y=f"{y - 6}", fill=look.GROUND, stroke=look.GREY, stroke_width="1.2", **size)
    else:
        role: Role = "outcome" if "outcome" in words else "mechanism"
        ground = look.GROUND if {"outside", "state"} & words else look.FILLS[role]
        ink = {"fill": ground, "stroke": look.OUTLINES[role], "stroke-width": f"{look.WIDTHS[role]:g}"}
        add(made, "ellipse", cx=f"{x + SYMBOL / 2}", cy=f"{y}", rx=f"{SYMBOL / 2}", ry="6.5", **ink)


def line_symbol(made: ET.Element, words: set[str], item: Item, x: float, y: float) -> None:
    end, ink = x + SYMBOL, line_ink(words)
    short = "5,2.5" if {"lowers", "reading", "retired", "untold"} & words else ""
    dash = "1.5,4" if "back" in words else short or ("11,3.5" if "both" in words else "")
    width = "0.8" if "thin" in words else "1.6" if {"chain", "modifier", "turn"} & words else "1.1"
    stop = end - (7 if {"raises", "both", "follows", "turn"} & words else 5 if "modifier" in words else 0)
    path = add(made, "path", d=f"M{x},{y}L{stop},{y}", fill="none", stroke=ink, stroke_width=width)
    if dash:
        path.set("stroke-dasharray", dash)
    arrow = f"{end - 7},{y - 3} {end},{y} {end - 7},{y + 3}"
    if "modifier" in words:
        hollow = look.GROUND if "strengthens" not in words else ink
        add(made, "circle", cx=f"{end - 3}", cy=f"{y}", r="3", fill=hollow, stroke=ink, stroke_width="1.3")
    elif "unknown" in words:
        add(made, "polygon", points=arrow, fill=look.GROUND, stroke=ink)
    elif "lowers" in words:
        for at in (end, x) if "mutual" in words else (end,):
            add(made, "polygon", points=bar(at, y), fill=ink, stroke=ink)
    else:
        add(made, "polygon", points=arrow, fill=ink, stroke=ink)
        if "both" in words:
            add(made, "polygon", points=bar(end - 9, y), fill=ink, stroke=ink)
    badge(made, item.badge, ink)


def bar(x: float, y: float) -> str:
    return f"{x - 1},{y - 4} {x + 1},{y - 4} {x + 1},{y + 4} {x - 1},{y + 4}"


def line_ink(words: set[str]) -> str:
    if "modifier" in words:
        return look.PURPLE
    turned = next((ink for turn, ink in look.TURNS.items() if turn in words), "")
    if "turn" in words:
        return turned
    inks = {"lowers": look.RED, "both": look.BROWN, "unknown": look.GREY, "follows": look.GREY}
    return next((ink for kind, ink in inks.items() if kind in words), look.BLUE if "chain" in words else look.GREEN)
