"""What a kind's page says besides its readings: what it works on, what must hold too, and what no reading can say."""

from collections.abc import Callable

import pytest
from cmoc.views.compare_page import compare_pages
from cmoc.views.facts import Facts
from cmoc.views.page import plain
from cmoc.views.profile_page import ProfilePage, profile_pages

Letters = Callable[..., Facts]
KINDS = """\
- id: one
  label: Ones
  sets: [{construct: a, state: present, how: defines}, {construct: f, state: low, how: possible}]
- id: two
  label: Twos
  unsaid:
    - {told: Twos come first., note: No claim ranks kinds., cmocs: [cmoc-1], sources: [{document: book}]}
    - {told: Twos are large.}
"""
BASE = "contexts: [{construct: a, state: present}], mechanisms: [{construct: b, effect: increases}]"
LINK = "outcomes: [{link: {from: c, to: d}, effect: dampens}]"
EDGE = "mechanisms: [{construct: c, effect: increases}], outcomes: [{construct: d, effect: increases}]"


def pages(letters: Letters, *cmocs: str) -> dict[str, ProfilePage]:
    found = letters("\n".join(cmocs), more={"theory/profiles.yml": KINDS})
    return {page.label: page for page in profile_pages(found) if isinstance(page, ProfilePage)}


WORKS = [
    pytest.param(f"{BASE}, {LINK}", ["cmoc-1"], id="what begins with a state that it sets, though no path goes there"),
    pytest.param(f"{BASE}, {LINK}, only_in: [two]", [], id="not what is limited to another kind"),
    pytest.param(f"{BASE.replace('present', 'absent')}, {LINK}", [], id="not what begins with the other state"),
    pytest.param(f"{BASE.replace('a,', 'f,').replace('present', 'low')}, {LINK}", [], id="not what is only possible"),
    pytest.param(
        BASE.replace("[{", "[{construct: e, state: high, as: condition}, {", 1) + f", {LINK}",
        [],
        id="not where a condition is not set",
    ),
    pytest.param(f"mechanisms: [{{construct: b, effect: increases}}], {LINK}", [], id="not what begins nowhere"),
    pytest.param(BASE, [], id="not what acts on a thing"),
]


@pytest.mark.parametrize(("cmoc", "ids"), WORKS)
def test_what_it_works_on(letters: Letters, cmoc: str, ids: list[str]) -> None:
    found = pages(letters, cmoc, EDGE)
    assert [one.name.text for one in found["Ones"].works] == ids
    assert found["Twos"].works == ()


OWN = [
    pytest.param(
        "contexts: [{construct: e, state: high}], mechanisms: [{construct: d, effect: increases}]", id="apart"
    ),
    pytest.param(f"{EDGE}, contexts: [{{construct: a, state: present, as: condition}}]", id="its start is not set"),
]


@pytest.mark.parametrize("cmoc", OWN)
def test_a_claim_that_is_limited_to_it_stands_on_its_page_though_no_path_does(letters: Letters, cmoc: str) -> None:
    found = pages(letters, f"{cmoc}, only_in: [one]", f"{BASE}, only_in: [one]")
    assert [one.name.text for one in found["Ones"].own] == ["cmoc-1"]
    assert found["Twos"].own == ()


NEEDS = [
    pytest.param(BASE, "b tends to rise, as cmoc-1 states.", id="nothing else"),
    pytest.param(
        BASE.replace("[{", "[{construct: e, state: high}, {construct: d, state: low, as: condition}, {", 1),
        "b tends to rise, as cmoc-1 states; stated where E is high and D is low, which is not known here.",
        id="what it is stated together with, and a condition",
    ),
    pytest.param(
        BASE.replace("increases", "changes").replace("[{", "[{construct: e, state: high}, {", 1),
        "b is affected, as cmoc-1 states; the paper does not say which way; "
        "stated where E is high, which is not known here.",
        id="after the direction that is not printed",
    ),
]


@pytest.mark.parametrize(("cmoc", "told"), NEEDS)
def test_a_sentence_says_what_else_must_hold(letters: Letters, cmoc: str, told: str) -> None:
    (group,) = pages(letters, cmoc)["Ones"].groups
    assert plain(group.rows[0].sentence).lower() == f"in this theory, where a is present, {told}".lower()


SPOKEN = [
    pytest.param("", "cmoc-2", id="not the one that needs more"),
    pytest.param(", basis: hypothesis", "cmoc-1", id="unless the other may carry no headline"),
]


@pytest.mark.parametrize(("basis", "named"), SPOKEN)
def test_a_sentence_names_the_claim_that_it_rests_on(letters: Letters, basis: str, named: str) -> None:
    more = BASE.replace("[{", "[{construct: e, state: high}, {", 1)
    (group,) = pages(letters, more, f"{BASE}{basis}")["Ones"].groups
    assert f"as {named} states" in plain(group.rows[0].sentence)


def test_what_no_reading_can_say_stands_on_its_page_and_on_each_comparison(letters: Letters) -> None:
    found = letters(BASE, more={"theory/profiles.yml": KINDS})
    twos = pages(letters, BASE)["Twos"].unsaid
    assert [(one.told, one.why, plain(one.cmocs), one.stated) for one in twos] == [
        ("Twos come first.", "No claim ranks kinds.", "cmoc-1", "Book"),
        ("Twos are large.", "", "", ""),
    ]
    (compared,) = compare_pages(found)
    assert [(label.text, rows) for label, rows in compared.unsaid] == [("Twos", twos)]
