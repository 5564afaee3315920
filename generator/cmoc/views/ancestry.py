"""From which claims of earlier phases one of now came, step by step, and what differs at each step."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmoc.model.phase import Verdict
from cmoc.model.theory import Cmoc
from cmoc.views.differing import differs
from cmoc.views.evidence import places_words
from cmoc.views.facing import Facing, claims
from cmoc.views.facts import Facts
from cmoc.views.page import Piece
from cmoc.views.phases import Transition, phase_label, phase_name
from cmoc.views.standing import verdict_marks
from cmoc.views.verdict_table import SAME
from cmoc.views.verdicts import WORDS, Decided, led_to
from cmoc.views.words import NOT_GIVEN, name_of_cmoc, raised


@dataclass(frozen=True)
class Judged:
    decided: Decided
    word: str
    part: str  # empty where it is on the whole
    mark: str  # that it could not be held against the two theories, or does not fit them


@dataclass(frozen=True)
class Forebear:
    """One step back. Without a verdict the step is by the same id, or by an entry of the ledger."""

    step: str  # "Phase 2 to phase 3"
    before: str
    after: str
    cmoc: Piece
    into: str  # what it led to, where that is not the CMOC of the page
    verdicts: tuple[Judged, ...]
    side: Facing | None  # None where its text is not held
    differs: str
    told: str  # "why: not given · Table 2 · our reading"


@dataclass(frozen=True)
class Step:
    """The id before, and the verdict that led from it, in one part or several."""

    id: str
    verdict: Verdict | None = None
    parts: tuple[Judged, ...] = ()


class Ancestry:
    def __init__(self, facts: Facts, transitions: tuple[Transition, ...]) -> None:
        self.facts = facts
        current = facts.settings.current
        last = next((at for at, one in enumerate(transitions) if one.after.id == current), -1)
        self.back = [(one, steps(facts, one)) for one in reversed(transitions[: last + 1])]

    def forebears(self, id: str) -> tuple[Forebear, ...]:
        """The nearest first; of each phase in the order of the verdicts."""
        return tuple(self.walk(id))

    def walk(self, id: str) -> Iterator[Forebear]:
        front = [id]
        for one, found in self.back:
            ids: dict[str, None] = {}
            for now in front:
                for step in found.get(now, ()) or same_id(one, now):
                    ids[step.id] = None
                    yield forebear(self.facts, one, step, now, now != id)
            front = list(ids)


def steps(facts: Facts, one: Transition) -> dict[str, list[Step]]:
    """Claim after -> those that led to it: by verdict, else by an entry."""
    found: dict[str, list[Step]] = {}
    marks = verdict_marks(facts, one)
    for id, some in led_to(one).items():
        by_claim: dict[str, Step] = {}
        for each in some:
            cmoc = each.verdict.cmoc
            before = by_claim.get(cmoc, Step(cmoc))
            judged = Judged(each.decided, WORDS[each.decided], each.about, marks.get((cmoc, each.at), ""))
            by_claim[cmoc] = Step(cmoc, each.verdict, (*before.parts, judged))
        found[id] = list(by_claim.values())
    for entry in one.entries:
        for now in entry.refinement.new:
            known = {step.id for step in found.get(now, ())}
            for id in entry.refinement.old:
                if one.old and id in one.old.cmocs and id not in known:
                    found.setdefault(now, []).append(Step(id))
    return found


def same_id(one: Transition, id: str) -> list[Step]:
    return [Step(id)] if one.old and id in one.old.cmocs else []


def forebear(facts: Facts, one: Transition, step: Step, now: str, further: bool) -> Forebear:
    id = step.id
    then, new = one.old.cmocs.get(id) if one.old else None, one.new.cmocs.get(now) if one.new else None
    return Forebear(
        f"{phase_label(facts, one.before)} to {phase_name(facts, one.after.id)}",
        phase_label(facts, one.before),
        phase_label(facts, one.after.id),
        Piece(name_of_cmoc(then) if then else id, f"{one.address}#{id}"),
        f"led to {now}" if further else "",
        step.parts,
        claims(facts, one, then, new) if then and new else None,
        differ(facts, one, then, new),
        f"{raised(reason(facts, step.verdict))}.",
    )


def differ(facts: Facts, one: Transition, then: Cmoc | None, new: Cmoc | None) -> str:
    if not then or not new:
        return "Its text is not held here."
    return f"{raised(differs(facts, one, then, new) or SAME)}."


def reason(facts: Facts, verdict: Verdict | None) -> str:
    why = f"why: {(verdict.why if verdict else None) or NOT_GIVEN}".rstrip(".")
    reading = "our reading" if verdict and verdict.basis == "reading" else ""
    places = places_words(facts, verdict.sources) if verdict else ""
    return " · ".join(word for word in (why, places, reading) if word)
