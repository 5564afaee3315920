"""Addresses under ids that constructs once had: each leads to the construct."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmoc.views.facts import Facts
from cmoc.views.further_page import has_further


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
            if has_further(facts, one):
                yield Moved(f"constructs/{alias}/further/index.html", one.label, f"../../{one.id}/further/")
