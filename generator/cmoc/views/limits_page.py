"""What cannot be learnt here, counted from the records, and the way from each page to it and back."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from cmoc.model.limit import Limit
from cmoc.model.study import Study
from cmoc.model.vocabulary import LimitKind
from cmoc.views.evidence import place_words
from cmoc.views.facts import Facts
from cmoc.views.heads import HOME
from cmoc.views.limit_line import COUNTED, Line, pieces_of, study_pieces
from cmoc.views.limits_disagree import disagree
from cmoc.views.limits_given import not_given
from cmoc.views.limits_held import not_held
from cmoc.views.limits_ours import readings
from cmoc.views.limits_tied import not_tied
from cmoc.views.page import Head, Page, Phrase, Piece, plain, shortened
from cmoc.views.words import counted

TITLE = "What this site does not know"
SECTIONS: tuple[tuple[LimitKind, str, Callable[[Facts], Iterator[Line]]], ...] = (
    ("not-held", "Not held", not_held),
    ("not-tied", "Not tied to a study", not_tied),
    ("not-given", "Not given", not_given),
    ("disagrees", "Places that disagree", disagree),
    ("open", "Our readings", readings),
)
FOREMOST = SECTIONS[:3]  # of which the home page shows the first line
TAKEN = {"page", "cite", *(id for id, _, _ in SECTIONS)}  # anchors that the page has already
LONGEST = 90  # characters of its first sentence, by which another page calls a line that was written by hand
SENTENCE_END = re.compile(r"(?<=\w\w)\. (?=[A-Z])")  # no initial, and no "Fig. 5"


@dataclass(frozen=True)
class Section:
    id: str
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class LimitsPage(Page):
    title: str
    lead: str
    sections: tuple[Section, ...]


def limits_pages(facts: Facts) -> Iterator[LimitsPage]:
    made = (Section(id, title, (*by_hand(facts, id), *compute(facts))) for id, title, compute in SECTIONS)
    sections = tuple(section for section in made if section.lines)
    number = counted(sum(len(section.lines) for section in sections), "thing")
    lead = (
        f"{number} that cannot be learnt here, or that the source does not print; each leads to the pages it touches."
    )
    head = Head("limits.md", TITLE, shortened(lead), (HOME, Piece(TITLE)))
    yield LimitsPage(head, TITLE, lead, sections)


def foremost(facts: Facts) -> Iterator[tuple[Piece, Line]]:
    """The first line of each of the first kinds that needs no list after it, with the way to all of its kind."""
    for id, title, compute in FOREMOST:
        first = next((line for line in chain(by_hand(facts, id), compute(facts)) if not line.parts), None)
        if first:
            yield Piece(title, f"limits/#{id}"), first


def by_hand(facts: Facts, kind: LimitKind) -> Iterator[Line]:
    return (line_of(facts, limit) for limit in facts.settings.limits if limit.kind == kind)


def line_of(facts: Facts, limit: Limit) -> Line:
    studies = [one for one in facts.included if one.partnership in limit.partnerships]
    told = told_of(limit, studies)
    records = (piece for id in limit.touches for piece in pieces_of(facts, id))
    touches = tuple(dict.fromkeys((*records, *study_pieces(studies))))
    back = tuple(piece.target for piece in touches)
    known_as = shortened(SENTENCE_END.split(plain(told))[0].rstrip("."), LONGEST)
    places = tuple(place_words(facts, source) for source in limit.sources)
    return Line(anchor_of(limit.id), told, touches, back, known_as, note=limit.note or "", places=places)


def told_of(limit: Limit, studies: Iterable[Study]) -> Phrase:
    """ "Mergers: text 7, table 8", the second number counted here."""
    number = len(tuple(studies))
    if limit.stated is None and not limit.partnerships:
        return (Piece(limit.told),)
    text = [] if limit.stated is None else [f"text {limit.stated}"]
    table = [f"table {number}"] if limit.partnerships else []
    agree = "; they agree" if limit.partnerships and limit.stated == number else ""
    return (Piece(f"{limit.told.rstrip('.')}: {', '.join([*text, *table])}{agree}."),)


def anchor_of(id: str) -> str:
    """The limit's own id, unless the page has that anchor already."""
    return f"{id}-limit" if id in TAKEN or id.startswith(COUNTED) else id


def linked_back(limits: Iterable[LimitsPage], pages: Iterable[Page]) -> Iterator[Page]:
    """Each page that a line touches leads to that line; a line leads only to pages that are made.

    One page at a time, as a large review has thousands; those of the limits come last.
    """
    some = tuple(limits)
    back: dict[str, dict[str, Piece]] = {}
    for line in (line for page in some for part in page.sections for line in part.lines):
        for target in line.back:
            back.setdefault(target.removeprefix("./"), {})[line.id] = Piece(line.known_as, f"limits/#{line.id}")
    made = {page.head.address for page in some}
    for page in pages:
        made.add(page.head.address)
        ways = tuple(back.get(page.head.address, {}).values())
        yield replace(page, head=replace(page.head, limits=ways)) if ways else page
    for page in some:
        yield replace(page, sections=tuple(pruned(section, made) for section in page.sections))


def pruned(section: Section, made: set[str]) -> Section:
    lines = (
        replace(
            line,
            told=only_made(line.told, made),
            touches=only_made(line.touches, made),
            parts=tuple(only_made(part, made) for part in line.parts),
        )
        for line in section.lines
    )
    return replace(section, lines=tuple(lines))


def only_made(phrase: Phrase, made: set[str]) -> Phrase:
    return tuple(
        piece if not piece.target or piece.target.removeprefix("./") in made else Piece(piece.text) for piece in phrase
    )
