"""The edges a CMOC states: signs by state and effect, conditions, resources, links and what gives no edge."""

import pytest
from cmoc.model.edges import stated_edges, stated_modifiers
from cmoc.model.theory import Cmoc, Context, Link, Mechanism, Outcome
from cmoc.model.vocabulary import Consequence, Effect, Ours, Sign, State, Turn

SIGN_OF_STATE: dict[State, str] = {
    "high": "+",
    "present": "+",
    "low": "-",
    "absent": "-",
    "changing": "?",
    "mixed": "?",
    "unknown": "?",
}
SIGN_OF_EFFECT: dict[Effect, str] = {"increases": "+", "decreases": "-", "changes": "?"}
PRODUCT = {"++": "+", "--": "+", "+-": "-", "-+": "-"}  # all others have no sign


def claim(*parts: Context | Mechanism | Outcome) -> Cmoc:
    return Cmoc(
        "cmoc-1",
        (),
        tuple(one for one in parts if isinstance(one, Context)),
        tuple(one for one in parts if isinstance(one, Mechanism)),
        tuple(one for one in parts if isinstance(one, Outcome)),
    )


def edges(*parts: Context | Mechanism | Outcome) -> list[str]:
    return [f"{one.start} {one.sign} {one.end}, {one.role}" for one in stated_edges(claim(*parts))]


def modifiers(*parts: Context | Mechanism | Outcome) -> list[str]:
    found = stated_modifiers(claim(*parts))
    return [f"{one.start} {one.effect or 'works on'} {'-'.join(one.link)}" for one in found]


@pytest.mark.parametrize("state", SIGN_OF_STATE)
@pytest.mark.parametrize("effect", SIGN_OF_EFFECT)
def test_from_cause_to_mechanism_the_sign_is_state_times_effect(state: State, effect: Effect) -> None:
    sign = PRODUCT.get(SIGN_OF_STATE[state] + SIGN_OF_EFFECT[effect], "?")
    assert edges(Context(state, "a"), Mechanism(effect, "b")) == [f"a {sign} b, cause"]


@pytest.mark.parametrize("state", SIGN_OF_STATE)
@pytest.mark.parametrize("effect", SIGN_OF_EFFECT)
def test_from_cause_to_outcome_the_same_where_no_mechanism_is_named(state: State, effect: Consequence) -> None:
    sign = PRODUCT.get(SIGN_OF_STATE[state] + SIGN_OF_EFFECT[effect], "?")  # type: ignore[index]
    assert edges(Context(state, "a"), Outcome(effect, "b")) == [f"a {sign} b, cause"]


@pytest.mark.parametrize("effect", SIGN_OF_EFFECT)
@pytest.mark.parametrize("consequence", SIGN_OF_EFFECT)
def test_from_mechanism_to_outcome_it_is_effect_times_effect(effect: Effect, consequence: Consequence) -> None:
    sign = PRODUCT.get(SIGN_OF_EFFECT[effect] + SIGN_OF_EFFECT[consequence], "?")  # type: ignore[index]
    assert edges(Mechanism(effect, "b"), Outcome(consequence, "c")) == [f"b {sign} c, cause"]


@pytest.mark.parametrize(("effect", "sign"), [("increases", "+"), ("decreases", "-"), ("changes", "?")])
def test_a_resource_counts_as_present(effect: Effect, sign: Sign) -> None:
    assert edges(Mechanism(effect, "b", resource="r")) == [f"r {sign} b, cause"]


HIGH = Context("high", "a")
RISES = Mechanism("increases", "b")
FOLLOWS = Outcome("increases", "c")


@pytest.mark.parametrize(
    ("parts", "stated"),
    [
        pytest.param(
            [HIGH, RISES, FOLLOWS],
            ["a + b, cause", "b + c, cause"],
            id="a cause goes through the mechanism and not past it",
        ),
        pytest.param(
            [Context("low", "a"), Mechanism("decreases", "b"), FOLLOWS],
            ["a + b, cause", "b - c, cause"],
            id="a low context that decreases is a positive edge",
        ),
        pytest.param(
            [HIGH, Context("low", "d"), RISES, Mechanism("decreases", "e")],
            ["a + b, cause", "a - e, cause", "d - b, cause", "d + e, cause"],
            id="each cause to each mechanism",
        ),
        pytest.param(
            [RISES, FOLLOWS, Outcome("decreases", "d")],
            ["b + c, cause", "b - d, cause"],
            id="a mechanism to each outcome",
        ),
        pytest.param(
            [HIGH, Context("absent", "d", holds="condition"), RISES],
            ["a + b, cause", "d - b, condition"],
            id="a condition is told apart from a cause",
        ),
        pytest.param(
            [Context("low", "c", holds="condition"), FOLLOWS], [], id="a condition that names the outcome is no loop"
        ),
        pytest.param(
            [Context("low", "b", holds="condition"), RISES], [], id="a condition that names the mechanism is no loop"
        ),
        pytest.param(
            [Context("low", "c", holds="condition"), RISES, FOLLOWS],
            ["c - b, condition", "b + c, cause"],
            id="a condition that names the outcome still stands before the mechanism",
        ),
        pytest.param([HIGH, Mechanism("none", "b")], [], id="a mechanism that does not act has no edge to it"),
        pytest.param([Mechanism("none", "b"), FOLLOWS], [], id="nor from it"),
        pytest.param([Mechanism("none", "b", resource="r")], [], id="nor from its resource"),
        pytest.param(
            [HIGH, Mechanism("none", "b"), FOLLOWS], [], id="and the cause does not go round it to the outcome"
        ),
        pytest.param([RISES, Outcome("none", "c")], [], id="an outcome that does not follow has no edge"),
        pytest.param([Context("high", text="a"), RISES, FOLLOWS], ["b + c, cause"], id="a text for a context"),
        pytest.param(
            [HIGH, Mechanism("increases", text="b", resource="r"), FOLLOWS],
            [],
            id="a text for a mechanism, which the cause does not go round",
        ),
        pytest.param([HIGH, RISES, Outcome("increases", text="c")], ["a + b, cause"], id="a text for an outcome"),
        pytest.param(
            [HIGH, Outcome("dampens", link=Link("x", "y"))], [], id="what works on a link makes no path of its own"
        ),
        pytest.param(
            [HIGH, RISES, Outcome("amplifies", link=Link("x", "y"))],
            ["a + b, cause"],
            id="but the way to its mechanism is one",
        ),
        pytest.param([HIGH], [], id="a context alone"),
        pytest.param([], [], id="nothing at all"),
    ],
)
def test_edges(parts: list[Context | Mechanism | Outcome], stated: list[str]) -> None:
    assert edges(*parts) == stated


