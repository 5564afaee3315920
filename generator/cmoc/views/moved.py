"""Addresses under ids that constructs once had: each leads to the construct."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmoc.views.facts import Facts


@dataclass(frozen=True)
class Moved:
    file: str  # of the built site, and not of its Markdown
    label: str
    target: str  # from that file's folder


def moved(facts: Facts) -> Iterator[Moved]:
    """An alias that is the id of a construct is an error, so that no page is in the way."""
    for one in facts.constructs.values():
        for alias in one.aliases:
            yield Moved(f"constructs/{alias}/index.html", one.label, f"../{one.id}/")
