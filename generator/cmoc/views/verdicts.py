"""What a phase decided on the CMOCs of the phase before: its words, its counts, and who led to whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from cmoc.model.phase import Verdict
from cmoc.model.vocabulary import Decision
from cmoc.views.phases import Transition
from cmoc.views.words import counted, raised

Decided = Decision | Literal["mixed"]
WORDS: dict[Decided, str] = {
    "affirmed": "affirmed",
    "refined": "refined",
    "refuted": "refuted",
    "not-tested": "not tested",
    "not-reported": "not reported",
    "mixed": "mixed",
}
MEANS: dict[Decided, str] = {
    "affirmed": "a CMOC of this phase has the same parts, signs and conditions",
    "refined": "a CMOC of this phase carries it on in another form",
    "refuted": "nothing carries it on, or only what has the other sign",
    "not-tested": "it stays as it was, untested",
    "not-reported": "the phase does not say what came of it",
    "mixed": "its parts fared differently",
}


@dataclass(frozen=True)
class Count:
    decided: Decided
    word: str
    means: str
    stated: int
    both: int  # stated and our reading


@dataclass(frozen=True)
class Leading:
    """A verdict, or the part of one, that led to a CMOC."""

    verdict: Verdict
    at: int | None  # the place of the part
    about: str
    decided: Decided


@dataclass(frozen=True)
class Tally:
    counts: tuple[Count, ...]
    stated: str  # "2 + 0 + 2 + 1 + 0 + 0 = 5"
    both: str
    note: str  # how the sum stands to what is held


def decided(verdict: Verdict) -> Decided | None:
    """The one verdict, or that on which all parts agree, else mixed. None where nothing is entered."""
    if not verdict.parts:
        return verdict.verdict
    each = {part.verdict for part in verdict.parts}
    return each.pop() if len(each) == 1 else "mixed"


def tally(verdicts: Iterable[Verdict], held: int, whole: bool, before: str) -> Tally:
    """`held`: CMOCs of the phase before, named in `before`; `whole`: those are all that it had."""
    some = tuple(verdicts)
    both = [decided(one) for one in some]
    stated = [decided(one) for one in some if one.basis == "stated"]
    counts = tuple(Count(word, WORDS[word], MEANS[word], stated.count(word), both.count(word)) for word in WORDS)
    return Tally(
        counts,
        summed([one.stated for one in counts]),
        summed([one.both for one in counts]),
        standing(sum(one.both for one in counts), held, whole, before),
    )


def summed(numbers: list[int]) -> str:
    return f"{' + '.join(str(number) for number in numbers)} = {sum(numbers)}"


def standing(given: int, held: int, whole: bool, before: str) -> str:
    """ "22 CMOCs of phase 2 are held here; each has a verdict. Phase 2 was seen in part, so there is no total." """
    number = f"{counted(held, 'CMOC')} of {before} {'is' if held == 1 else 'are'} held here"
    if not held:
        told = f"No CMOC of {before} is held here."
    elif given == held:
        told = f"{number}; each has a verdict."
    else:
        told = f"{number}; {counted(given, 'verdict is', 'verdicts are')} entered."
    return told if whole else f"{told} {raised(before)} was seen in part, so there is no total."


def led_to(transition: Transition) -> dict[str, tuple[Leading, ...]]:
    """CMOC of the new theory -> each verdict that led to it."""
    found: dict[str, list[Leading]] = {}
    for one in transition.after.verdicts:
        if one.verdict and not one.parts:
            for id in one.now:
                found.setdefault(id, []).append(Leading(one, None, "", one.verdict))
        for at, part in enumerate(one.parts):
            for id in part.now:
                found.setdefault(id, []).append(Leading(one, at, part.about, part.verdict))
    return {id: tuple(some) for id, some in found.items()}
