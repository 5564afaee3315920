"""The clearest of several layouts of one web. Graphviz starts from the order of its input, so other orders give others.

Tried on the shipped review: of 40 orders about half put the stages in the review's order from left to right, and the
count of crossings varies by a third.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, pairwise
from random import Random
from xml.etree import ElementTree as ET

from cmoc.render.svg_marks import Point, bezier, points, tag
from cmoc.views.web import Web

TRIES, FEWER_TRIES = 12, 4
FEWEST_LINES, MANY_LINES, MOST_LINES = 9, 60, 400  # the largest take seconds each
WIDEST = 1_670  # points that a page of 1,400 pixels shows with labels of 9
STEPS = 5  # straight pieces for each Bézier piece
Run = list[Point]
Frame = tuple[float, float, float, float]
Piece = tuple[tuple[Point, Point], Frame]


def orders(web: Web) -> tuple[Web, ...]:
    """The web as it is, and shuffled; the same ones each time. Small webs and one step are drawn once."""
    small = len(web.lines) < FEWEST_LINES or any(node.focus for node in web.nodes)
    if len(web.lines) > MOST_LINES or (small and not web.boxes):
        return (web,)
    tries = FEWER_TRIES if len(web.lines) > MANY_LINES else TRIES
    return (web, *(shuffled(web, seed) for seed in range(1, tries)))


def shuffled(web: Web, seed: int) -> Web:
    nodes, lines = list(web.nodes), list(web.lines)
    Random(seed).shuffle(nodes)
    Random(seed).shuffle(lines)
    return replace(web, nodes=tuple(nodes), lines=tuple(lines))


def clearest(svgs: Sequence[str], web: Web) -> int:
    """Which of the layouts: legible first, then stages in order, then few crossings, then small."""
    if len(svgs) == 1:
        return 0
    return min(range(len(svgs)), key=lambda at: (*badness(svgs[at], web), at))


def badness(svg: str, web: Web) -> tuple[bool, int, int, float]:
    root = ET.fromstring(svg[svg.index("<svg") :])
    width = float((root.get("viewBox") or "0 0 0 0").split()[2])
    return width > WIDEST, misplaced(root, web), crossings(runs(root)), width


def misplaced(root: ET.Element, web: Web) -> int:
    """Pairs of stages that stand in the wrong order from left to right. What begins lower down does not count."""
    edges = {}
    for group in root.iter(tag("g")):
        path = group.find(tag("path"))
        if "stage" in (group.get("class") or "").split() and path is not None:
            left, top, _, bottom = frame(points(path.get("d") or ""))
            edges[group.get("id") or ""] = (left, top, bottom)
    boxes = [edges[id] for box in web.boxes if (id := f"{web.name}-stage-{box.id}") in edges]
    return sum(one[0] > other[0] and other[1] < one[2] for one, other in combinations(boxes, 2))


def runs(root: ET.Element) -> list[Run]:
    """Each line as a run of straight pieces."""
    found = []
    for group in root.iter(tag("g")):
        path = group.find(tag("path"))
        if group.get("class") == "edge" and path is not None:
            corners = points(path.get("d") or "")
            pieces = [corners[at : at + 4] for at in range(0, len(corners) - 3, 3)]
            found.append([bezier(piece, step / STEPS) for piece in pieces for step in range(STEPS + 1)])
    return found


def crossings(found: list[Run]) -> int:
    boxed = [(pieces(run), frame(run)) for run in found if run]
    return sum(times(one, other, shared(a, b)) for (one, a), (other, b) in combinations(boxed, 2) if overlap(a, b))


def pieces(run: Run) -> list[Piece]:
    return [((a, b), frame([a, b])) for a, b in pairwise(run)]


def frame(run: Run) -> Frame:
    xs, ys = [x for x, _ in run], [y for _, y in run]
    return min(xs), min(ys), max(xs), max(ys)


def overlap(a: Frame, b: Frame) -> bool:
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]


def shared(a: Frame, b: Frame) -> Frame:
    return max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3])


def times(one: list[Piece], other: list[Piece], where: Frame) -> int:
    """Only pieces in the frame that both have in common can cross."""
    near = [piece for piece, box in one if overlap(box, where)]
    far = [piece for piece, box in other if overlap(box, where)] if near else []
    return sum(cross(*a, *b) for a in near for b in far)


def cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    if max(a[0], b[0]) < min(c[0], d[0]) or max(c[0], d[0]) < min(a[0], b[0]):
        return False
    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def side(a: Point, b: Point, point: Point) -> float:
    """On which side of the line from a to b the point lies: the sign of the area of the triangle."""
    return (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0])
