"""An item in every format that a page offers."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from cmoc.render.bibtex import bibtex
from cmoc.render.csl import csl_json
from cmoc.render.ris import ris
from cmoc.render.styled import ITALIC, UPRIGHT, styled
from cmoc.views.item import Item


@dataclass(frozen=True)
class Format:
    id: str
    name: str
    text: str
    in_list: bool = False  # of references, for people


def formats(item: Item) -> tuple[Format, ...]:
    return (*lists(styled(item)), *programs(item))


def lists(texts: Mapping[str, str]) -> tuple[Format, ...]:
    """For a list of references."""
    return tuple(Format(name.lower(), name, text, True) for name, text in texts.items())


def programs(item: Item) -> tuple[Format, ...]:
    """For programs that keep references."""
    return (
        Format("bibtex", "BibTeX", bibtex(item)),
        Format("ris", "RIS", ris(item)),
        Format("csl", "CSL-JSON", csl_json(item)),
    )


def slanted(text: str) -> Markup:
    return Markup(str(escape(text)).replace(ITALIC, "<i>").replace(UPRIGHT, "</i>"))
