"""Two names to what changed between them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from cmoc.build.sides import side
from cmoc.changes import compared
from cmoc.changes.record import LEVELS, Level
from cmoc.text.diagnostic import Diagnostic
from cmoc.views.diff_view import DiffView, diff_view


@dataclass(frozen=True)
class Diffed:
    view: DiffView | None = None
    faults: tuple[str, ...] = ()  # what of the names cannot be understood
    found: tuple[Diagnostic, ...] = ()  # what keeps a side from being read
    sources: Mapping[str, str] = field(default_factory=dict)


def diff(top: Path, old: str, new: str, least: Level = "wording", only: tuple[str, ...] = ()) -> Diffed:
    """`least` leaves out the levels below it; `only` leaves out all rules but those."""
    sides = [side(top, name) for name in (old, new)]
    faults = tuple(dict.fromkeys(one.fault for one in sides if one.fault))
    before, after = (one.held for one in sides)
    if before is None or after is None:
        found = dict.fromkeys(one for each in sides for one in each.found)
        return Diffed(None, faults, tuple(found), {**sides[0].sources, **sides[1].sources})
    whole = compared(before, after)
    levels = LEVELS[: LEVELS.index(least) + 1]
    kept = (one for one in whole.changes if one.level in levels and (not only or one.rule in only))
    return Diffed(diff_view(old, new, replace(whole, changes=tuple(kept))))
