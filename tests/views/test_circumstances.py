"""What a row says of what else must hold, and of the direction that is stated."""

from collections.abc import Callable

import pytest
from cmoc.views.construct_page import ConstructPage, construct_pages
from cmoc.views.facts import Facts
from cmoc.views.ladder import Row
from cmoc.views.page import plain

HIGH = "contexts: [{construct: a, state: high}]"
OUT = "outcomes: [{construct: b, effect: increases}]"
CASES = [
    pytest.param([f"{HIGH}, {OUT}"], "", id="nothing else"),
    pytest.param(
        ["contexts: [{construct: a, state: high}, {construct: c, state: low}], " + OUT],
        "together with: c is low",
        id="two causes",
    ),
    pytest.param(
        ["contexts: [{construct: a, state: high}, {construct: c, state: present, as: condition}], " + OUT],
        "where c is present",
        id="a condition",
    ),
    pytest.param(
        ["mechanisms: [{construct: a, effect: increases}, {construct: c, effect: decreases}], " + OUT],
        "together with: c falls",
        id="two mechanisms",
    ),
    pytest.param(
        ["mechanisms: [{construct: a, effect: increases}, {construct: c, effect: none}], " + OUT],
        "together with: c does not act",
        id="a mechanism that does not act",
    ),
    pytest.param(
        [
            "contexts: [{construct: a, state: high}, {construct: c, state: low}], " + OUT,
            "contexts: [{construct: a, state: high}, {construct: d, state: low, as: condition}], " + OUT,
        ],
        "together with: c is low; or where d is low",
        id="two claims, each with its own",
    ),
    pytest.param(
        ["contexts: [{construct: a, state: high}, {construct: c, state: low}], " + OUT, f"{HIGH}, {OUT}"],
        "",
        id="a claim that needs nothing stands for the link",
    ),
    pytest.param(
        [
            "contexts: [{construct: a, state: high}, {construct: c, state: low}], " + OUT,
            f"{HIGH}, outcomes: [{{construct: b, effect: increases, ours: part}}]",
        ],
        "together with: c is low",
        id="what we supplied takes nothing from what is printed",
    ),
]


def row_of(letters: Callable[..., Facts], lines: list[str]) -> Row:
    pages = construct_pages(letters("\n".join(lines)))
    page = next(page for page in pages if isinstance(page, ConstructPage) and page.head.file == "constructs/a.md")
    return next(row for section in page.sections for row in section.rows if row.told[0].text == "B")


@pytest.mark.parametrize(("lines", "condition"), CASES)
def test_circumstances(letters: Callable[..., Facts], lines: list[str], condition: str) -> None:
    assert row_of(letters, lines).condition.lower() == condition


LOW = "contexts: [{construct: a, state: low}], outcomes: [{construct: b, effect: decreases}]"
FALLS = "mechanisms: [{construct: a, effect: decreases}], outcomes: [{construct: b, effect: decreases}]"
BACK = "read backwards: stated where it "
DIRECTIONS = [
    pytest.param([f"{HIGH}, {OUT}"], "", id="as stated"),
    pytest.param([LOW], f"{BACK}is low", id="only for low"),
    pytest.param([LOW, f"{HIGH}, {OUT}"], "", id="its mirror image is stated too"),
    pytest.param([LOW.replace("low", "absent")], f"{BACK}is absent", id="only where it is absent"),
    pytest.param([FALLS], f"{BACK}falls", id="a mechanism that fails"),
    pytest.param([FALLS, LOW], f"{BACK}falls or is low", id="both"),
    pytest.param([LOW.replace("low", "changing")], "", id="no direction"),
]


@pytest.mark.parametrize(("lines", "told"), DIRECTIONS)
def test_the_direction_that_is_stated(letters: Callable[..., Facts], lines: list[str], told: str) -> None:
    evidence = plain(row_of(letters, lines).evidence)
    assert evidence.endswith(told) if told else "backwards" not in evidence
