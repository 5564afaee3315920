"""A CMOC as somebody proposes it, in plain texts: by options, by answers, or in a form. The file's reader judges it."""

from dataclasses import dataclass, fields
from typing import Any

from cmoc.model.scalars import WHOLE
from cmoc.model.theory import Cmoc, Context, Mechanism, Outcome, Source

OURS = {"ours part": "part", "ours sign": "sign"}
CONDITION = "condition"


@dataclass(frozen=True)
class Proposal:
    """A part is `id: word`, where need be with `, condition`, `, ours part` or `, ours sign` behind it."""

    contexts: tuple[str, ...] = ()
    mechanisms: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    stage: str | None = None
    only_in: tuple[str, ...] = ()
    basis: str = "finding"
    at_odds_with: tuple[str, ...] = ()
    document: str | None = None
    at: str | None = None
    cites: tuple[str, ...] = ()
    note: str | None = None


LISTS = frozenset(one.name for one in fields(Proposal) if one.default == ())


def cmoc_of(given: Proposal, id: str, phase: str | None) -> Cmoc:
    """Nothing of it is checked yet: a word that no field takes stands in the record as it was given."""
    record: Any = Cmoc  # whose fields hold here what was given, whatever it is
    made: Cmoc = record(
        id,
        sources=(Source(given.at, given.document or phase, tuple(map(number, given.cites))),),  # type: ignore[arg-type]
        contexts=tuple(part_of(Context, one) for one in given.contexts),
        mechanisms=tuple(part_of(Mechanism, one) for one in given.mechanisms),
        outcomes=tuple(part_of(Outcome, one) for one in given.outcomes),
        basis=given.basis,
        stage=given.stage,
        only_in=given.only_in,
        at_odds_with=given.at_odds_with,
        note=given.note,
        since=phase,
    )
    return made


def number(given: str) -> str | int:
    """Written without quotes, where it is a number as the records have it."""
    return int(given) if WHOLE.fullmatch(given) and len(given) < 16 else given


def part_of(kind: Any, given: str) -> Any:
    named, *marks = (one.strip() for one in given.split(","))
    construct, word = parted(named)
    more: dict[str, str] = {}
    for mark in marks:
        if kind is Context and mark not in OURS:
            more["holds"] = mark
        else:
            more["ours"] = OURS.get(mark, mark)
    return kind(word, construct, **more)


def parted(given: str) -> tuple[str, str]:
    """Id and word of a part."""
    id, _, word = given.partition(":")
    return id.strip(), word.strip()
