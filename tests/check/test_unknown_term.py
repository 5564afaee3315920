"""C117: a word that the glossary does not have."""

import pytest
from cmoc.check.rules.unknown_term import RULE
from cmoc.text.problem import Files
from reading import all_found, everything, seen


def glossary(*terms: str) -> dict[str, str | None]:
    return {"theory/glossary.yml": "".join(f"- {{{term}, means: A.}}\n" for term in terms)}


CASES = [
    pytest.param(RULE.problem.wrong, ["glossary.yml:1:64 repiar"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(
        glossary("id: lamp, term: Lamp, see: [bulb, wire, lamp]", "id: bulb, term: Bulb"),
        ["glossary.yml:1:38 wire"],
        id="one of several",
    ),
    pytest.param(
        glossary("id: lamp, term: Lamp, see: [skill]"), ["glossary.yml:1:32 skill"], id="a construct is no word of it"
    ),
    pytest.param(
        glossary("id: lamp, term: Lamp, see: [Bulb]", "id: bulb, term: Bulb"),
        ["glossary.yml:1:32 Bulb"],
        id="a word is named by its id",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_unknown_term(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def test_a_near_word_is_named() -> None:
    assert [one.help for one in all_found(RULE.problem.wrong)] == ['did you mean "repair" (theory/glossary.yml:2)?']


def test_a_word_that_could_not_be_read_is_not_reported_besides() -> None:
    files = {"theory/glossary.yml": "- {id: a, term: A, means: A., see: [b]}\n- {id: b, term: B}\n"}
    assert everything(files) == ["glossary.yml:2:3 C013 {id: b, term: B}"]
