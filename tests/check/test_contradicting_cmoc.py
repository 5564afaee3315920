"""C208: two CMOCs that contradict each other."""

import pytest
from cmoc.check.rules.contradicting_cmoc import RULE
from cmoc.text.problem import Files
from reading import CMOCS, all_found, seen

HIGH = "contexts: [{construct: shared-tools, state: high}]"
LOW = "contexts: [{construct: shared-tools, state: low}]"
RISES = "mechanisms: [{construct: patience, effect: increases}]"
FALLS = "mechanisms: [{construct: patience, effect: decreases}]"
LINK = "{from: curiosity, to: skill}"
PROFILES = "- {id: a, label: A}\n- {id: b, label: B}\n"


def claims(*parts: str) -> dict[str, str | None]:
    """CMOCs 11, 12 and so on, each on a line of its own."""
    text = "".join(f"- {{id: cmoc-{at}, sources: [{{document: notes}}], {one}}}\n" for at, one in enumerate(parts, 11))
    return {CMOCS: text, "theory/profiles.yml": PROFILES}


def apart(first: str, second: str) -> dict[str, str | None]:
    """Opposite signs, and these fields beside them."""
    return claims(f"{HIGH}, {RISES}, {first}", f"{HIGH}, {FALLS}, {second}")


def both(contexts: str, other: str = "") -> str:
    return f"contexts: [{{construct: shared-tools, state: high}}, {contexts}]{other}"


SECOND = ["skill.yml:2:8 cmoc-12"]
CASES = [
    pytest.param(RULE.problem.wrong, ["skill.yml:7:7 cmoc-008"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(claims(f"{HIGH}, {RISES}", f"{HIGH}, {FALLS}"), SECOND, id="an effect and its opposite"),
    pytest.param(claims(f"{HIGH}, {RISES}", f"{LOW}, {RISES}"), SECOND, id="a state and its opposite"),
    pytest.param(claims(f"{HIGH}, {RISES}", f"{LOW}, {FALLS}"), [], id="a mirror image is the same edge"),
    pytest.param(claims(f"{HIGH}, {RISES}", f"{HIGH}, {RISES}"), [], id="the same again does not contradict"),
    pytest.param(
        claims(f"{HIGH}, {RISES}", f"{HIGH}, {FALLS}", f"{HIGH}, {FALLS}", f"{HIGH}, {RISES}"),
        ["skill.yml:2:8 cmoc-12", "skill.yml:3:8 cmoc-13", "skill.yml:4:8 cmoc-14"],
        id="each later one once",
    ),
    pytest.param(
        claims(
            f"{RISES}, outcomes: [{{construct: skill, effect: decreases}}]",
            f"{RISES}, outcomes: [{{construct: skill, effect: increases}}]",
        ),
        SECOND,
        id="without a context",
    ),
    pytest.param(
        claims(f"{HIGH}, mechanisms: [{{construct: patience, effect: changes}}]", f"{HIGH}, {FALLS}"),
        [],
        id="no direction has no opposite",
    ),
    pytest.param(
        claims(f"{HIGH}, mechanisms: [{{construct: patience, effect: none}}]", f"{HIGH}, {FALLS}"),
        [],
        id="nor has no effect",
    ),
    pytest.param(apart("stage: evening", "stage: unknown"), [], id="a stage tells them apart"),
    pytest.param(apart("only_in: [a]", "only_in: [b]"), [], id="a profile does"),
    pytest.param(apart("only_in: [a, b]", "only_in: [b, a]"), SECOND, id="the same profiles do not"),
    pytest.param(apart("basis: finding", "basis: hypothesis"), SECOND, id="another ground does not"),
    pytest.param(
        claims(
            both("{construct: noisy-room, state: low, as: condition}", f", {RISES}"),
            both("{construct: noisy-room, state: high, as: condition}", f", {FALLS}"),
        ),
        [],
        id="a condition in two states does",
    ),
    pytest.param(
        claims(
            both("{construct: noisy-room, state: low, as: condition}", f", {RISES}"),
            both("{construct: noisy-room, state: low, as: condition}", f", {FALLS}"),
        ),
        SECOND,
        id="the same condition does not",
    ),
    pytest.param(
        claims(f"{HIGH}, {RISES}", both("{construct: noisy-room, state: low}", f", {FALLS}")),
        [],
        id="another cause does",
    ),
    pytest.param(
        claims(
            f"{HIGH}, outcomes: [{{link: {LINK}, effect: dampens}}]",
            f"{HIGH}, outcomes: [{{link: {LINK}, effect: amplifies}}]",
        ),
        SECOND,
        id="what works on a link",
    ),
    pytest.param(
        claims(
            f"{HIGH}, outcomes: [{{link: {LINK}, effect: dampens}}]",
            f"{LOW}, outcomes: [{{link: {LINK}, effect: amplifies}}]",
        ),
        [],
        id="and its mirror image",
    ),
    pytest.param(
        claims(both("{construct: shared-tools, state: low}", f", {RISES}")),
        [],
        id="one CMOC does not contradict itself",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_contradicting_cmoc(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def test_the_message_says_where_and_where_the_other_is() -> None:
    found = all_found(claims(f"{HIGH}, {RISES}", f"{HIGH}, {FALLS}"))
    assert [(one.code, one.severity, one.message) for one in found] == [
        (
            "C208",
            "note",
            'the sign from shared-tools to patience is the opposite of that in "cmoc-11" (theory/cmocs/skill.yml:1)',
        )
    ]


def test_it_is_silent_while_a_cmoc_is_damaged() -> None:
    assert seen(RULE, apart("stage: [a]", "stage: unknown")) == []
