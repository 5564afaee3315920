"""A course over time to SVG. No height is held: all steps are equal, and the words on the page say so."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from xml.etree import ElementTree as ET

from cmoc.render import svg_look as look
from cmoc.render.labels import wrapped
from cmoc.render.svg_marks import SVG, add, tag
from cmoc.render.web_svg import head, one_line, tip, written
from cmoc.views.chart import Chart, Curve, Mark, Step, Way

WIDE, HIGH = 62.0, 34.0  # of one event, and of one step
APART = 0.9  # how far each curve begins below the one before, in steps
RAMP = 13.0  # half the width in which a move is drawn
LEFT, EDGE, LEADING = 24.0, 12.0, 13.5
LETTER = 6.2  # mean width of a letter at 11 points, with some room
DASHES = ("", "7,4", "2,4", "11,3,2,3")
INKS = (look.BLUE, look.BROWN, look.PURPLE, look.GREY)
UP: dict[Way, int] = {"rises": 1, "falls": -1, "unknown": 0, "level": 0}
SIGNS: dict[Way, str] = {"unknown": "?", "level": "="}  # of what runs level, though something is said of it
WRAP = 12
Point = tuple[float, float]


@dataclass(frozen=True)
class Frame:
    """Where things are: `top` is the height of level 0, and a level is counted upwards."""

    chart: Chart
    levels: tuple[tuple[float, ...], ...]  # for each curve: at the start and after each of its moves

    @property
    def high(self) -> float:
        return max((level for some in self.levels for level in some), default=0)

    @property
    def low(self) -> float:
        return min((level for some in self.levels for level in some), default=0)

    @property
    def roof(self) -> float:
        return EDGE + LEADING * (2 if self.chart.top else 1)

    @property
    def floor(self) -> float:
        """The axis of time."""
        return self.y(self.low) + HIGH * 0.6 + (LEADING if self.chart.bottom else 0)

    @property
    def right(self) -> float:
        return LEFT + WIDE * len(self.chart.marks)

    def x(self, event: int) -> float:
        return LEFT + WIDE * (event + 0.5)

    def y(self, level: float) -> float:
        return self.roof + HIGH * (0.5 + self.high - level)


def chart_svg(chart: Chart) -> str:
    frame = Frame(chart, tuple(tuple(levels(line, at)) for at, line in enumerate(chart.curves)))
    ET.register_namespace("", SVG)
    root = ET.Element(tag("svg"))
    box = add(root, "g")
    axes(box, frame)
    for at, mark in enumerate(chart.marks):
        event(box, frame, at, mark)
    for at, line in enumerate(chart.curves):
        curve(box, frame, at, line)
    lowest = ends(box, frame)
    labels = [row for line in chart.curves for row in wrapped(line.label, WRAP)]
    width = frame.right + 8 + LETTER * max((len(row) for row in labels), default=0) + EDGE
    root.set("viewBox", f"0 0 {max(width, scale_width(chart)):.2f} {max(frame.floor + 42, lowest + EDGE):.2f}")
    head(root, chart)
    root.attrib |= {"class": "causal-web trajectory", "role": "img"}  # no link inside that a role could hide
    return written(root)


def scale_width(chart: Chart) -> float:
    return LEFT + 8 + LETTER * max(len(one_line(chart.top)), len(one_line(chart.bottom))) + EDGE


def levels(line: Curve, at: int) -> Iterator[float]:
    level = -APART * at
    yield level
    for steps in line.steps:
        for step in steps:
            level += UP[step.way]
            yield level


def axes(box: ET.Element, frame: Frame) -> None:
    made = add(box, "g", **{"class": "axes"})
    path = f"M{LEFT:.2f},{EDGE:.2f}V{frame.floor:.2f}H{frame.right:.2f}"
    add(made, "path", d=path, fill="none", stroke=look.QUIET, stroke_width="1")
    x, y = LEFT, EDGE
    add(made, "polygon", points=f"{x - 3},{y + 7} {x},{y} {x + 3},{y + 7}", fill=look.QUIET)
    x, y = frame.right, frame.floor
    add(made, "polygon", points=f"{x - 7:.2f},{y - 3:.2f} {x:.2f},{y:.2f} {x - 7:.2f},{y + 3:.2f}", fill=look.QUIET)
    words(made, "Time", x + 6, y + 4)
    for told, height in ((frame.chart.top, EDGE + 8), (frame.chart.bottom, frame.floor - 6)):
        if told:
            words(made, one_line(wrapped(told, 10_000)), LEFT + 8, height)


def words(box: ET.Element, told: str, x: float, y: float, **more: str) -> ET.Element:
    return add(
        box, "text", told, x=f"{x:.2f}", y=f"{y:.2f}", font_size=f"{look.SIZE:g}", font_family=look.FONTS, **more
    )


def event(box: ET.Element, frame: Frame, at: int, mark: Mark) -> None:
    """A faint upright through all curves, with its number below the axis of time."""
    x, floor = frame.x(at), frame.floor
    made = add(box, "g", **{"class": "event", "data-line": mark.id})
    top = frame.roof + HIGH * 0.2
    foot = floor - (LEADING + 6 if frame.chart.bottom else 0)  # not through the name of the lower end
    path = f"M{x:.2f},{top:.2f}V{foot:.2f}"
    add(made, "path", d=path, stroke=look.FRAME, stroke_width="1", stroke_dasharray="1.5,4")
    add(made, "circle", cx=f"{x:.2f}", cy=f"{floor + 20:.2f}", r="11", fill=look.GROUND, stroke=look.QUIET)
    words(made, mark.number, x, floor + 24, text_anchor="middle", font_weight="bold")
    tip(made, one_line(wrapped(mark.words, 10_000)))


def curve(box: ET.Element, frame: Frame, at: int, line: Curve) -> None:
    ink = INKS[at % len(INKS)]
    made = add(box, "g", **{"class": f"curve curve-{at % len(INKS) + 1}"})
    run = [(LEFT, frame.y(-APART * at)), *bends(frame, line, at), (frame.right - 4, frame.y(frame.levels[at][-1]))]
    path = "L".join(f"{x:.2f},{y:.2f}" for x, y in run)
    drawn = add(made, "path", d=f"M{path}", fill="none", stroke=ink, stroke_width="2.2", stroke_linejoin="round")
    if DASHES[at % len(DASHES)]:
        drawn.set("stroke-dasharray", DASHES[at % len(DASHES)])
    for number, steps in enumerate(line.steps):
        told = mark_of(steps)
        if told:
            place = [y for x, y in run if abs(x - frame.x(number)) <= RAMP + 1]
            above = at == 0
            y = min(place) - 6 if above else max(place) + 14
            side = {"text_anchor": "middle", "fill": ink, "class": "mark"}
            words(made, told, frame.x(number), y, **side)
    tip(made, one_line(wrapped(line.label, 10_000)))


def bends(frame: Frame, line: Curve, at: int) -> Iterator[Point]:
    """Each move is a ramp; those of one event follow on each other within its width."""
    level = -APART * at
    for number, steps in enumerate(line.steps):
        x, part = frame.x(number) - RAMP, 2 * RAMP / max(len(steps), 1)
        for place, step in enumerate(steps):
            yield x + part * place, frame.y(level)
            level += UP[step.way]
            yield x + part * (place + 1), frame.y(level)


def mark_of(steps: tuple[Step, ...]) -> str:
    return " ".join(told for step in steps if (told := said(step)))


def said(step: Step) -> str:
    """What the line does not say by itself: "?", "=", "more", brackets round what is ours."""
    some = (SIGNS.get(step.way, ""), "more" if step.more else "")
    told = " ".join(word for word in some if word)
    return look.bracketed(told) if step.ours else told


def ends(box: ET.Element, frame: Frame) -> float:
    """The name of each curve where it ends; names that would touch are moved apart. How far down they go."""
    made = add(box, "g", **{"class": "curve-names"})
    names = [wrapped(line.label, WRAP) for line in frame.chart.curves]
    halves = [LEADING * len(some) / 2 for some in names]
    places = [max(frame.y(some[-1]), EDGE + half) for some, half in zip(frame.levels, halves, strict=True)]
    order = sorted(range(len(names)), key=lambda at: (places[at], at))
    for above, at in pairwise(order):
        places[at] = max(places[at], places[above] + halves[above] + halves[at] + 3)
    for at in order:
        first = places[at] - LEADING * (len(names[at]) - 1) / 2 + 4
        for row, told in enumerate(names[at]):
            ink = INKS[at % len(INKS)]
            kind = {"class": f"name curve-{at % len(INKS) + 1}", "font_weight": "bold"}
            words(made, told, frame.right + 4, first + LEADING * row, fill=ink, **kind)
    return max((place + half for place, half in zip(places, halves, strict=True)), default=0)
