"""Two names to what changed between them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from cmoc.build.sides import Side, side
from cmoc.changes import compared
from cmoc.changes.record import LEVELS, Level
from cmoc.check import check
from cmoc.render.pages import render_page
from cmoc.text.diagnostic import Diagnostic, has_errors
from cmoc.views import all_pages
from cmoc.views.cite import notice
from cmoc.views.diff_pages import DiffPages, Made, diff_pages
from cmoc.views.diff_view import DiffView, diff_view
from cmoc.views.facts import Facts, facts
from cmoc.views.moved import moved

MANY = 1_000  # with more changes than these nobody reads which pages differ, and to find out takes minutes


@dataclass(frozen=True)
class Diffed:
    view: DiffView | None = None
    faults: tuple[str, ...] = ()  # what of the names cannot be understood
    found: tuple[Diagnostic, ...] = ()  # what keeps a side from being read
    sources: Mapping[str, str] = field(default_factory=dict)
    sides: tuple[Side, ...] = ()


def diff(top: Path, old: str, new: str, least: Level = "wording", only: tuple[str, ...] = ()) -> Diffed:
    """`least` leaves out the levels below it, `only` all rules but those."""
    sides = tuple(side(top, name) for name in (old, new))
    faults = tuple(dict.fromkeys(one.fault for one in sides if one.fault))
    before, after = (one.held for one in sides)
    if before is None or after is None:
        found = dict.fromkeys(one for each in sides for one in each.found)
        return Diffed(None, faults, tuple(found), {**sides[0].sources, **sides[1].sources})
    whole = compared(before, after)
    levels = LEVELS[: LEVELS.index(least) + 1]
    kept = (one for one in whole.changes if one.level in levels and (not only or one.rule in only))
    return Diffed(diff_view(old, new, replace(whole, changes=tuple(kept))), sides=sides)


def with_pages(view: DiffView, sides: tuple[Side, ...]) -> DiffView:
    """The pages that differ, also for changes that were left out."""
    return replace(view, made=pages_of(*sides)) if len(view.rows) <= MANY else view


def pages_of(*sides: Side) -> DiffPages | None:
    """None where a side is a phase, or has other errors than that its ledger is not in balance."""
    reviews = [one.review for one in sides]
    sound = [facts(one) for one in reviews if one and not has_errors(check(one))]
    if len(sound) < len(sides):
        return None
    feet = {notice(one.settings) for one in sound}
    before, after = (Made(all_pages(one), leads_of(one)) for one in sound)
    return diff_pages(before, after, render_page, len(feet) > 1)


def leads_of(one: Facts) -> frozenset[str]:
    return frozenset(each.file.removesuffix("index.html") for each in moved(one))
