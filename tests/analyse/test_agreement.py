"""Opposite signs on one edge: told apart by circumstance, or contested."""

from collections.abc import Callable

import pytest
from cmoc.views.facts import Facts

UP = "contexts: [{construct: a, state: high}%s], mechanisms: [{construct: b, effect: increases}]%s"
DOWN = "contexts: [{construct: a, state: high}%s], mechanisms: [{construct: b, effect: decreases}]%s"


@pytest.mark.parametrize(
    ("cmocs", "agreement"),
    [
        pytest.param([UP % ("", "")], "one", id="a single statement"),
        pytest.param([UP % ("", ""), UP % ("", "")], "one", id="the same twice is more evidence"),
        pytest.param(
            [
                UP % ("", ""),
                "contexts: [{construct: a, state: low}], mechanisms: [{construct: b, effect: decreases}]",
            ],
            "one",
            id="a mirror image has the same sign",
        ),
        pytest.param([UP % ("", ""), DOWN % ("", "")], "contested", id="nothing tells them apart"),
        pytest.param(
            [UP % ("", ""), DOWN % (", {construct: c, state: high, as: condition}", "")],
            "conditional",
            id="a condition on one side only",
        ),
        pytest.param(
            [
                UP % (", {construct: c, state: high, as: condition}", ""),
                DOWN % (", {construct: c, state: low, as: condition}", ""),
            ],
            "conditional",
            id="contradicting states of one construct",
        ),
        pytest.param(
            [
                UP % (", {construct: c, state: high, as: condition}", ""),
                DOWN % (", {construct: c, state: present, as: condition}", ""),
            ],
            "contested",
            id="high and present do not contradict",
        ),
        pytest.param(
            [UP % ("", ", stage: early"), DOWN % ("", ", stage: late")],
            "conditional",
            id="two stages tell them apart",
        ),
        pytest.param(
            [UP % ("", ", stage: early"), DOWN % ("", ", stage: ever")],
            "contested",
            id="any time covers the other stage",
        ),
        pytest.param(
            [UP % ("", ""), DOWN % ("", ", stage: late")],
            "contested",
            id="an unknown stage tells nothing apart",
        ),
        pytest.param(
            [UP % ("", ", only_in: [one]"), DOWN % ("", ", only_in: [two]")],
            "conditional",
            id="profiles that share nothing",
        ),
        pytest.param(
            [UP % ("", ", only_in: [one, two]"), DOWN % ("", ", only_in: [two]")],
            "contested",
            id="profiles that overlap",
        ),
        pytest.param(
            [UP % ("", ", only_in: [one]"), DOWN % ("", "")],
            "contested",
            id="a limit on one side alone covers the same case",
        ),
        pytest.param(
            [
                UP % ("", ""),
                DOWN % (", {construct: c, state: high, as: condition}", ""),
                DOWN % ("", ""),
            ],
            "contested",
            id="one pair that nothing tells apart is enough",
        ),
    ],
)
def test_agreement(letters: Callable[..., Facts], cmocs: list[str], agreement: str) -> None:
    profiles = {"theory/profiles.yml": "- {id: one, label: One}\n- {id: two, label: Two}\n"}
    edges = letters("\n".join(cmocs), more=profiles).graph.causes
    assert {edge.agreement for edge in edges if (edge.start, edge.end) == ("a", "b")} == {agreement}


def test_an_unknown_sign_does_not_count(letters: Callable[..., Facts]) -> None:
    unknown = "contexts: [{construct: a, state: high}], mechanisms: [{construct: b, effect: changes}]"
    edges = letters("\n".join([UP % ("", ""), unknown])).graph.causes
    assert {(edge.sign, edge.agreement) for edge in edges} == {("+", "one"), ("?", "one")}
