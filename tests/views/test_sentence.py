"""A CMOC as a sentence: the table of the page design, row by row."""

from collections.abc import Callable

import pytest
from cmoc.views.facts import Facts
from cmoc.views.page import plain
from cmoc.views.sentence import sentence

CONSTRUCTS = """- {id: noise, label: Noise}
- {id: help, label: Help at hand}
- {id: talk, label: Talk between people}
- {id: trust, label: Trust in the host}
- {id: wins, label: Early wins, plural: yes}
- {id: it, label: IT support}
- {id: apart, label: Distance, says: {high: tables are far apart}}
"""


@pytest.mark.parametrize(
    ("cmoc", "told"),
    [
        pytest.param(
            "contexts: [{construct: noise, state: high}], mechanisms: [{construct: talk, effect: decreases}], "
            "outcomes: [{construct: trust, effect: decreases, ours: part}]",
            "Where noise is high, talk between people falls[, and with it trust in the host].",
            id="a supplied outcome stands in brackets",
        ),
        pytest.param(
            "contexts: [{construct: help, state: low}], mechanisms: [{construct: talk, effect: decreases}], "
            "outcomes: [{construct: trust, effect: increases}]",
            "Where help at hand is low, talk between people falls, and with it trust in the host rises.",
            id="the last verb is said where it differs",
        ),
        pytest.param(
            "contexts: [{construct: noise, state: low}, {construct: help, state: present}], "
            "mechanisms: [{construct: talk, effect: decreases, ours: part}], "
            "outcomes: [{construct: trust, effect: decreases, ours: part}]",
            "Where noise is low and, at the same time, help at hand is present, "
            "[talk between people falls, and with it trust in the host].",
            id="a conjunction, and all that follows is ours",
        ),
        pytest.param(
            "mechanisms: [{construct: talk, effect: increases}], "
            "outcomes: [{link: {from: noise, to: trust}, effect: dampens}]",
            "Talk between people weakens what noise does to trust in the host.",
            id="a mechanism on a link has no verb",
        ),
        pytest.param(
            "contexts: [{construct: wins, state: present}], "
            "outcomes: [{link: {from: noise, to: trust}, effect: amplifies}]",
            "Early wins strengthen what noise does to trust in the host.",
            id="a plural context on a link",
        ),
        pytest.param(
            "contexts: [{construct: help, state: absent}], "
            "outcomes: [{link: {from: wins, to: trust}, effect: amplifies}]",
            "Where help at hand is absent, this weakens what early wins do to trust in the host.",
            id="an absent cause turns the effect",
        ),
        pytest.param(
            "contexts: [{construct: wins, state: present}], "
            "outcomes: [{construct: trust, effect: increases}, {construct: talk, effect: increases}]",
            "Where early wins are present, trust in the host and talk between people rise.",
            id="no mechanism, two outcomes",
        ),
        pytest.param(
            "contexts: [{construct: help, state: present}], mechanisms: [{construct: wins, effect: increases}], "
            "outcomes: [{construct: trust, effect: increases}]",
            "Where help at hand is present, early wins rise, and with them trust in the host.",
            id="one mechanism with a plural name",
        ),
        pytest.param(
            "mechanisms: [{construct: talk, effect: increases}], outcomes: [{construct: trust, effect: increases}]",
            "As talk between people rises, trust in the host rises.",
            id="no context",
        ),
        pytest.param(
            "contexts: [{construct: noise, state: high}], mechanisms: [{construct: talk, effect: increases}], "
            "outcomes: [{construct: trust, effect: none}]",
            "Where noise is high, talk between people rises, and trust in the host does not follow.",
            id="an outcome that does not follow",
        ),
        pytest.param(
            "contexts: [{construct: help, state: present}], mechanisms: [{construct: trust, effect: changes}]",
            "Whether help at hand is present changes trust in the host; the paper does not say which way.",
            id="an effect without a direction",
        ),
        pytest.param(
            "contexts: [{construct: it, state: high}], mechanisms: [{construct: trust, effect: increases, ours: sign}]",
            "Where IT support is high, trust in the host [rises].",
            id="a supplied direction; IT keeps its capitals",
        ),
        pytest.param(
            "contexts: [{construct: apart, state: high}], "
            "mechanisms: [{construct: talk, effect: decreases}], only_in: [school]",
            "In school classes: where tables are far apart, talk between people falls.",
            id="a limit and a clause of its own",
        ),
        pytest.param(
            "contexts: [{text: Rain on the roof, state: present}], mechanisms: [{construct: talk, effect: decreases}]",
            "Where Rain on the roof is present, talk between people falls.",
            id="a part that is not coded yet",
        ),
    ],
)
def test_sentence(letters: Callable[..., Facts], cmoc: str, told: str) -> None:
    more = {
        "theory/outcomes.yml": CONSTRUCTS,
        "theory/profiles.yml": "- {id: school, label: School classes}\n",
    }
    found = letters(cmoc, more=more)
    assert plain(sentence(found, found.cmocs["cmoc-1"])) == told
