"""Two texts side by side, word by word: what stayed, what went, what came."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal

from cmoc.views.page import Phrase, Piece

Mark = Literal["same", "gone", "come", "none"]  # "none": words of ours, for what is not there
WORD = re.compile(r"\s*(?:\w+(?:['’-]\w+)*|[^\w\s]|\s+$)")
LEAST = 0.3  # of the words, those that must have stayed: of less, marks would make a riddle
MOST = 600  # words: beyond, to match them takes too long


@dataclass(frozen=True)
class Run:
    """Some pieces after each other with one mark."""

    mark: Mark
    pieces: Phrase


Marked = tuple[Run, ...]


def whole(phrase: Phrase, mark: Mark = "same") -> Marked:
    return (Run(mark, phrase),) if phrase else ()


def marked(before: Phrase, after: Phrase) -> tuple[Marked, Marked]:
    """Each side with what of it the other has not. Where one side is empty nothing is marked."""
    old, new = list(tokens(before)), list(tokens(after))
    if not old or not new:
        return whole(before), whole(after)
    if max(len(old), len(new)) > MOST:
        return whole(before, "gone"), whole(after, "come")
    matcher = SequenceMatcher(None, [word(one) for one in old], [word(one) for one in new], autojunk=False)
    if matcher.ratio() < LEAST:
        return whole(before, "gone"), whole(after, "come")
    stayed = matcher.get_matching_blocks()
    kept_old = {at for one in stayed for at in range(one.a, one.a + one.size)}
    kept_new = {at for one in stayed for at in range(one.b, one.b + one.size)}
    return runs(old, kept_old, "gone"), runs(new, kept_new, "come")


def tokens(phrase: Phrase) -> Iterator[Piece]:
    """Words and signs, each with the space before it and the page it leads to."""
    for piece in phrase:
        yield from (Piece(one, piece.target) for one in WORD.findall(piece.text))


def word(token: Piece) -> str:
    return token.text.strip()


def runs(some: list[Piece], kept: set[int], mark: Mark) -> Marked:
    made: list[Run] = []
    for stayed, group in groupby(enumerate(some), key=lambda pair: pair[0] in kept):
        first, *others = (piece for _, piece in group)
        space = first.text[: len(first.text) - len(first.text.lstrip())]
        if space and not stayed:  # no line is drawn through the space before a word
            made.append(Run("same", (Piece(space),)))
            first = Piece(first.text.lstrip(), first.target)
        made.append(Run("same" if stayed else mark, tuple(glued([first, *others]))))
    return tuple(made)


def glued(pieces: Iterable[Piece]) -> Iterator[Piece]:
    for target, group in groupby(pieces, key=lambda one: one.target):
        yield Piece("".join(one.text for one in group), target)
