"""What of an item no style changes is taken out and put back: items of one shape are then set once.

A style takes thousandths of a second for each item, and a review has hundreds of studies. What a style might change, a
title in lower case or one that ends in a question mark, stays in, and such an item is set by itself.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from cmoc.render.csl import initials
from cmoc.views.item import Item, Name

FAMILIES = 0xE100  # of no script, with the number of the author added
LETTERS = 0x2C80  # Coptic capitals, two apart: an initial has to be a capital
TITLE, DOI = "\ue020", "\ue021"
YEAR = 1234
MOST = 50
MARK = re.compile(f"[{TITLE}{DOI}\ue100-\ue1ff\u2c80-\u2cff]|{YEAR}")
FAMILY = re.compile(r"[A-Z][A-Za-z'’\-]+")
BODY = re.compile(rf"{FAMILY.pattern}(?: {FAMILY.pattern})*")
GIVEN_NAMES = re.compile(r"[A-Z][a-z]*\.?(?: [A-Z][a-z]*\.?)*")
PLAIN_TITLE = re.compile(r"[A-Z][A-Za-z0-9 ,:;()\-]*[A-Za-z0-9)]")
PLAIN_DOI = re.compile(r"10\.[0-9.]+/[A-Za-z0-9./()\-]*[A-Za-z0-9]")


@dataclass(frozen=True)
class Taken:
    """What goes back, by the mark in its place."""

    texts: Mapping[str, str]
    given: Mapping[str, str]  # mark -> initials without anything between them

    def back(self, text: str, between: str) -> str:
        told = {**self.texts, **{mark: between.join(letters) for mark, letters in self.given.items()}}
        return MARK.sub(lambda found: told.get(found[0], found[0]), text)


def shape(item: Item) -> tuple[Item, Taken]:
    if not plain(item):
        return item, Taken({}, {})
    texts, given, authors = (
        {TITLE: item.title, DOI: item.doi, str(YEAR): str(item.year)},
        dict[str, str](),
        list[Name](),
    )
    for at, one in enumerate(item.authors):
        family, letter = chr(FAMILIES + at), chr(LETTERS + 2 * at)
        texts[family] = one.body or one.family
        if one.given:
            given[letter] = "".join(part[0] for part in initials(one.given).split())
        authors.append(Name(body=family) if one.body else Name(family, letter if one.given else ""))
    title, doi = TITLE if item.title else "", DOI if item.doi else ""
    year = YEAR if item.year is not None else None
    return replace(item, id="", authors=tuple(authors), title=title, doi=doi, year=year), Taken(texts, given)


def plain(item: Item) -> bool:
    return (
        item.kind == "work"
        and not (item.day or item.url or item.container)
        and all(map(plain_name, item.authors))
        and len(item.authors) <= MOST
        and (not item.title or bool(PLAIN_TITLE.fullmatch(item.title)))
        and (not item.doi or bool(PLAIN_DOI.fullmatch(item.doi)))
        and (item.year is None or 1000 <= item.year <= 9999)
    )


def plain_name(name: Name) -> bool:
    if name.body:
        return bool(BODY.fullmatch(name.body))
    return bool(FAMILY.fullmatch(name.family)) and (not name.given or bool(GIVEN_NAMES.fullmatch(initials(name.given))))
