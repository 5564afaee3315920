"""What someone may have meant."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word closest to `word`, None where nothing is close."""
    found = get_close_matches(word[:80].lower(), sorted(known), n=1, cutoff=0.6)
    return found[0] if found else None
