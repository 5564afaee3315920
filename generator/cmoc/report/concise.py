"""One line for each diagnostic."""

from collections.abc import Mapping, Sequence

from cmoc.report.printable import printable
from cmoc.text.diagnostic import Diagnostic


def concise(found: Sequence[Diagnostic], _: Mapping[str, str]) -> str:
    return "\n".join(line(one) for one in found)


def line(one: Diagnostic) -> str:
    place = f"{one.span.file}:{one.span.line}:{one.span.column}: " if one.span else ""
    return f"{place}{one.severity}[{one.code}] {printable(one.message)}; {printable(one.help)}"
