"""What a trace comes to, set below the name of a construct: a mark and a word, so that no colour is needed."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from cmoc.render import svg_look as look
from cmoc.render.svg_marks import LETTER, Item, add, moved, tag
from cmoc.views.web import Node, Read, Web

INKS: dict[Read, str] = {"up": look.GREEN, "down": look.RED, "both": look.BROWN, "set": look.GREY, "open": look.GREY}
SHAPES: dict[Read, tuple[str, ...]] = {
    "up": ("0,7 8,7 4,0",),
    "down": ("0,0 8,0 4,7",),
    "both": ("0,5 5,5 2.5,0", "4,2 9,2 6.5,7"),
    "set": ("4,-0.5 8,3.5 4,7.5 0,3.5",),
    "open": (),
}
TOLD: tuple[tuple[Read, str], ...] = (
    ("set", "What is set at the start"),
    ("up", "Rises"),
    ("down", "Falls"),
    ("both", "Pulled both ways"),
    ("open", "Other words: as in the list"),
)
MARK = 11.0  # a mark with the gap behind it


def reads(link: ET.Element, node: Node) -> None:
    """In the place of the line that was laid out to make room for it."""
    if not node.read:
        return
    room = link.findall(tag("text"))[-1]
    link.remove(room)
    shapes = SHAPES[node.read]
    mark = MARK if shapes else 0
    width = mark + LETTER * 0.9 * len(node.read_as)
    x, y = float(room.get("x") or 0), float(room.get("y") or 0)
    if room.get("text-anchor") == "middle":
        x -= width / 2
    made = add(link, "g", **{"class": f"read {node.read}"})
    for shape in shapes:
        add(made, "polygon", points=moved(shape, x, y - 7.5), fill=INKS[node.read], stroke="none")
    told = add(made, "text", node.read_as, x=f"{x + mark:.2f}", y=f"{y:.2f}", font_size="10", font_family=look.FONTS)
    told.set("fill", look.TEXT)


def read_items(web: Web) -> Iterator[Item]:
    found = {node.read for node in web.nodes}
    yield from (Item(f"read {read}", text, "", SHAPES[read], INKS[read]) for read, text in TOLD if read in found)
