"""How each kind of thing is drawn: inks, widths, dashes and heads, for the web and its legend alike."""

from dataclasses import dataclass
from typing import Literal

from cmoc.views import diagram
from cmoc.views.refinement_map import Turn
from cmoc.views.web import Kind, Line, Mark, Modifier, Node, Role, Work

Dash = Literal["solid", "dashed", "long", "dotted"]
Head = Literal["normal", "tee", "normaltee", "onormal", "odot", "dot"]

GREEN, BLUE, RED, BROWN, GREY, PURPLE = "#3b7d3b", "#1f5fa8", "#b3261e", "#7a4b00", "#4f5661", "#6b3fa0"
GROUND, TEXT, QUIET, FRAME = "#ffffff", "#14202b", "#555555", "#b5b5b5"
FILLS: dict[Role, str] = {"context": "#d9f0d3", "mechanism": "#d6e6f7", "outcome": "#d6e6f7"}
OUTLINES: dict[Role, str] = {"context": GREEN, "mechanism": BLUE, "outcome": BLUE}
WIDTHS: dict[Role, float] = {"context": 1.2, "mechanism": 1.2, "outcome": 2.2}
# Of a programme theory: (fill, outline, width). A state is no construct of its own, an event is no effect.
PARTS: dict[diagram.Kind, tuple[str, str, float]] = {
    **{role: (FILLS[role], OUTLINES[role], WIDTHS[role]) for role in FILLS},
    "state": (GROUND, BLUE, 1.2),
    "event": (GROUND, GREY, 1.2),
}
FOCUS_WIDTH = 3.0
TEAL = "#1b6658"
TURNS: dict[Turn, str] = {"kept": GREY, "changed": BROWN, "introduced": TEAL, "retired": GREY, "untold": GREY}

FONT = "Helvetica"
FONTS = "Helvetica, Arial, sans-serif"
SIZE, STAGE_SIZE, NOTE_SIZE, COUNT_SIZE = 11.0, 12.0, 11.0, 10.0
SCALE = 1.2  # CSS pixels per point of the layout: labels of 11 points show at about 13 px

LEAST = 9.01  # CSS pixels of a label, nine and what a browser rounds: a smaller drawing scrolls in its frame

HEADS: dict[Kind, Head] = {"raises": "normal", "lowers": "tee", "both": "normaltee", "unknown": "onormal"}
WORK_HEADS: dict[Work, Head] = {"weakens": "odot", "strengthens": "dot", "unknown": "odot"}
DASHES: dict[Kind, Dash] = {"raises": "solid", "lowers": "dashed", "both": "long", "unknown": "solid"}
# Before the name of a construct; on a line with its word, where a bare sign would mislead.
TAGS: dict[Mark, str] = {"": "", "new": "+", "gone": "\u2212", "changed": "Δ"}
MARK_INKS: dict[Mark, str] = {"": TEXT, "new": TEAL, "gone": GREY, "changed": BROWN}
DASH_ARRAYS: dict[Dash, str] = {"solid": "", "dashed": "5,2.5", "long": "11,3.5", "dotted": "1.5,4"}


@dataclass(frozen=True)
class Stroke:
    ink: str
    width: float
    dash: Dash
    head: Head
    classes: str


def fill(node: Node) -> str:
    return GROUND if node.outside else FILLS[node.role]


def line_stroke(line: Line) -> Stroke:
    inks: dict[Kind, str] = {
        "raises": BLUE if line.chain else GREEN,
        "lowers": RED,
        "both": BROWN,
        "unknown": GREY,
    }
    width = (1.1 if line.chain else 0.8) if line.thin else (1.6 if line.chain else 1.1)
    if line.kind == "unknown":
        width = 0.8 if line.thin else 1.0
    if line.back:
        width = max(1.4, width + 0.4)  # dots of a plain line's width are too faint
    marks = [name for name in ("thin", "back", "mutual", "ours", "hypothesis") if getattr(line, name)]
    classes = " ".join(["line", line.kind, "chain" if line.chain else "from-context", *marks, *marked(line.mark)])
    return Stroke(inks[line.kind], width, "dotted" if line.back else DASHES[line.kind], HEADS[line.kind], classes)


def modifier_stroke(modifier: Modifier) -> Stroke:
    marks = [name for name in ("thin", "ours") if getattr(modifier, name)]
    classes = " ".join(["line", "modifier", modifier.work, *marks, *marked(modifier.mark)])
    return Stroke(PURPLE, 1.1 if modifier.thin else 1.6, "solid", WORK_HEADS[modifier.work], classes)


def marked(mark: Mark) -> tuple[str, ...]:
    return (f"is-{mark}",) if mark else ()


def mark_badge(mark: Mark) -> str:
    return f"{TAGS[mark]} {mark}" if mark else ""


def line_badge(line: Line) -> str:
    """What stands on the middle of a line: "?", "H", "if", "[ ]", "[H]" or nothing."""
    marks = ("H" if line.hypothesis else "") + ("?" if line.kind == "unknown" else "")
    inner = " ".join(part for part in (marks, "if" if line.conditional else "") if part)
    return bracketed(inner) if line.ours else inner


def modifier_badge(modifier: Modifier) -> str:
    inner = "?" if modifier.work == "unknown" else ""
    return bracketed(inner) if modifier.ours else inner


def bracketed(text: str) -> str:
    return f"[{text or ' '}]"
