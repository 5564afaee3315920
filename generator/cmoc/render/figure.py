"""A drawing of the site to a figure of a paper: SVG that stands by itself, PDF and PNG, each with its caption.

Widths are those of one and of two columns in print. BMC asks for 85 and 170 mm and for no more than 225 mm of height
with the caption; Elsevier's 90 and 190 mm and Nature's 89 and 183 mm hold both. Elsevier asks for letters of 7 points,
and none below 6.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from cmoc.render import svg_look as look
from cmoc.render.letters import FONT
from cmoc.render.svg_marks import add, tag
from cmoc.render.typeset import typeset
from cmoc.render.web_svg import written
from cmoc.views.figure import Caption

MM = 72 / 25.4  # points
LEAST = 6.0  # points of a letter in print
LARGEST = 9.0  # a small drawing is not blown up beyond this
BODY, SMALL = 8.0, 7.0  # of the caption
LEADING = 1.25
ABOVE = 6.0
WIDE, CAPITAL, NARROW, USUAL = 0.92, 0.72, 0.3, 0.57  # of a letter's size: on the wide side for Helvetica


@dataclass(frozen=True)
class Size:
    name: str  # of its folder
    columns: int
    width: float  # in mm
    drawn: float  # in mm: the height that the caption leaves to the drawing


SIZES = (Size("one-column", 1, 85, 185), Size("two-columns", 2, 170, 200))


@dataclass(frozen=True)
class Plate:
    """A drawing at a size: all in points, as printed."""

    drawing: str  # SVG without what only a page can use
    caption: Caption
    page: float  # width of the page
    width: float  # of the drawing
    height: float
    letters: float  # the smallest in the drawing


def plate(svg: bytes, caption: Caption, size: Size, site: str) -> Plate:
    root = ET.fromstring(svg)
    width, height = (float(part) for part in (root.get("viewBox") or "0 0 1 1").split()[2:])
    sizes = [float(text.get("font-size") or look.SIZE) for text in root.iter(tag("text"))]
    scale = min(size.width * MM / width, size.drawn * MM / height, LARGEST / look.SIZE)
    bare(root, site)
    root.attrib |= {"width": f"{width * scale:.2f}", "height": f"{height * scale:.2f}"}
    smallest = min(sizes, default=look.SIZE) * scale
    return Plate(written(root), caption, size.width * MM, width * scale, height * scale, smallest)


def bare(root: ET.Element, site: str) -> None:
    """No class that only a page's style sheet knows; links that lead somewhere from anywhere, or none."""
    for name in ("class", "style", "role"):
        root.attrib.pop(name, None)
    for element in root.iter():
        for name in [name for name in element.attrib if name.startswith(("data-", "aria-")) or name == "class"]:
            if element is not root:
                del element.attrib[name]
        if element.tag == tag("text") and not element.get("fill"):
            element.set("fill", look.TEXT)
        if element.tag == tag("a"):
            target = element.attrib.pop("href", "").removeprefix("../")
            if site:
                element.set("href", f"{site}{target}")
            else:
                element.tag = tag("g")


def figure_svg(made: Plate) -> bytes:
    """In points, with the width in millimetres; the caption as text below."""
    lines = list(caption_lines(made))
    height = made.height + ABOVE + sum(size * LEADING for _, size, _ in lines) + 4
    box = f"0 0 {made.page:.2f} {height:.2f}"
    size = {"width": f"{made.page / MM:.2f}mm", "height": f"{height / MM:.2f}mm", "viewBox": box, "role": "img"}
    root = ET.Element(tag("svg"), size)
    add(root, "title", f"{made.caption.title} {made.caption.description}".strip())
    add(root, "rect", width="100%", height="100%", fill=look.GROUND)
    inner = ET.fromstring(made.drawing)
    inner.attrib |= {"x": f"{(made.page - made.width) / 2:.2f}", "y": "0"}
    root.append(inner)
    at = made.height + ABOVE
    for text, points, weight in lines:
        at += points * LEADING
        ink = look.TEXT if points == BODY else look.QUIET
        style = {"font-family": look.FONTS, "font-size": f"{points:g}", "font-weight": weight, "fill": ink}
        add(root, "text", text, x="0", y=f"{at:.2f}", **style)
    return written(root).encode()


def caption_lines(made: Plate) -> Iterator[tuple[str, float, str]]:
    """Text, size and weight."""
    told = made.caption
    for text, points, weight in ((told.title, BODY, "bold"), (told.description, BODY, "normal")):
        yield from ((line, points, weight) for line in broken(text, made.page / points))
    for text in told.origin:
        yield from ((line, SMALL, "normal") for line in broken(text, made.page / SMALL))


def broken(text: str, room: float) -> Iterator[str]:
    """Into lines: between words, and inside a word that is longer than a line."""
    line, used = "", 0.0
    for word in text.split():
        for part in pieces(word, room):
            long = width(part)
            if line and used + NARROW + long > room:
                yield line
                line, used = "", 0.0
            line, used = (f"{line} {part}", used + NARROW + long) if line else (part, long)
    if line:
        yield line


def pieces(word: str, room: float) -> Iterator[str]:
    while width(word) > room:
        most = max(1, int(len(word) * room / width(word)) - 1)
        yield word[:most]
        word = word[most:]
    yield word


def width(text: str) -> float:
    """In sizes of the letters."""
    return sum(map(letter_width, text))


def letter_width(letter: str) -> float:
    if letter in "mwMW@%—…" or ord(letter) > 0x2E80:
        return WIDE if ord(letter) < 0x2E80 else 1.0
    return CAPITAL if letter.isupper() else NARROW if letter in " .,:;'|!iljtfr()[]/" else USUAL


def inputs(made: Plate) -> dict[str, str]:
    told = made.caption
    given = {
        "title": told.title,
        "description": told.description,
        "review": told.review,
        "origin": list(told.origin),
        "address": told.address,
        "font": FONT,
        "width": round(made.page, 3),
        "drawn": round(made.width, 3),
    }
    return {"drawing": made.drawing.replace(look.FONTS, FONT), "figure": json.dumps(given, ensure_ascii=False)}


def figure_pdf(made: Plate) -> bytes | None:
    return next(iter(typeset("figure.typ", inputs(made), "pdf")), None)


def figure_png(made: Plate) -> bytes | None:
    return next(iter(typeset("figure.typ", inputs(made), "png")), None)


def words_of(made: Plate) -> str:
    """All that a font needs letters for."""
    told = made.caption
    return "".join((*ET.fromstring(made.drawing).itertext(), told.title, told.description, *told.origin))
