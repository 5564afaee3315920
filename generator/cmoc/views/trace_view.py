"""One trace as a record, for people and for programs: from a state or a profile, to one construct or to all."""

from collections.abc import Sequence
from dataclasses import dataclass

from cmoc.analyse.path import Start
from cmoc.analyse.reading import reading
from cmoc.views.facts import Facts
from cmoc.views.page import Phrase, Piece
from cmoc.views.path_rows import PathRow, path_rows
from cmoc.views.profile_page import CAVEAT
from cmoc.views.reading_rows import ReadingGroup, reading_groups, sentence, where_words
from cmoc.views.starts import traced
from cmoc.views.words import counted, linked

SAID = {
    "not said": "The review does not say what becomes of it from here: no claim leads there.",
    "not reached": "Claims lead there, and no path within the limits does.",
}


@dataclass(frozen=True)
class TraceView:
    title: Phrase  # "From where quick wins are present to trust: 2 paths"
    sentence: Phrase
    paths: tuple[PathRow, ...]  # to the one construct asked for
    groups: tuple[ReadingGroup, ...]  # to all, where none was
    loops: tuple[tuple[str, ...], ...]
    beyond: int
    cut: bool  # there are more paths than are followed
    caveat: str = CAVEAT


def trace_view(facts: Facts, starts: Sequence[Start], end: str | None, profiles: Sequence[str] = ()) -> TraceView:
    found = traced(facts, starts, profiles)
    begins = (Piece("From "), *where_words(facts, starts))
    if end is None:
        number = counted(len(found.paths), "path")
        return TraceView(
            (*begins, Piece(f": {number}")), (), (), reading_groups(facts, found), found.loops, found.beyond, found.cut
        )
    read = reading(found, end)
    told = sentence(facts, starts, read) if read.paths else (Piece(SAID[read.reads]),)
    title = (*begins, Piece(" to "), linked(facts, end), Piece(f": {counted(len(read.paths), 'path')}"))
    return TraceView(title, told, path_rows(facts, read.paths), (), found.loops, found.beyond, found.cut)
