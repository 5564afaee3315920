"""C110: a type, level or actor that is not in the review's list."""

import pytest
from cmoc.check.rules.unknown_word import RULE
from cmoc.text.problem import Files
from reading import CONTEXT, added, all_found, cmoc, seen

CASES = [
    pytest.param(RULE.problem.wrong, ["outcomes.yml:2:43 atitude"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(
        added("theory/outcomes.yml", "- {id: a, label: A, level: staff}"),
        ["outcomes.yml:5:28 staff"],
        id="a level where the review has none",
    ),
    pytest.param(
        cmoc(CONTEXT, "mechanisms: [{construct: curiosity, effect: increases, actor: visitor}]"),
        ["skill.yml:4:65 visitor"],
        id="an actor",
    ),
    pytest.param(
        cmoc(CONTEXT, "mechanisms: [{construct: curiosity, effect: increases, actor: visitor}]")
        | added("theory/review.yml", "actors: [visitor]"),
        [],
        id="an actor that is listed",
    ),
    pytest.param(
        added("theory/outcomes.yml", "- {id: a, label: A, type: unknown, level: unknown}"), [], id="unknown is no fault"
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_unknown_word(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def test_the_help_names_a_near_word_or_the_list_to_add_it_to() -> None:
    text = "- {id: skill, label: A}\n- {id: belonging, label: B, type: atitude, level: staff}\n"
    assert [one.help for one in all_found({"theory/outcomes.yml": text})] == [
        'did you mean "attitude"?',
        "add it to `levels` in theory/review.yml",
    ]


def test_a_list_that_is_not_there_is_told_once() -> None:
    texts = {"theory/review.yml": "title: A\ndocuments: [{id: notes, label: A}]\nstages: [{id: evening, label: E}]\n"}
    (one,) = all_found(texts)
    assert (one.message, one.help) == (
        "theory/review.yml has no `mechanism_types`, and 2 places name something of it",
        "add `mechanism_types` to theory/review.yml",
    )
