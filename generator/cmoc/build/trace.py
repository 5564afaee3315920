"""A review's folder and two names to a trace."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import get_args

from cmoc.analyse.path import Start
from cmoc.build.compile import Checked, check_folder
from cmoc.model.edges import SIGNS
from cmoc.model.vocabulary import State
from cmoc.report.printable import shown
from cmoc.text.diagnostic import has_errors
from cmoc.views.facts import Facts, facts
from cmoc.views.starts import starts_of
from cmoc.views.trace_view import TraceView, trace_view

PROFILE = "profile:"
DIRECTED: tuple[State, ...] = ("high", "present", "low", "absent")


@dataclass(frozen=True)
class Traced:
    checked: Checked
    view: TraceView | None = None
    fault: str = ""  # what of the names cannot be understood


def trace_folder(top: Path, start: str, end: str | None, profiles: tuple[str, ...]) -> Traced:
    checked = check_folder(top)
    if checked.failed or has_errors(checked.found):
        return Traced(checked)
    gathered = facts(checked.loaded.review)
    profiles_known = [profile.id for profile in gathered.review.profiles]
    begun = begins(gathered, start)
    faults = [begun] if isinstance(begun, str) else []
    faults += [unknown(one, profiles_known, "profile") for one in profiles if one not in profiles_known]
    if end is not None and end not in gathered.constructs:
        faults.append(no_end(gathered, end))
    if faults or isinstance(begun, str):
        return Traced(checked, fault="; ".join(faults))
    starts, within = begun
    return Traced(checked, trace_view(gathered, starts, end, (*within, *profiles)))


def begins(gathered: Facts, name: str) -> tuple[tuple[Start, ...], tuple[str, ...]] | str:
    """A construct, with a state after a colon where it is not high or present; else a profile. Or what is wrong."""
    id, _, state = name.partition(":")
    if not name.startswith(PROFILE) and id in gathered.constructs:
        sign = SIGNS.get(state or "high", "?")
        if state not in DIRECTED and ":" in name:
            right = " or ".join(f"{id}:{one}" for one in DIRECTED)
            what = "has no direction" if state in get_args(State) else f"is no state of {id}"
            return f'"{shown(state)}" {what}; write {right}'
        return (Start(id, sign),), ()
    wanted = name.removeprefix(PROFILE)
    profile = next((one for one in gathered.review.profiles if one.id == wanted), None)
    if not profile:
        known = [one.id for one in gathered.review.profiles]
        if name.startswith(PROFILE):
            return unknown(wanted, known, "profile")
        return unknown(id, [*gathered.constructs, *known], "construct or profile")
    starts = starts_of(gathered, profile)
    return (starts, (profile.id,)) if starts else f'the profile "{profile.id}" sets no state to begin with'


def no_end(gathered: Facts, name: str) -> str:
    id = name.partition(":")[0]
    if name.startswith(PROFILE) or (":" not in name and any(one.id == name for one in gathered.review.profiles)):
        return "TO is a construct; a profile can only be FROM"
    if id in gathered.constructs:
        return f"TO takes no state; write {id}"
    return unknown(name, gathered.constructs, "construct")


def unknown(word: str, known: Iterable[str], what: str) -> str:
    near = get_close_matches(word[:80], sorted(known), n=1)
    return f'there is no {what} "{shown(word)}"' + (f'; did you mean "{near[0]}"?' if near else "")
