"""C302: an author has a family name or is a body with a name."""

import pytest
from cmoc.check.rules.nameless_author import RULE
from cmoc.text.problem import Files
from reading import everything, seen, study

CASES = [
    pytest.param(RULE.problem.wrong, ["moss-2016.yml:3:11 {given: M.}"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(
        study("authors: [{family: Moss}, {family: Moss, name: The Moss Group}]"),
        ["moss-2016.yml:2:27 {family: Moss, name: The Moss Group}"],
        id="both names",
    ),
    pytest.param(study("authors: [{name: The Moss Group}, {family: Moss, given: M.}]"), [], id="a body and a person"),
    pytest.param(
        {"theory/review.yml": "title: T\nencoded: {encoders: [{given: A.}, {family: Moss}, {name: The Group}]}\n"},
        ["review.yml:2:22 {given: A.}"],
        id="an encoder",
    ),
    pytest.param(study("authors: []"), [], id="no author is no nameless author"),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_nameless_author(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def test_an_author_whose_name_could_not_be_read_is_not_nameless() -> None:
    assert everything(study("authors: [{famly: Moss}]")) == ["moss-2016.yml:2:12 C012 famly"]
