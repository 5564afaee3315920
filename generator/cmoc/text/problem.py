"""What a code means: the text behind `cmoc explain` and the /problems/ pages."""

from collections.abc import Mapping
from dataclasses import dataclass

from cmoc.text.diagnostic import Diagnostic, Severity, Span

LONGEST = 280  # characters of a message
Files = Mapping[str, str | None]  # path in the review's folder -> text; None: the file is not there


@dataclass(frozen=True)
class Problem:
    """One kind of fault. `wrong` and `right` are files laid over the tiny review; tests run both."""

    code: str  # never reused
    name: str  # of the fault, as its file is named: "own-outcome"
    severity: Severity
    title: str
    why: str
    help: str  # what to do next, where the finding does not say it better
    wrong: Files
    right: Files

    def at(self, span: Span | None, message: str, help: str = "", label: str = "") -> Diagnostic:
        return Diagnostic(span, self.code, self.severity, clipped(message), clipped(help or self.help), clipped(label))


def clipped(text: str, longest: int = LONGEST) -> str:
    """What someone wrote by accident may be long; a message is not."""
    return text if len(text) <= longest else text[: longest - 1] + "…"
