"""One record more at the end of a list that someone wrote: all else stays, to the letter."""

import re
from collections.abc import Iterable

from cmoc.load.edit import break_of
from cmoc.load.node import Sequence
from cmoc.load.parse import parse

APART = re.compile(r"\n[ \t]*\r?\n[ \t]*- ")  # records with an empty line between them


def appended(text: str, lines: Iterable[str]) -> str | None:
    """`lines` are a record's, the first of them with its dash. None where the file has no list to add it to."""
    root, _, faults = parse(text, "")
    if faults or not (root is None or isinstance(root, Sequence)):
        return None
    if root is None:
        return joined(text, lines, "")
    if text[root.start : root.start + 1] != "-" or not root.items:
        return None
    indent = text[text.rfind("\n", 0, root.start) + 1 : root.start]
    again, _, broken = parse(joined(text, ["- x"], indent), "")
    grown = isinstance(again, Sequence) and again.start == root.start and len(again.items) == len(root.items) + 1
    return joined(text, lines, indent) if grown and not broken else None


def joined(text: str, lines: Iterable[str], indent: str) -> str:
    turn = break_of(text)
    between = "" if not text or text.endswith(turn) else turn
    between += turn if APART.search(text) and not text.endswith(turn * 2) else ""
    return text + between + "".join(f"{indent}{line}{turn}" for line in lines)
