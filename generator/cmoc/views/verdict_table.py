"""Every CMOC of the phase before with its verdict, what carries it on, and in what that differs, told once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cmoc.model.phase import Verdict
from cmoc.model.theory import Cmoc
from cmoc.views.comparison import heirs as carries
from cmoc.views.differing import Differing, Told, differing, told_words
from cmoc.views.evidence import places_words
from cmoc.views.facing import NOT_HELD, told
from cmoc.views.facts import Facts
from cmoc.views.ledger import names
from cmoc.views.page import Phrase, Piece
from cmoc.views.phases import Transition, address_of
from cmoc.views.standing import verdict_marks
from cmoc.views.verdicts import WORDS, Decided, decided
from cmoc.views.words import NOT_GIVEN, name_of_cmoc

SAME = "no difference in what is held of both"


@dataclass(frozen=True)
class Heir:
    """A CMOC that carries one of the phase before on. Nothing is held against it where one of the two is not held."""

    name: Phrase
    sentence: Phrase
    same: str
    mirror: str
    differs: str  # in what it alone does


@dataclass(frozen=True)
class PartRow:
    about: str
    decided: Decided
    word: str
    mark: str
    now: tuple[Phrase, ...]


@dataclass(frozen=True)
class VerdictRow:
    """A CMOC of the phase before. `anchor` is its id, so that its verdict can be cited."""

    anchor: str
    address: str
    name: str
    sentence: Phrase
    decided: Decided | None
    word: str
    mark: str  # that it could not be held against the two theories, or does not fit them
    found_by: str  # the verdict and those on its parts, by which a reader finds the row
    now: tuple[Phrase, ...]  # of the verdict as a whole
    parts: tuple[PartRow, ...]
    heirs: tuple[Heir, ...]  # of the verdict and of its parts, each once
    common: str  # in what all of several differ
    basis: str
    why: str
    places: str
    note: str


def verdict_rows(facts: Facts, transition: Transition) -> Iterator[VerdictRow]:
    """Every CMOC of the phase before that is held or decided on, in order of ids."""
    given = {one.cmoc: one for one in transition.after.verdicts}
    theirs = transition.old.cmocs if transition.old else {}
    for id in sorted({*given, *theirs}):
        yield verdict_row(facts, transition, id, theirs.get(id), given.get(id))


def verdict_row(facts: Facts, one: Transition, id: str, cmoc: Cmoc | None, verdict: Verdict | None) -> VerdictRow:
    outcome = decided(verdict) if verdict else None
    marks = verdict_marks(facts, one)
    parts = verdict.parts if verdict else ()
    carried, common = heirs(facts, one, cmoc, carries(verdict) if verdict else ())
    return VerdictRow(
        id,
        address_of(facts, id) or f"#{id}",
        name_of_cmoc(cmoc) if cmoc else id,
        (told(facts, one.old, cmoc) if cmoc else ()) or (Piece(f"Its text is {NOT_HELD}."),),
        outcome,
        WORDS[outcome] if outcome else "none entered",
        marks.get((id, None), ""),
        "|".join(dict.fromkeys((*((outcome,) if outcome else ()), *(part.verdict for part in parts)))),
        named(facts, one, verdict.now) if verdict else (),
        tuple(
            PartRow(part.about, part.verdict, WORDS[part.verdict], marks.get((id, at), ""), named(facts, one, part.now))
            for at, part in enumerate(parts)
        ),
        carried,
        common,
        "" if not verdict else "our reading" if verdict.basis == "reading" else "stated",
        (verdict.why if verdict else None) or NOT_GIVEN,
        places_words(facts, verdict.sources) if verdict else "",
        (verdict.note if verdict else None) or "",
    )


def named(facts: Facts, one: Transition, ids: Iterable[str]) -> tuple[Phrase, ...]:
    return tuple(names(facts, one.new, [id]) for id in ids)


def heirs(facts: Facts, one: Transition, cmoc: Cmoc | None, ids: Iterable[str]) -> tuple[tuple[Heir, ...], str]:
    """With that in which all of several differ."""
    some = [(id, one.new.cmocs.get(id) if one.new else None) for id in ids]
    each = [differing(facts, one, cmoc, now) if cmoc and now else None for _, now in some]
    common = shared([found.told for found in each if found]) if len(each) > 1 and all(each) else ()
    pairs = zip(some, each, strict=True)
    return tuple(heir(facts, one, id, now, found, common) for (id, now), found in pairs), told_words(common)


def heir(facts: Facts, one: Transition, id: str, now: Cmoc | None, found: Differing | None, common: Told) -> Heir:
    return Heir(
        names(facts, one.new, [id]),
        told(facts, one.new, now) if now else (),
        SAME if found and not found.mirror and not found.told else "",
        found.mirror if found else "",
        told_words(without(found.told, common)) if found else "",
    )


def shared(some: list[Told]) -> Told:
    """What stands in all of them."""
    every = [dict(each) for each in some]
    both = [
        (word, tuple(item for item in items if all(item in each[word] for each in every)), items)
        for word, items in every[0].items()
        if all(word in each for each in every)
    ]
    return tuple((word, kept) for word, kept, items in both if kept or not items)


def without(some: Told, common: Told) -> Told:
    taken = dict(common)
    left = [(word, tuple(item for item in items if item not in taken.get(word, ())), items) for word, items in some]
    return tuple((word, kept) for word, kept, items in left if kept or (not items and word not in taken))
