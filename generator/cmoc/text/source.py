"""Where a character index falls in a text, and the line around a span."""

import re
from bisect import bisect_right

from cmoc.text.diagnostic import Span

# U+0085, U+2028 and U+2029 break lines for YAML and for no editor: they do not count here.
LINE_END = re.compile(r"\r\n|\n|\r")


class Lines:
    """A text whose places can be asked for by index."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self._starts = [0, *(end.end() for end in LINE_END.finditer(text))]

    def span(self, start: int, end: int) -> Span:
        """From `start` to `end`, cut at the end of the first line; at least one wide."""
        line = bisect_right(self._starts, start) - 1
        begin = self._starts[line]
        stop = self._starts[line + 1] if line + 1 < len(self._starts) else len(self.text)
        shown = self.text[start : min(end, stop)].rstrip("\r\n").rstrip()
        return Span(self.file, line + 1, start - begin + 1, max(1, len(shown)))


def line_at(text: str, number: int) -> str:
    """The text of one line (from 1), without its end; empty where there is no such line."""
    lines = LINE_END.split(text)
    return lines[number - 1] if 0 < number <= len(lines) else ""
