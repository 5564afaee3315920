"""What an earlier phase had and the theory no longer holds: its address stays, and says what became of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cmoc.model.origin import NOWHERE, Origin
from cmoc.model.phase import Verdict
from cmoc.model.theory import Cmoc, Construct, parts
from cmoc.views.comparison import heirs
from cmoc.views.differing import differs
from cmoc.views.facing import NOT_HELD, Facing, claims, told
from cmoc.views.facts import Facts
from cmoc.views.heads import HOME, place
from cmoc.views.history import Era, Past
from cmoc.views.ledger import names
from cmoc.views.page import Head, Page, Phrase, Piece, shortened
from cmoc.views.phases import Transition, held_in, phase_label, phase_name, transitions
from cmoc.views.verdict_table import SAME, VerdictRow, verdict_row
from cmoc.views.words import name_of_cmoc, raised

UNDER = " under this id"  # what was carried on may say the same under another


@dataclass(frozen=True)
class Heir:
    """A CMOC that carries it on, beside it."""

    name: Phrase
    side: Facing
    differs: str


@dataclass(frozen=True)
class Fate:
    """What one phase decided on a CMOC of the phase before, and what carries it on."""

    phase: Piece
    row: VerdictRow
    link: Piece
    before: str
    after: str
    heirs: tuple[Heir, ...]


@dataclass(frozen=True)
class Claim:
    name: Piece
    sentence: Phrase


@dataclass(frozen=True)
class GonePage(Page):
    title: str
    state: str
    lead: Phrase
    meaning: Phrase  # its definition, or its sentence, in the words of its day
    ways: Phrase  # what it became
    history: tuple[Era, ...]
    fates: tuple[Fate, ...]
    silent: str
    cmocs: tuple[Claim, ...]


def gone_pages(facts: Facts) -> Iterator[GonePage]:
    if facts.gone:
        past, steps = Past(facts), transitions(facts)
        for id, kind in facts.gone.items():
            yield of_construct(facts, past, id) if kind == "construct" else of_cmoc(facts, past, steps, id)


def of_construct(facts: Facts, past: Past, id: str) -> GonePage:
    phase, then = last_held(facts, id)
    name = then.label if then else id
    eras = past.eras_of((id,))
    ways = names(facts, facts, became(past, id))
    state = f"no longer in the theory{UNDER * bool(ways)}"
    then_claims = facts.earlier[phase].cmocs.values() if phase else ()
    declared = any(one.declared for era in eras for one in era.events)
    return GonePage(
        head(facts, id, "constructs", name, then.origin if then else NOWHERE, state),
        name,
        state,
        gone_since(facts, phase, bool(ways)),
        (Piece(then.definition),) if then and then.definition else (Piece(f"Its definition is {NOT_HELD}."),),
        ways,
        eras,
        (),
        "" if declared else "No entry of a ledger says what became of it. Why: not given.",
        tuple(claim(facts, phase, one) for one in then_claims if id in named_in(one)),
    )


def of_cmoc(facts: Facts, past: Past, steps: tuple[Transition, ...], id: str) -> GonePage:
    phase = next((one for one in reversed(facts.settings.phases) if id in cmocs_of(facts, one)), "")
    then = cmocs_of(facts, phase)[id] if phase else None
    name = name_of_cmoc(then) if then else id
    found = tuple(fates(facts, steps, id))
    on = {new: None for one in steps for each in one.after.verdicts if each.cmoc == id for new in heirs(each)}
    ways = names(facts, facts, {**on, **dict.fromkeys(became(past, id))})
    state = f"no longer in the theory{UNDER * bool(ways)}"
    eras = tuple(era for era in past.eras_of((id,)) if era.events)
    return GonePage(
        head(facts, id, "cmocs", name, then.origin if then else NOWHERE, state),
        name,
        state,
        gone_since(facts, phase, bool(ways)),
        told(facts, facts.earlier[phase], then) if then else (Piece(f"Its text is {NOT_HELD}."),),
        ways,
        eras,
        found,
        "" if found or eras else "No verdict says what became of it. Why: not given.",
        (),
    )


def head(facts: Facts, id: str, folder: str, name: str, origin: Origin, state: str) -> Head:
    title = f"{name}: {state}"
    return Head(
        f"{folder}/{id}.md",
        title,
        shortened(f"{title}. What became of {id}, by phase."),
        (HOME, Piece("CMOCs" if folder == "cmocs" else "Constructs", f"{folder}/"), Piece(name)),
        place=place(facts, origin) if origin is not NOWHERE else None,
        lost=True,
    )


def gone_since(facts: Facts, phase: str, led: bool) -> Phrase:
    current = facts.settings.current
    now = (f" of {phase_name(facts, current)}" if current else "") + UNDER * led
    if not phase:
        return (Piece(f"Not in the theory{now}. A ledger names it; no phase that is held here has it."),)
    link = Piece(phase_label(facts, phase), f"phases/{phase}/" if phase_known(facts, phase) else "")
    return Piece(f"Not in the theory{now}. Last held in "), link, Piece(".")


def phase_known(facts: Facts, phase: str) -> bool:
    return any(one.id == phase for one in facts.review.phases)


def last_held(facts: Facts, id: str) -> tuple[str, Construct | None]:
    for phase in reversed(facts.settings.phases):
        found = held_in(facts.earlier.get(phase), id)
        if found:
            return phase, found
    return "", None


def cmocs_of(facts: Facts, phase: str) -> dict[str, Cmoc]:
    return dict(facts.earlier[phase].cmocs) if phase in facts.earlier else {}


def became(past: Past, id: str) -> tuple[str, ...]:
    """What the entries that come from it lead to, each once."""
    entries = (entry.refinement for _, entry in past.entries.get(id, ()))
    return tuple(dict.fromkeys(new for one in entries if id in one.old for new in one.new if new != id))


def claim(facts: Facts, phase: str, one: Cmoc) -> Claim:
    return Claim(names(facts, facts.earlier[phase], [one.id])[0], told(facts, facts.earlier[phase], one))


def named_in(one: Cmoc) -> set[str]:
    return {part.construct for _, _, part in parts(one) if part.construct}


def fates(facts: Facts, steps: Iterable[Transition], id: str) -> Iterator[Fate]:
    for one in steps:
        verdict = next((each for each in one.after.verdicts if each.cmoc == id), None)
        if verdict:
            yield fate(facts, one, verdict)


def fate(facts: Facts, one: Transition, verdict: Verdict) -> Fate:
    then = one.old.cmocs.get(verdict.cmoc) if one.old else None
    held = [one.new.cmocs[id] for id in heirs(verdict) if one.new and id in one.new.cmocs]
    return Fate(
        Piece(phase_label(facts, one.after.id), f"phases/{one.after.id}/"),
        verdict_row(facts, one, verdict.cmoc, then, verdict),
        Piece("Its row among the verdicts", f"{one.address}#{verdict.cmoc}"),
        phase_label(facts, one.before),
        phase_label(facts, one.after.id),
        tuple(beside(facts, one, then, new) for new in held) if then else (),
    )


def beside(facts: Facts, one: Transition, then: Cmoc, new: Cmoc) -> Heir:
    name = names(facts, one.new, [new.id])
    return Heir(name, claims(facts, one, then, new), raised(differs(facts, one, then, new) or SAME))
