"""What holds of every trace, over generated webs (method.md §6)."""

from dataclasses import replace
from functools import reduce

from cmoc.analyse.graph import graph
from cmoc.analyse.path import Start
from cmoc.analyse.reading import reading
from cmoc.analyse.trace import Rules, Trace, trace
from cmoc.model.edges import product
from cmoc.model.review import Review, Settings
from cmoc.model.theory import Cmoc, Construct, Context, Mechanism, Outcome, Theory
from cmoc.model.vocabulary import BASES, Consequence, Effect, Sign, State
from hypothesis import given, settings
from hypothesis import strategies as st

LAW = settings(deadline=None, derandomize=True, database=None)
IDS = "abcdef"
states: st.SearchStrategy[State] = st.sampled_from(("high", "low", "present", "absent", "changing"))
effects: st.SearchStrategy[Effect] = st.sampled_from(("increases", "decreases", "changes"))
stages = st.sampled_from((None, "early", "late", "ever"))
RULES = Rules({"early": 0, "late": 1})
OTHER_STATE: dict[State, State] = {"high": "low", "low": "high", "present": "absent", "absent": "present"}
OTHER_EFFECT: dict[Effect, Effect] = {"increases": "decreases", "decreases": "increases"}
OTHER_END: dict[Consequence, Consequence] = {"increases": "decreases", "decreases": "increases"}


@st.composite
def cmocs(draw: st.DrawFn) -> tuple[Cmoc, ...]:
    found = []
    for number in range(draw(st.integers(1, 8))):
        start, middle, end = draw(st.permutations(IDS))[:3]
        first: tuple[Context, ...] = ()
        begins, conditional, ends = draw(st.booleans()), draw(st.booleans()), draw(st.booleans())
        if begins:
            first = (Context(draw(states), start),)
        if first and conditional:
            others = st.sampled_from([id for id in IDS if id != start])
            first = (*first, Context(draw(states), draw(others), holds="condition"))
        last = (Outcome(draw(effects), end),) if not first or ends else ()
        basis = draw(st.sampled_from(BASES))
        made = Cmoc(f"cmoc-{number}", (), first, (Mechanism(draw(effects), middle),), last, basis, stage=draw(stages))
        found.append(made)
    return tuple(found)


def review(some: tuple[Cmoc, ...]) -> Review:
    return Review(Settings("Letters"), Theory(tuple(Construct(id, id) for id in IDS), some))


def traced(some: tuple[Cmoc, ...], start: str = "a") -> Trace:
    return trace(graph(review(some)), [Start(start, "+")], RULES)


def signs(found: Trace) -> set[tuple[object, ...]]:
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
@given(cmocs())
def test_mirroring_every_cmoc_changes_no_sign(some: tuple[Cmoc, ...]) -> None:
    assert signs(traced(some)) == signs(traced(tuple(mirrored(one) for one in some)))


@settings(LAW)
@given(cmocs(), st.permutations(IDS))
def test_other_ids_change_no_answer(some: tuple[Cmoc, ...], others: list[str]) -> None:
    names = dict(zip(IDS, others, strict=True))

    def renamed(one: Cmoc) -> Cmoc:
        return replace(
            one,
            contexts=tuple(replace(part, construct=names[part.construct or ""]) for part in one.contexts),
            mechanisms=tuple(replace(part, construct=names[part.construct or ""]) for part in one.mechanisms),
            outcomes=tuple(replace(part, construct=names[part.construct or ""]) for part in one.outcomes),
        )

    before, after = traced(some), traced(tuple(renamed(one) for one in some), names["a"])
    expected = {(tuple(names[id] for id in nodes), *rest) for nodes, *rest in signs(before)}  # type: ignore[attr-defined]
    assert signs(after) == expected
    for id in IDS:
        one, other = reading(before, id), reading(after, names[id])
        assert (one.reads, one.headline) == (other.reads, other.headline)


@settings(LAW)
@given(cmocs())
def test_a_paths_sign_is_the_product_of_its_links(some: tuple[Cmoc, ...]) -> None:
    for path in traced(some).paths:
        begin: Sign = "+"
        assert path.sign == reduce(product, [step.edge.sign for step in path.steps], begin)
        assert len(set(path.nodes)) == len(path.nodes) <= RULES.most + 1
        assert all(step.stated for step in path.steps)


@settings(LAW, max_examples=200)
@given(cmocs(), cmocs())
def test_one_more_cmoc_never_turns_both_ways_into_one(some: tuple[Cmoc, ...], more: tuple[Cmoc, ...]) -> None:
    (one, *_) = more
    before, after = traced(some), traced((*some, replace(one, id="cmoc-99")))
    for id in IDS:
        if reading(before, id).reads == "both":
            assert reading(after, id).reads == "both"


@settings(LAW)
@given(cmocs())
def test_nothing_is_said_of_what_no_path_reaches(some: tuple[Cmoc, ...]) -> None:
    found = traced(some)
    for id in IDS:
        told = reading(found, id)
        assert bool(told.paths) == (told.reads not in ("not said", "not reached"))
        assert (told.reads == "not said") == (not told.paths and id not in found.reachable)


@settings(LAW)
@given(cmocs())
def test_stages_never_run_backwards(some: tuple[Cmoc, ...]) -> None:
    for path in traced(some).paths:
        after = 0
        for step in path.steps:
            dated = [RULES.order[one.cmoc.stage or ""] for one in step.stated if one.cmoc.stage in RULES.order]
            assert len(dated) < len(step.stated) or max(dated) >= after
            after = after if len(dated) < len(step.stated) else max(after, min(dated))
