"""C411: an entry that is not one verdict or several parts."""

import pytest
from cmoc.check.example import with_phase
from cmoc.check.rules.unclear_verdict import RULE
from cmoc.text.problem import Files
from reading import all_found, everything, seen

PART = "{about: all, verdict: refined}"


def entry(says: str) -> dict[str, str | None]:
    return with_phase("verdicts:", f"  - {{cmoc: a, basis: reading{says}}}")


CASES = [
    pytest.param(
        RULE.problem.wrong,
        ["second.yml:3:12 {cmoc: first-1, now: [cmoc-001], basis: reading}"],
        id="the documented wrong example",
    ),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(entry(""), ["second.yml:4:5 {cmoc: a, basis: reading}"], id="nothing at all"),
    pytest.param(
        entry(f", verdict: refined, parts: [{PART}, {PART}]"),
        [f"second.yml:4:5 {{cmoc: a, basis: reading, verdict: refined, parts: [{PART}, {PART}]}}"],
        id="both",
    ),
    pytest.param(
        entry(f", parts: [{PART}]"), [f"second.yml:4:5 {{cmoc: a, basis: reading, parts: [{PART}]}}"], id="one part"
    ),
    pytest.param(entry(f", parts: [{PART}, {PART}]"), [], id="two parts"),
    pytest.param(entry(", verdict: refined, parts: []"), [], id="an empty list of parts is none"),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_unclear_verdict(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


@pytest.mark.parametrize(
    ("says", "has"),
    [
        ("", "neither a verdict nor parts"),
        (f", verdict: refined, parts: [{PART}]", "both a verdict and parts"),
        (f", parts: [{PART}]", "only one part"),
    ],
)
def test_the_message_says_what_it_has(says: str, has: str) -> None:
    assert [one.message for one in all_found(entry(says))] == [f'the entry on "a" has {has}']


def test_a_verdict_that_could_not_be_read_is_one_fault() -> None:
    assert everything(entry(", verdict: refind")) == ["second.yml:4:40 C014 refind"]
