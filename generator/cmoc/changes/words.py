"""What several rules ask of values."""

import re

from cmoc.changes.record import Difference
from cmoc.model.edges import SIGNS
from cmoc.model.theory import Context, Mechanism, Outcome
from cmoc.model.vocabulary import Sign

WORD = re.compile(r"\w+")
TURNS: dict[str, Sign] = {**SIGNS, "amplifies": "+", "dampens": "-"}


def same_words(was: object, now: object) -> bool:
    """They differ in case, spaces or punctuation alone; two texts without a word in them do not."""
    one, other = (WORD.findall(text.casefold()) if isinstance(text, str) else [] for text in (was, now))
    return one == other != []


def sign_of(word: object) -> Sign:
    """Of a state, an effect or a turn of a link; what has no direction has `?`."""
    return TURNS.get(str(word), "?")


def turned(was: Sign, now: Sign) -> bool:
    return "?" not in (was, now) and was != now


def turned_words(was: object, now: object) -> bool:
    return turned(sign_of(was), sign_of(now))


def is_cause(part: object) -> bool:
    return isinstance(part, Context) and part.holds == "cause"


def name_of(part: Context | Mechanism | Outcome) -> str:
    link = part.link if isinstance(part, Outcome) else None
    return f"{link.start} -> {link.end}" if link else part.construct or part.text or ""


def wider(old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    """Whether the new limits leave more room; no limit leaves the most."""
    return bool(old) and (not new or set(old) < set(new))


def in_source(one: Difference) -> int:
    """How many steps below a list of sources it stands; 0 for what is in none, and 1 for a source as a whole."""
    return len(one.path) - 1 - one.path.index("sources") if "sources" in one.path else 0
