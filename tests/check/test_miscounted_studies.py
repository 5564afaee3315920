"""C407: as many studies are held as were included."""

import pytest
from cmoc.check.example import with_phase
from cmoc.check.rules.miscounted_studies import RULE
from cmoc.text.problem import Files
from reading import all_found, everything, seen

FLOW = ("flow:", "  - {id: a, label: A, count: 9}", "  - {id: b, label: B, count: %d, from: [a], left_out: unknown}")


def flow(number: int, *more: str) -> dict[str, str | None]:
    return with_phase(*FLOW[:2], FLOW[2] % number, *more)


OUT = {"studies/moss-2016.yml": "id: moss-2016\nincluded: no\n"}
CASES = [
    pytest.param(RULE.problem.wrong, ["second.yml:3:10 3"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(with_phase("studies: 2") | OUT, [], id="what was not included does not count"),
    pytest.param(with_phase("studies: 3") | OUT, ["second.yml:3:10 3"], id="not even where it would fill up"),
    pytest.param(
        with_phase("studies: 2") | {"studies/moss-2016.yml": "id: moss-2016\nkind: report\n"},
        ["second.yml:3:10 2"],
        id="one too many, whatever its kind",
    ),
    pytest.param(flow(2, "studies: 3"), [], id="the flow ends with what is held: C406 tells the one wrong number"),
    pytest.param(flow(4, "studies: 3"), ["second.yml:6:10 3"], id="three numbers that differ"),
    pytest.param(with_phase("studies: unknown"), [], id="how many is unknown"),
    pytest.param(flow(2), [], id="the flow says it"),
    pytest.param(flow(4), ["second.yml:5:30 4"], id="the flow says another number"),
    pytest.param(flow(4, "studies: 2"), [], id="where both are written, `studies` counts"),
    pytest.param(
        {**with_phase(), "theory/phases/first.yml": "id: first\nlabel: A\nstudies: 20\n"},
        [],
        id="an earlier phase has its studies in its snapshot",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_miscounted_studies(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def test_the_message_says_both_numbers() -> None:
    (one,) = all_found(RULE.problem.wrong)
    assert one.message == "second included 3 studies, and studies/ holds 2 that are included"


@pytest.mark.parametrize(
    ("number", "text", "place"),
    [
        pytest.param(2, "id: moss-2016\nincluded: nope\n", "moss-2016.yml:2:11 C016 nope", id="damaged"),
        pytest.param(3, "title: A\n", "moss-2016.yml:1:1 C013 title: A", id="lost"),
    ],
)
def test_it_is_silent_while_a_study_is_damaged_or_lost(number: int, text: str, place: str) -> None:
    assert everything(with_phase(f"studies: {number}") | {"studies/moss-2016.yml": text}) == [place]
