"""What each link of the web can be found by: as its statements have it, not as a union of them."""

from collections.abc import Callable

import pytest
from cmoc.views.facts import Facts
from cmoc.views.web_filters import WebFilters, web_filters

RAISES = "contexts: [{construct: a, state: high}], mechanisms: [{construct: b, effect: increases}]"
FALLS = "contexts: [{construct: a, state: high}], mechanisms: [{construct: b, effect: decreases}]"
CHAIN = "contexts: [], mechanisms: [{construct: b, effect: increases}], outcomes: [{construct: c, effect: increases}]"
BARE = "contexts: [{construct: a, state: high}], mechanisms: [], outcomes: [{construct: c, effect: decreases}]"
D = "contexts: [], mechanisms: [{construct: d, effect: increases}]"
WORKS = f"{D}, outcomes: [{{link: {{from: a, to: b}}, effect: dampens}}]"


def found(facts: Facts) -> WebFilters:
    return web_filters(facts)


def marks(made: WebFilters, link: str, key: str) -> list[tuple[str, ...]]:
    return [dict(one.marks).get(key, ()) for one in made.links[link]]


@pytest.mark.parametrize(
    ("claim", "link", "role", "sign"),
    [
        pytest.param(RAISES, "a--raises--b", ("from-context", "to-mechanism"), ("raises",), id="a context"),
        pytest.param(CHAIN, "b--raises--c", ("from-mechanism", "to-outcome"), ("raises",), id="a mechanism"),
        pytest.param(BARE, "a--lowers--c", ("from-context", "to-outcome"), ("lowers",), id="no mechanism is named"),
        pytest.param(
            f"{RAISES}\n{WORKS}", "d--weakens--a--b", ("from-mechanism", "on-link"), ("weakens",), id="works on a link"
        ),
    ],
)
def test_role_and_sign(
    letters: Callable[..., Facts], claim: str, link: str, role: tuple[str, ...], sign: tuple[str, ...]
) -> None:
    made = found(letters(claim))
    assert marks(made, link, "role") == [role]
    assert marks(made, link, "sign") == [sign]


def test_a_link_that_pulls_both_ways_is_found_by_each_sign_of_its_own_statement(letters: Callable[..., Facts]) -> None:
    made = found(letters(f"{RAISES}, stage: early\n{FALLS}, stage: late"))
    assert marks(made, "a--both--b", "sign") == [("raises", "both"), ("lowers", "both")]
    assert [dict(made.cmocs[one.cmoc])["stage"] for one in made.links["a--both--b"]] == [("early",), ("late",)]


def test_a_filter_has_only_options_that_some_link_has(letters: Callable[..., Facts]) -> None:
    made = found(letters(f"{RAISES}, stage: early\n{CHAIN}, stage: late"))
    options = {one.key: [each.value for each in one.options] for one in made.filters}
    assert options["stage"] == ["early", "late"]
    assert "sign" not in options  # all raise: it tells nothing apart
    assert options["role"] == ["from-context", "from-mechanism", "to-mechanism", "to-outcome"]
