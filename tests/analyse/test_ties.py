"""Studies tied to CMOCs, and the two sides of a construct."""

from collections.abc import Callable

import pytest
from cmoc.analyse.failing import sides
from cmoc.analyse.ties import Tie, ties
from cmoc.model.study import Extract, Study
from cmoc.model.theory import Cmoc, Source
from cmoc.views.facts import Facts

NUMBERED = Study("s-7", reference=7)
LOOSE = Study("s-loose", extracts=(Extract("c", "supports"),))


@pytest.mark.parametrize(
    ("studies", "source", "expected"),
    [
        pytest.param([NUMBERED], Source(cites=(7,)), Tie(("s-7",)), id="its number stands for the claim"),
        pytest.param([NUMBERED], Source(cites=(7, 9), shared=True), Tie((), ("s-7",)), id="behind a list: maybe"),
        pytest.param([NUMBERED], Source(cites=(9,)), None, id="another number"),
        pytest.param([LOOSE], Source(), Tie(("s-loose",)), id="an extract ties without a number"),
        pytest.param(
            [Study("s-7", reference=7, extracts=(Extract("c", "supports"),))],
            Source(cites=(7,), shared=True),
            Tie((), ("s-7",)),
            id="an extract is no surer than a number behind a list",
        ),
        pytest.param(
            [Study("s-7", reference=7, extracts=(Extract("c", "supports"),))],
            Source(cites=(7,)),
            Tie(("s-7",)),
            id="an extract, and its number alone",
        ),
        pytest.param([Study("t", reference=7, included=False)], Source(cites=(7,)), None, id="no study of the review"),
    ],
)
def test_ties(studies: list[Study], source: Source, expected: Tie | None) -> None:
    assert ties([Cmoc("c", (source,))], studies).get("c") == expected


@pytest.mark.parametrize(
    ("cmoc", "expected"),
    [
        pytest.param("mechanisms: [{construct: a, effect: increases}]", ("1", "", ""), id="rises"),
        pytest.param("mechanisms: [{construct: a, effect: decreases}]", ("", "1", ""), id="falls"),
        pytest.param("contexts: [{construct: a, state: absent}]", ("", "1", ""), id="missing as a cause"),
        pytest.param("contexts: [{construct: a, state: low, as: condition}]", ("", "", ""), id="a condition acts not"),
        pytest.param("outcomes: [{construct: a, effect: changes}]", ("", "", "1"), id="no direction"),
        pytest.param(
            "contexts: [{construct: a, state: high}], outcomes: [{construct: a, effect: decreases}]",
            ("1", "1", ""),
            id="both in one claim",
        ),
        pytest.param("mechanisms: [{construct: b, effect: decreases, resource: a}]", ("1", "", ""), id="a resource"),
    ],
)
def test_sides(letters: Callable[..., Facts], cmoc: str, expected: tuple[str, str, str]) -> None:
    found = sides(letters(cmoc).graph, "a")
    assert tuple("".join(ids).removeprefix("cmoc-") for ids in (found.rising, found.failing, found.open)) == expected
