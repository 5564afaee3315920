"""C410: two verdicts on one CMOC."""

import pytest
from cmoc.check.example import with_phase
from cmoc.check.rules.second_verdict import RULE
from cmoc.text.problem import Files
from reading import all_found, seen


def verdicts(*cmocs: str) -> dict[str, str | None]:
    return with_phase("verdicts:", *(f"  - {{cmoc: {cmoc}, verdict: refuted, basis: reading}}" for cmoc in cmocs))


CASES = [
    pytest.param(RULE.problem.wrong, ["second.yml:6:12 first-1"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(
        verdicts("a", "b", "a", "a", "b"),
        ["second.yml:6:12 a", "second.yml:7:12 a", "second.yml:8:12 b"],
        id="the first of each stays",
    ),
    pytest.param(
        verdicts("a")
        | {"theory/phases/first.yml": "id: first\nlabel: A\nverdicts: [{cmoc: a, verdict: refuted, basis: reading}]\n"},
        [],
        id="another phase has verdicts of its own",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_second_verdict(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def test_the_message_says_where_the_first_is() -> None:
    assert [one.message for one in all_found(verdicts("a", "a"))] == [
        'a second verdict on "a"; the first is at theory/phases/second.yml:4'
    ]
