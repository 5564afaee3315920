"""C414: a phase listed twice."""

import pytest
from cmoc.check.example import SETTINGS_TEXT
from cmoc.check.rules.repeated_phase import RULE, phases
from cmoc.text.problem import Files
from reading import all_found, everything, seen

CASES = [
    pytest.param(RULE.problem.wrong, ["review.yml:5:25 first"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(phases("first, first, second"), ["review.yml:5:17 first"], id="one after the other"),
    pytest.param(
        phases("second, first, second, second"),
        ["review.yml:5:25 second", "review.yml:5:33 second"],
        id="three times: the first is right",
    ),
    pytest.param({"theory/review.yml": SETTINGS_TEXT.replace("[first, second]", "[]")}, [], id="no phase at all"),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_repeated_phase(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def test_the_message_says_where_the_first_stands() -> None:
    (one,) = all_found(RULE.problem.wrong)
    assert one.message == 'the phase "first" is listed twice; the first is at theory/review.yml:5'


def test_a_list_that_could_not_be_read_is_one_fault() -> None:
    files = {"theory/review.yml": SETTINGS_TEXT.replace("[first, second]", "[first, second, {a: b}]")}
    assert everything({**phases("first, second"), **files}) == ["review.yml:5:25 C011 {a: b}"]
