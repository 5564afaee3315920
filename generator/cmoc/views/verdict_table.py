"""Every CMOC of the phase before with its verdict, what carries it on, and in what that differs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cmoc.model.phase import Verdict
from cmoc.model.theory import Cmoc
from cmoc.views.differing import differs
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
    """A CMOC that carries one of the phase before on. `differs` is empty where one of the two is not held."""

    name: Phrase
    differs: str


@dataclass(frozen=True)
class PartRow:
    about: str
    decided: Decided
    word: str
    mark: str
    now: tuple[Heir, ...]


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
    now: tuple[Heir, ...]
    parts: tuple[PartRow, ...]
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
    return VerdictRow(
        id,
        address_of(facts, id) or f"#{id}",
        name_of_cmoc(cmoc) if cmoc else id,
        (told(facts, one.old, cmoc) if cmoc else ()) or (Piece(f"Its text is {NOT_HELD}."),),
        outcome,
        WORDS[outcome] if outcome else "none entered",
        marks.get((id, None), ""),
        heirs(facts, one, cmoc, verdict.now) if verdict else (),
        tuple(
            PartRow(
                part.about,
                part.verdict,
                WORDS[part.verdict],
                marks.get((id, at), ""),
                heirs(facts, one, cmoc, part.now),
            )
            for at, part in enumerate(verdict.parts if verdict else ())
        ),
        "" if not verdict else "our reading" if verdict.basis == "reading" else "stated",
        (verdict.why if verdict else None) or NOT_GIVEN,
        places_words(facts, verdict.sources) if verdict else "",
        (verdict.note if verdict else None) or "",
    )


def heirs(facts: Facts, one: Transition, cmoc: Cmoc | None, ids: Iterable[str]) -> tuple[Heir, ...]:
    return tuple(heir(facts, one, cmoc, id) for id in ids)


def heir(facts: Facts, one: Transition, cmoc: Cmoc | None, id: str) -> Heir:
    now = one.new.cmocs.get(id) if one.new else None
    return Heir(names(facts, one.new, [id]), differs(facts, one, cmoc, now) or SAME if cmoc and now else "")
