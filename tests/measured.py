"""How readable a finished drawing is, in numbers read from its SVG: what a reader has to follow, and what hides it.

Lengths are points of the layout. Letters are set by the browser, so the width of a text is the mean width of a letter
times their number; what a browser makes of it is measured in `site/test_labels.py`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import dist
from xml.etree import ElementTree as ET

from cmoc.render.orders import Frame, Run, crossings, frame, overlap
from cmoc.render.svg_marks import bezier, points, tag

STEPS = 12  # straight pieces for each Bézier piece
PAGE = 1_369  # CSS pixels that a wide drawing has on a page of 1,400
LETTER = 0.47  # of the size of the font, on average
INSIDE = 0.5  # points that a line may reach into the outline of what it passes
MOVED = re.compile(r"translate\(([-\d.]+)[ ,]([-\d.]+)\)")


@dataclass(frozen=True)
class Measured:
    lines: int
    crossings: int
    through: int  # pairs of a line and a node that it runs through
    length: int
    width: int
    height: int
    smallest: float  # CSS pixels of the smallest letters on a page of 1,400, when the drawing is as wide as the page
    overlaps: int  # pairs of labels or nodes that lie on each other
    cut: int  # labels that reach out of the drawing or of their node

    @property
    def per_line(self) -> float:
        return round(self.crossings / self.lines, 2) if self.lines else 0


@dataclass(frozen=True)
class Shape:
    id: str
    box: Frame
    round: bool

    def holds(self, x: float, y: float) -> bool:
        left, top, right, bottom = self.box
        if not self.round:
            return left + INSIDE < x < right - INSIDE and top + INSIDE < y < bottom - INSIDE
        across, down = (right - left) / 2 - INSIDE, (bottom - top) / 2 - INSIDE
        return ((x - (left + right) / 2) / across) ** 2 + ((y - (top + bottom) / 2) / down) ** 2 < 1


@dataclass(frozen=True)
class Drawn:
    """One line in all its parts: two, where something works on it."""

    ends: frozenset[str]
    runs: tuple[Run, ...]


def measured(root: ET.Element) -> Measured:
    shapes, lines = tuple(shapes_of(root)), tuple(lines_of(root))
    width, height = (float(part) for part in (root.get("viewBox") or "").split()[2:])
    labels = tuple(labels_of(root))
    runs = [run for line in lines for run in line.runs]
    sizes = [float(text.get("font-size") or 11) for text in root.iter(tag("text"))]
    return Measured(
        lines=len(lines),
        crossings=crossings(runs),
        through=sum(line_through(line, shape) for line in lines for shape in shapes),
        length=round(sum(dist(a, b) for run in runs for a, b in pairwise(run))),
        width=round(width),
        height=round(height),
        smallest=round(min(sizes, default=11) * min(1.2, max(PAGE, least(root)) / width), 2),
        overlaps=overlaps(shapes, labels),
        cut=sum(reaches_out(text, root) for text in labels) + sum(sticks_out(group) for group in nodes(root)),
    )


def least(root: ET.Element) -> float:
    """The width below which a drawing does not go: it scrolls in its frame instead."""
    found = re.search(r"--least: (\d+)px", root.get("style") or "")
    return float(found[1]) if found else 0


def nodes(root: ET.Element) -> Iterator[ET.Element]:
    """Not the table round those that stand in a group."""
    for group in root.iter(tag("g")):
        if "node" in (group.get("class") or "").split() and len(list(group.iter(tag("a")))) == 1:
            yield group


def shapes_of(root: ET.Element) -> Iterator[Shape]:
    for group in nodes(root):
        link = group.find(tag("a"))
        box = box_of(group)
        if box and link is not None:
            yield Shape(link.get("data-node") or "", box, group.find(f".//{tag('ellipse')}") is not None)


def box_of(group: ET.Element) -> Frame | None:
    for one in group.iter(tag("ellipse")):
        x, y, across, down = (float(one.get(name) or 0) for name in ("cx", "cy", "rx", "ry"))
        return x - across, y - down, x + across, y + down
    corners = [points(one.get("points") or "") for one in group.iter(tag("polygon")) if one.get("stroke") != "none"]
    corners += [points(one.get("d") or "") for one in group.iter(tag("path"))]
    return frame(max(corners, key=len)) if corners else None


def lines_of(root: ET.Element) -> Iterator[Drawn]:
    found: dict[str, list[ET.Element]] = {}
    for group in root.iter(tag("g")):
        if group.get("data-line"):
            found.setdefault(group.get("data-line") or "", []).append(group)
    for parts in found.values():
        ends = " ".join((part.get("data-from") or "") + " " + (part.get("data-to") or "") for part in parts)
        paths = [path for part in parts if (path := part.find(tag("path"))) is not None]
        yield Drawn(frozenset(ends.split()), tuple(run_of(path.get("d") or "") for path in paths))


def run_of(path: str) -> Run:
    corners = points(path)
    pieces = [corners[at : at + 4] for at in range(0, len(corners) - 3, 3)]
    return [bezier(piece, step / STEPS) for piece in pieces for step in range(STEPS + 1)]


def line_through(line: Drawn, shape: Shape) -> bool:
    return shape.id not in line.ends and any(shape.holds(x, y) for run in line.runs for x, y in run)


def labels_of(root: ET.Element) -> Iterator[Frame]:
    """Words on lines and names of stages: those of nodes stand inside their nodes."""
    for group in root.iter(tag("g")):
        if group.get("data-line") or "stage" in (group.get("class") or "").split():
            yield from (text_box(text) for text in group.findall(tag("text")))


def text_box(text: ET.Element) -> Frame:
    size = float(text.get("font-size") or 11)
    width = size * LETTER * len("".join(text.itertext()))
    x, y = float(text.get("x") or 0), float(text.get("y") or 0)
    left = x - width / 2 if text.get("text-anchor") == "middle" else x
    return left, y - size * 0.72, left + width, y + size * 0.2


def overlaps(shapes: tuple[Shape, ...], labels: tuple[Frame, ...]) -> int:
    boxes = [shape.box for shape in shapes]
    touching = sum(deep(a, b) for a, b in combinations(boxes, 2))
    return (
        touching
        + sum(deep(label, box) for label in labels for box in boxes)
        + sum(deep(a, b) for a, b in combinations(labels, 2))
    )


def deep(a: Frame, b: Frame, by: float = 1) -> bool:
    """They share more than an outline."""
    return overlap(a, b) and min(a[2], b[2]) - max(a[0], b[0]) > by and min(a[3], b[3]) - max(a[1], b[1]) > by


def reaches_out(label: Frame, root: ET.Element) -> bool:
    left, top, width, height = (float(part) for part in (root.get("viewBox") or "").split())
    graph = root.find(tag("g"))
    moved = MOVED.search(graph.get("transform") or "") if graph is not None else None
    x, y = (float(moved[1]), float(moved[2])) if moved else (0.0, 0.0)
    return label[0] + x < left or label[2] + x > left + width or label[1] + y < top or label[3] + y > top + height


def sticks_out(group: ET.Element) -> bool:
    """A wide letter more at each side is allowed: the widths are means."""
    box = box_of(group)
    texts = [text_box(text) for text in group.iter(tag("text"))]
    return box is not None and any(text[0] < box[0] - 9 or text[2] > box[2] + 9 for text in texts)
