"""Diagnostics to text, for people and for machines. A format is one file and one name in FORMATS."""

from collections.abc import Callable, Mapping, Sequence

from cmoc.report.concise import concise
from cmoc.report.full import full
from cmoc.report.github import github
from cmoc.report.json import json_text
from cmoc.report.sarif import sarif
from cmoc.text.diagnostic import Diagnostic

Format = Callable[[Sequence[Diagnostic], Mapping[str, str]], str]  # the second: file -> text, for excerpts

FORMATS: tuple[tuple[str, Format], ...] = (
    ("full", full),
    ("concise", concise),
    ("json", json_text),
    ("github", github),
    ("sarif", sarif),
)
# Those that are read beside a change, in which every file is named from the top of the repository.
FROM_TOP = frozenset({"github", "sarif"})


def tally(found: Sequence[Diagnostic]) -> str:
    """ "2 errors, 1 warning"."""
    counts = [(severity, sum(one.severity == severity for one in found)) for severity in ("error", "warning", "note")]
    told = [f"{number} {severity}{'' if number == 1 else 's'}" for severity, number in counts if number]
    return ", ".join(told) or "no problems"
