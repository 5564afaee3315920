"""A review's folder and two names to a trace."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from cmoc.analyse.path import Start
from cmoc.build.compile import Checked, check_folder
from cmoc.model.edges import SIGNS
from cmoc.text.diagnostic import has_errors
from cmoc.views.facts import Facts, facts
from cmoc.views.starts import starts_of
from cmoc.views.trace_view import TraceView, trace_view

PROFILE = "profile:"


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
    known = {profile.id: profile for profile in gathered.review.profiles}
    starts, within = begins(gathered, start)
    fault = next((unknown(one, known, "profile") for one in profiles if one not in known), "")
    if not starts:
        fault = fault or unknown(start.split(":")[0], {**gathered.constructs, **known}, "construct or profile with a state")
    if end is not None and end not in gathered.constructs:
        fault = fault or unknown(end, gathered.constructs, "construct")
    if fault:
        return Traced(checked, fault=fault)
    return Traced(checked, trace_view(gathered, starts, end, (*within, *profiles)))


def begins(gathered: Facts, name: str) -> tuple[tuple[Start, ...], tuple[str, ...]]:
    """A construct, with a state after a colon where it is not high or present; else a profile."""
    id, _, state = name.partition(":")
    if not name.startswith(PROFILE) and id in gathered.constructs:
        sign = SIGNS.get(state or "high", "?")
        return ((Start(id, sign),) if sign != "?" else ()), ()
    wanted = name.removeprefix(PROFILE)
    profile = next((one for one in gathered.review.profiles if one.id == wanted), None)
    return (starts_of(gathered, profile), (profile.id,)) if profile else ((), ())


def unknown(word: str, known: Iterable[str], what: str) -> str:
    near = get_close_matches(word[:80], sorted(known), n=1)
    return f'there is no {what} "{word}"' + (f'; did you mean "{near[0]}"?' if near else "")
