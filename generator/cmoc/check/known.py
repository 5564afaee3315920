"""The ids that may be named, each with its place, and which of them may be meant."""

from collections.abc import Mapping
from difflib import get_close_matches

from cmoc.text.diagnostic import Span

MOST = 20  # words of one run that a near one is looked for: among thousands each takes its time


class Known(dict[str, Span | None]):
    def __init__(self, places: Mapping[str, Span | None]) -> None:
        super().__init__(places)
        self._told: dict[str, str] = {}

    def near(self, word: str) -> str:
        """Which one may be meant, and where it stands; nothing where none is close, or too many were asked for."""
        if word not in self._told:
            self._told[word] = self._nearest(word) if len(self._told) < MOST else ""
        return self._told[word]

    def _nearest(self, word: str) -> str:
        near = get_close_matches(word[:80].lower(), sorted(self), n=1, cutoff=0.6)
        if not near:
            return ""
        at = self[near[0]]
        return f'did you mean "{near[0]}"' + (f" ({at.file}:{at.line})?" if at else "?")
