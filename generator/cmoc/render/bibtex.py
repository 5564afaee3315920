"""Items as BibTeX."""

import re
from collections.abc import Iterator

from cmoc.views.item import Item, ItemKind, Name

TYPES: dict[ItemKind, str] = {"page": "misc", "article": "article", "work": "misc"}
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# Braces by name: BibTeX counts those that are written, escaped or not.
SPECIALS = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "`": r"\textasciigrave{}",
    "--": "-{}-",  # else one dash
    "''": "'{}'",  # else closing quotes
} | {mark: f"\\{mark}" for mark in "&%$#_"}
SPECIAL = re.compile("|".join(re.escape(one) for one in sorted(SPECIALS, key=len, reverse=True)))
BARE = ("month", "year")  # a word that each style spells, and a number
KEY = re.compile(r"[^A-Za-z0-9:/.\-\ue000-\uf8ff]")  # marks of our own are set in later


def tex(text: str) -> str:
    return SPECIAL.sub(lambda found: SPECIALS[found[0]], text)


def address(text: str) -> str:
    """Packages set it letter by letter; only a brace would end the field."""
    return text.replace("{", "%7B").replace("}", "%7D")


def bibtex(item: Item) -> str:
    """The outer braces keep capitals as they are."""
    from bibtexparser.library import Library
    from bibtexparser.model import Entry, Field
    from bibtexparser.writer import BibtexFormat, write

    fields = [Field(name, value if name in BARE else f"{{{value}}}") for name, value in values(item) if value]
    entry = Entry(TYPES[item.kind], KEY.sub("-", item.id) or "item", fields)
    layout = BibtexFormat()  # type: ignore[no-untyped-call]
    layout.indent = "  "
    return write(Library([entry]), layout).strip()


def values(item: Item) -> Iterator[tuple[str, str]]:
    yield "title", f"{{{tex(item.title)}}}" if item.title else ""
    others = ["others"] if item.others else []
    yield "author", " and ".join([*(bibtex_name(one) for one in item.authors), *others])
    yield "journal" if item.kind == "article" else "howpublished", tex(item.container)
    yield "year", str(item.year) if item.year is not None else ""
    yield "month", MONTHS[int(item.day[5:7]) - 1] if item.day else ""
    yield "volume", tex(item.volume)
    yield "pages", tex(item.article)
    yield "version", tex(item.version)
    yield "doi", address(item.doi)
    yield "url", address(item.url)


def bibtex_name(name: Name) -> str:
    """A name of several words is one name, and so is one with "and" or a comma in it."""
    if name.body:
        return f"{{{tex(name.body)}}}"
    family = tex(name.family) if re.fullmatch(r"[^\s,{}\\]+", name.family) else f"{{{tex(name.family)}}}"
    given = ". ".join(name.given) + "." if re.fullmatch("[A-Z]{2,3}", name.given) else name.given
    return f"{family}, {{{tex(given)}}}" if "," in given else f"{family}, {tex(given)}" if given else family
