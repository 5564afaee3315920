"""From which states a trace begins, and what it may follow."""

from collections.abc import Iterable

from cmoc.analyse.path import Start
from cmoc.analyse.trace import Rules, Trace, trace
from cmoc.model.edges import SIGNS
from cmoc.model.profile import Profile
from cmoc.views.facts import Facts

UNTESTED = ("not-tested", "not-reported")


def traced(facts: Facts, starts: Iterable[Start], profiles: Iterable[str] = ()) -> Trace:
    return trace(facts.graph, tuple(starts), rules_of(facts, profiles))


def traced_profile(facts: Facts, profile: Profile) -> Trace:
    """Kept: many pages ask for the same."""
    found = facts.traces.get(profile.id)
    if not found:
        found = facts.traces[profile.id] = traced(facts, starts_of(facts, profile), (profile.id,))
    return found


def starts_of(facts: Facts, profile: Profile) -> tuple[Start, ...]:
    """What the profile defines, then what it usually has. What is only possible is offered and not assumed."""
    given = [one for how in ("defines", "usual") for one in profile.sets if one.how == how]
    first = {one.construct: one for one in reversed(given)}
    known = [one for one in given if first[one.construct] is one and one.construct in facts.constructs]
    return tuple(Start(one.construct, SIGNS[one.state], one.how) for one in known if SIGNS[one.state] != "?")


def rules_of(facts: Facts, profiles: Iterable[str]) -> Rules:
    dated = [stage.id for stage in facts.stages.values() if not stage.any_time]
    order = {id: at for at, id in enumerate(dated)}
    return Rules(order, kinds(facts, profiles), carried(facts))


def kinds(facts: Facts, profiles: Iterable[str]) -> frozenset[str]:
    """The profiles, with all that they are kinds of."""
    broader = {one.id: one.broader for one in facts.review.profiles}
    found: set[str] = set()
    waiting = list(profiles)
    while waiting:
        id = waiting.pop()
        if id not in found:
            found.add(id)
            waiting += broader.get(id, ())
    return frozenset(found)


def carried(facts: Facts) -> frozenset[str]:
    """CMOCs that stand as an earlier phase left them, and that the current one has not tested."""
    current = [phase for phase in facts.review.phases if phase.id == facts.settings.current]
    kept, tested = set[str](), set[str]()
    for verdict in (one for phase in current for one in phase.verdicts):
        decided = [(verdict.verdict, verdict.now), *((part.verdict, part.now) for part in verdict.parts)]
        for decision, now in decided:
            (kept if decision in UNTESTED else tested).update(now)
    return frozenset(kept - tested)