DAMPENED, AMPLIFIED = (Outcome(effect, link=Link("x", "y")) for effect in ("dampens", "amplifies"))


@pytest.mark.parametrize(
    ("acts", "same", "turned"),
    [
        pytest.param(Context("high", "a"), True, False, id="a high cause"),
        pytest.param(Context("present", "a"), True, False, id="a present cause"),
        pytest.param(Context("low", "a"), False, True, id="a low cause turns it"),
        pytest.param(Context("absent", "a"), False, True, id="an absent cause turns it"),
        pytest.param(Context("changing", "a"), False, False, id="a changing cause gives no direction"),
        pytest.param(Context("mixed", "a"), False, False, id="a mixed cause gives no direction"),
        pytest.param(Context("unknown", "a"), False, False, id="an unknown cause gives no direction"),
        pytest.param(Mechanism("increases", "a"), True, False, id="a rising mechanism"),
        pytest.param(Mechanism("decreases", "a"), False, True, id="a falling mechanism turns it"),
        pytest.param(Mechanism("changes", "a"), False, False, id="a changing mechanism gives no direction"),
    ],
)
def test_what_works_on_a_link(acts: Context | Mechanism, same: bool, turned: bool) -> None:
    opposite: dict[Turn, Turn] = {"dampens": "amplifies", "amplifies": "dampens"}
    for outcome in (DAMPENED, AMPLIFIED):
        assert outcome.effect == "dampens" or outcome.effect == "amplifies"
        effect = outcome.effect if same else opposite[outcome.effect] if turned else "works on"
        assert modifiers(acts, outcome) == [f"a {effect} x-y"]


@pytest.mark.parametrize(
    ("parts", "stated"),
    [
        pytest.param([HIGH, RISES, DAMPENED], ["b dampens x-y"], id="the mechanism and not the cause behind it"),
        pytest.param([HIGH, Context("low", "d"), DAMPENED], ["a dampens x-y", "d amplifies x-y"], id="each cause"),
        pytest.param(
            [HIGH, Context("low", "d", holds="condition"), DAMPENED], ["a dampens x-y"], id="a condition does not"
        ),
        pytest.param([Mechanism("none", "b"), DAMPENED], [], id="a mechanism that does not act does not"),
        pytest.param([Mechanism("increases", text="b"), DAMPENED], [], id="a text does not"),
        pytest.param([Context("high", text="a"), DAMPENED], [], id="nor does a text for a cause"),
        pytest.param(
            [RISES, DAMPENED, Outcome("amplifies", link=Link("p", "q"))],
            ["b dampens x-y", "b amplifies p-q"],
            id="several links",
        ),
        pytest.param([HIGH, RISES, FOLLOWS], [], id="an outcome that is a thing is no link"),
        pytest.param(
            [RISES, Outcome("changes", link=Link("x", "y"))], ["b works on x-y"], id="an effect that gives no direction"
        ),
    ],
)
def test_modifiers(parts: list[Context | Mechanism | Outcome], stated: list[str]) -> None:
    assert modifiers(*parts) == stated


@pytest.mark.parametrize(
    ("one", "other", "mark"),
    [
        (None, None, None),
        ("sign", None, "sign"),
        (None, "sign", "sign"),
        ("part", "sign", "part"),
        ("sign", "part", "part"),
    ],
)
def test_what_is_ours_in_an_edge_is_kept_and_a_part_outweighs_a_sign(
    one: Ours | None, other: Ours | None, mark: Ours | None
) -> None:
    before, after = Mechanism("increases", "b", ours=one), Outcome("increases", "c", ours=other)
    assert [edge.ours for edge in stated_edges(claim(before, after))] == [mark]
    works = Outcome("dampens", link=Link("x", "y"), ours=other)
    assert [found.ours for found in stated_modifiers(claim(before, works))] == [mark]


def test_each_edge_and_modifier_keeps_the_cmoc_that_states_it() -> None:
    one = claim(HIGH, RISES, FOLLOWS, DAMPENED)
    assert {edge.cmoc for edge in stated_edges(one)} == {found.cmoc for found in stated_modifiers(one)} == {one}
