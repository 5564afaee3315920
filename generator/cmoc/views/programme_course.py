"""Where the diagram of the programme theory begins, ends and comes back to itself, and what of it is our reading."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from cmoc.model.programme import Arrow, Element, ProgrammeTheory
from cmoc.views.page import Phrase, Piece, between
from cmoc.views.programme_diagram import READING
from cmoc.views.words import in_words


@dataclass(frozen=True)
class Stretch:
    """Some elements, in the order of the file, and the links that make them what they are."""

    elements: tuple[Element, ...]
    links: tuple[Arrow, ...]


def beginning(programme: ProgrammeTheory) -> Stretch:
    ids = starts(programme) - ends(programme)
    return stretch(programme, ids, [one for one in programme.links if one.start in ids])


def ending(programme: ProgrammeTheory) -> Stretch:
    ids = ends(programme) - starts(programme)
    return stretch(programme, ids, [one for one in programme.links if one.end in ids])


def back(programme: ProgrammeTheory) -> Stretch:
    """What leads back to itself."""
    after = reached(programme.links)
    links = [one for one in programme.links if one.start in after.get(one.end, ())]
    return stretch(programme, {one.start for one in links}, links)


def apart(programme: ProgrammeTheory) -> Stretch:
    """What no link leads to or from."""
    every = {one.id for one in programme.elements} if programme.links else set[str]()
    return stretch(programme, every - starts(programme) - ends(programme), ())


def starts(programme: ProgrammeTheory) -> set[str]:
    return {one.start for one in programme.links}


def ends(programme: ProgrammeTheory) -> set[str]:
    return {one.end for one in programme.links}


def stretch(programme: ProgrammeTheory, ids: set[str], links: Iterable[Arrow]) -> Stretch:
    return Stretch(tuple(one for one in programme.elements if one.id in ids), tuple(links))


def reached(links: Iterable[Arrow]) -> dict[str, set[str]]:
    """Element -> all that links lead to from it, over any number of them."""
    after: dict[str, set[str]] = {}
    for one in links:
        after.setdefault(one.start, set()).add(one.end)
    found: dict[str, set[str]] = {}
    for start in after:
        seen, waiting = set[str](), list(after[start])
        while waiting:
            here = waiting.pop()
            if here not in seen:
                seen.add(here)
                waiting += after.get(here, ())
        found[start] = seen
    return found


def course_told(programme: ProgrammeTheory, piece: Callable[[Element], Piece]) -> Iterator[tuple[str, Phrase]]:
    """ "Ends in", and its elements: where it begins and ends, what leads back to itself, what no link leads to."""
    kinds = (
        ("Begins with", beginning(programme)),
        ("Ends in", ending(programme)),
        ("Comes back to itself through", back(programme)),
        ("Linked to nothing", apart(programme)),
    )
    for told, some in kinds:
        if some.elements:
            basis = by_reading(some.links)
            yield told, (*names(programme, some, piece), *((Piece(f" · {basis}"),) if basis else ()))


def names(programme: ProgrammeTheory, some: Stretch, piece: Callable[[Element], Piece]) -> Phrase:
    """A name that stands in several boxes is said once; where only some of them are meant, with their number."""
    every = Counter(one.label for one in programme.elements)
    meant = Counter(one.label for one in some.elements)
    first = {one.label: one for one in reversed(some.elements)}
    told = (
        (piece(first[label]), *((Piece(f" {boxes(number, every[label])}"),) if number < every[label] else ()))
        for label, number in meant.items()
    )
    return between(told, ", ", " and ")


def boxes(number: int, of: int) -> str:
    """ "(one of its 3 boxes)"."""
    return f"({in_words(number)} of its {of} boxes)"


def by_reading(links: tuple[Arrow, ...]) -> str:
    """ "by our reading", "partly by our reading", or nothing where the paper states all of it."""
    number = sum(one.basis == "reading" for one in links)
    return f"by {READING}" if number and number == len(links) else f"partly by {READING}" if number else ""


def readings(links: tuple[Arrow, ...]) -> str:
    """ ", 3 of the links our reading"."""
    number = sum(one.basis == "reading" for one in links)
    if not number:
        return ""
    if len(links) == 1:
        return f", which is {READING}"
    return f", every link {READING}" if number == len(links) else f", {number} of the links {READING}"
