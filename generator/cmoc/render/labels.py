"""Labels as Graphviz takes them: broken into even lines, and with nothing in them that it would read as its own."""

import re
import textwrap
from collections.abc import Iterator
from functools import lru_cache

import graphviz

ENDLESS = re.compile(r"\S{31,}")  # no word of a language to be set whole: it is broken where the line ends


def text(told: str, width: int) -> str:
    # A real line break: escape() must come last, and would make text of a written one.
    return graphviz.escape("\n".join(entities(line) for line in wrapped(told, width)))


def entities(told: str) -> str:
    """Graphviz reads character references in plain labels, too."""
    return told.replace("&", "&amp;")


def escaped(told: str) -> str:
    r"""Graphviz replaces \N and its like in table cells, too."""
    return told.replace("\\", "\\\\")


def number(value: float) -> str:
    return f"{value:g}"


def wrapped(told: str, width: int) -> list[str]:
    """The fewest lines, then as even as that allows, so that no last word stands alone."""
    return list(wrapped_once(told, width))


@lru_cache(4096)  # a label stands in many drawings, and each is tried in several orders
def wrapped_once(told: str, width: int) -> tuple[str, ...]:
    clean = "".join(drawable(told))
    found = split(clean, width)
    for narrower in range(width - 1, 3, -1) if len(found) > 1 else ():
        lines = split(clean, narrower)
        if len(lines) > len(found):
            break
        found = lines
    return tuple(found or [" "])


def split(told: str, width: int) -> list[str]:
    told = ENDLESS.sub(lambda word: " ".join(textwrap.wrap(word[0], width)), told)
    return textwrap.wrap(told, width, break_long_words=False, break_on_hyphens=False)


def drawable(told: str) -> Iterator[str]:
    """Without the characters that XML has no place for."""
    for character in told:
        code = ord(character)
        allowed = 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or code > 0xFFFF
        yield character if allowed and code != 0x7F else " "
