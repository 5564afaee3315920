"""What holds of every trace, over generated webs (method.md §6)."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import reduce

import pytest
from analyse.webs import IDS, RULES, Web, claims, torn_webs, webs
from cmoc.analyse.graph import graph
from cmoc.analyse.needs import needs
from cmoc.analyse.path import Path
from cmoc.analyse.reading import reading
from cmoc.analyse.trace import Trace
from cmoc.model.edges import product, stated_edges
from cmoc.model.theory import Cmoc, Context, Mechanism, Outcome
from cmoc.model.vocabulary import Consequence, Effect, Sign, State
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

LAW = settings(deadline=None, derandomize=True, database=None)
OTHER_STATE: dict[State, State] = {"high": "low", "low": "high", "present": "absent", "absent": "present"}
OTHER_EFFECT: dict[Effect, Effect] = {"increases": "decreases", "decreases": "increases"}
OTHER_END: dict[Consequence, Consequence] = {"increases": "decreases", "decreases": "increases"}


def signs(found: Trace) -> set[tuple[tuple[str, ...], tuple[Sign, ...], Sign]]:
    return {(path.nodes, tuple(step.edge.sign for step in path.steps), path.sign) for path in found.paths}


def mirrored(cmoc: Cmoc) -> Cmoc:
    """Its conditions stay: a mirror image holds under the same circumstances."""
    contexts = (
        one if one.holds == "condition" else replace(one, state=OTHER_STATE.get(one.state, one.state))
        for one in cmoc.contexts
    )
    mechanisms = (replace(one, effect=OTHER_EFFECT.get(one.effect, one.effect)) for one in cmoc.mechanisms)
    outcomes = (replace(one, effect=OTHER_END.get(one.effect, one.effect)) for one in cmoc.outcomes)
    return replace(cmoc, contexts=tuple(contexts), mechanisms=tuple(mechanisms), outcomes=tuple(outcomes))


@settings(LAW)
@given(webs())
def test_mirroring_every_cmoc_changes_no_links_sign(web: Web) -> None:
    other = replace(web, cmocs=tuple(map(mirrored, web.cmocs)))
    before, after = ({(one.start, one.end, one.sign) for one in graph(some.review).causes} for some in (web, other))
    assert before == after


@settings(LAW)
@given(webs())
def test_mirroring_every_cmoc_changes_no_paths_sign(web: Web) -> None:
    """But one in which what is set acts with something else: its mirror image holds where something else is set."""
    fixed = {one.construct for one in web.starts}

    def turned(cmoc: Cmoc) -> Cmoc:
        causes = {one.construct for one in cmoc.contexts if one.holds == "cause"}
        return cmoc if len(causes) > 1 and causes & fixed else mirrored(cmoc)

    assert signs(web.trace) == signs(replace(web, cmocs=tuple(map(turned, web.cmocs))).trace)


@settings(LAW)
@given(webs(), st.permutations(IDS), st.data())
def test_other_ids_change_no_answer(web: Web, others: list[str], data: st.DataObject) -> None:
    names = dict(zip(IDS, others, strict=True))
    numbers = data.draw(st.permutations([one.id for one in web.cmocs]))
    other = Web(
        tuple(replace(renamed(one, names), id=id) for one, id in zip(web.cmocs, numbers, strict=True)),
        tuple(replace(one, construct=names[one.construct]) for one in web.starts),
    )
    before, after = web.trace, other.trace
    assert signs(after) == {(tuple(names[id] for id in nodes), links, sign) for nodes, links, sign in signs(before)}
    for id in IDS:
        one, same = reading(before, id), reading(after, names[id])
        assert (one.reads, one.headline, one.told, one.stepped) == (same.reads, same.headline, same.told, same.stepped)
        assert sorted(map(marks, one.paths)) == sorted(map(marks, same.paths))


def renamed(cmoc: Cmoc, names: Mapping[str, str]) -> Cmoc:
    def part(one: Context | Mechanism) -> str:
        return names[one.construct or ""]

    def outcome(one: Outcome) -> Outcome:
        if not one.link:
            return replace(one, construct=names[one.construct or ""])
        return replace(one, link=replace(one.link, start=names[one.link.start], end=names[one.link.end]))

    return replace(
        cmoc,
        contexts=tuple(replace(one, construct=part(one)) for one in cmoc.contexts),
        mechanisms=tuple(replace(one, construct=part(one)) for one in cmoc.mechanisms),
        outcomes=tuple(map(outcome, cmoc.outcomes)),
    )


def marks(path: Path) -> str:
    """What a page says of a path, but for the names."""
    links = [(len(step.stated), step.backwards, len(step.needs), len(step.modifiers)) for step in path.steps]
    return f"{path.sign} {path.sure} {path.stepped} {path.mixed} {links}"


@settings(LAW)
@given(webs())
def test_a_paths_sign_is_the_product_of_its_links(web: Web) -> None:
    given = {one.construct: one.sign for one in web.starts}
    for path in web.trace.paths:
        assert path.sign == reduce(product, [step.edge.sign for step in path.steps], given[path.nodes[0]])
        assert len(set(path.nodes)) == len(path.nodes) <= RULES.most + 1
        assert all(step.stated for step in path.steps)


@settings(LAW)
@given(torn_webs(), st.data())
def test_one_more_cmoc_never_turns_both_ways_into_one(web: Web, data: st.DataObject) -> None:
    more = data.draw(claims("cmoc-99", web.cmocs))
    before, after = web.trace, replace(web, cmocs=(*web.cmocs, more)).trace
    for id in IDS:
        one, other = reading(before, id), reading(after, id)
        if one.reads == "both":
            assert other.reads == "both"
            assert other.told in ("both", "unsure")
        if one.headline == "both":
            assert other.headline == other.told == "both"


@settings(LAW)
@given(webs())
def test_nothing_is_said_of_what_no_path_reaches(web: Web) -> None:
    found = web.trace
    ends, led_to = {path.end for path in found.paths}, set[str]()
    links = {(one.start, one.end) for cmoc in web.cmocs for one in stated_edges(cmoc) if one.role == "cause"}
    for _ in IDS:
        begun = led_to | {one.construct for one in web.starts}
        led_to |= {end for start, end in links if start in begun}
    for id in IDS:
        told = reading(found, id)
        assert bool(told.paths) == (id in ends) == (told.reads not in ("not said", "not reached"))
        if id not in ends:
            assert told.headline == told.told == told.reads
        assert (told.reads == "not said") == (id not in ends and id not in led_to)


@settings(LAW)
@given(webs())
def test_what_acts_on_a_link_makes_no_path_and_changes_no_sign(web: Web) -> None:
    without = tuple(one for one in web.cmocs if not any(end.link for end in one.outcomes) or one.mechanisms)
    bare = tuple(replace(one, outcomes=tuple(end for end in one.outcomes if not end.link)) for one in without)
    assert signs(web.trace) == signs(replace(web, cmocs=bare).trace)


@settings(LAW)
@given(webs())
def test_what_is_followed_holds_in_the_kind_and_needs_nothing_that_fails(web: Web) -> None:
    given = {one.construct: one.sign for one in web.starts}
    for path in web.trace.paths:
        for stated in (one for step in path.steps for one in step.stated):
            assert not stated.cmoc.only_in or "kind" in stated.cmoc.only_in
            assert all(need.met != "unmet" for need in needs(stated, given))


@settings(LAW)
@given(webs())
def test_stages_never_run_backwards(web: Web) -> None:
    for path in web.trace.paths:
        after = 0
        for step in path.steps:
            dated = [RULES.order[one.cmoc.stage or ""] for one in step.stated if one.cmoc.stage in RULES.order]
            assert len(dated) < len(step.stated) or max(dated) >= after
            after = after if len(dated) < len(step.stated) else max(after, min(dated))


def readings(web: Web) -> set[str]:
    return {reading(web.trace, id).told for id in IDS}


def unlimited(web: Web) -> Web:
    return replace(web, rules=replace(web.rules, profiles=frozenset({"kind", "other"})))


HOLDS: dict[str, Callable[[Web], object]] = {
    "a condition that is not known": lambda web: any(step.needs for path in web.trace.paths for step in path.steps),
    "a stage that ends a path": lambda web: (
        len(web.trace.paths) < len(replace(web, rules=replace(web.rules, order={})).trace.paths)
    ),
    "a limit that ends a path": lambda web: len(web.trace.paths) < len(unlimited(web).trace.paths),
    "a path without a direction": lambda web: any(path.sign == "?" for path in web.trace.paths),
    "a threshold": lambda web: {"towards", "away"} & readings(web),
    "what acts on a link that is followed": lambda web: any(
        step.modifiers for path in web.trace.paths for step in path.steps
    ),
    "a link read backwards": lambda web: any(path.backwards for path in web.trace.paths),
    "both ways": lambda web: "both" in readings(web),
    "claims and no path": lambda web: "not reached" in readings(web),
    "a loop": lambda web: web.trace.loops,
    "four links": lambda web: any(len(path.steps) == RULES.most for path in web.trace.paths),
}


def test_what_is_torn_is_both_ways_and_some_headlines_are() -> None:
    every = settings(LAW, phases=[Phase.generate])
    assert find(torn_webs(), lambda web: any(reading(web.trace, id).headline == "both" for id in IDS), settings=every)
    assert find(torn_webs(), lambda web: any(reading(web.trace, id).headline != "both" for id in IDS), settings=every)


@pytest.mark.parametrize("name", HOLDS)
def test_the_webs_hold_all_that_a_law_must_stand(name: str) -> None:
    few = settings(LAW, max_examples=5_000, phases=[Phase.generate])  # any will do, the smallest is slow to find
    assert find(webs(), lambda web: bool(HOLDS[name](web)), settings=few).cmocs
