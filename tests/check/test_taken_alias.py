"""C112: an alias that is taken."""

import pytest
from cmoc.check.example import SNAPSHOT_TEXT, with_snapshot
from cmoc.check.rules.taken_alias import RULE
from cmoc.text.problem import Files
from reading import CONTEXT, added, all_found, cmoc, everything, seen

CASES = [
    pytest.param(RULE.problem.wrong, ["outcomes.yml:2:47 skill"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(
        added("theory/outcomes.yml", "- {id: a, label: A, aliases: [knack, a]}"),
        ["outcomes.yml:5:38 a"],
        id="its own id",
    ),
    pytest.param(
        added("theory/outcomes.yml", "- {id: a, label: A, aliases: [patience]}"),
        ["outcomes.yml:5:31 patience"],
        id="an id in another file",
    ),
    pytest.param(
        added(
            "theory/outcomes.yml", "- {id: a, label: A, aliases: [knack, art]}", "- {id: b, label: B, aliases: [knack]}"
        ),
        ["outcomes.yml:6:31 knack"],
        id="two constructs with one alias, the first of them stays",
    ),
    pytest.param(
        added("theory/outcomes.yml", "- {id: a, label: A, aliases: [knack, knack]}"),
        ["outcomes.yml:5:38 knack"],
        id="one alias twice in one list",
    ),
    pytest.param(
        added("theory/outcomes.yml", "- {id: a, label: A, aliases: [cmoc-001, evening]}"),
        [],
        id="an id of another kind is free",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_taken_alias(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def past(*ids: str) -> Files:
    """The phase before held these."""
    snapshot = SNAPSHOT_TEXT + "outcomes:\n" + "".join(f"  - {{id: {id}, label: A}}\n" for id in ids)
    return with_snapshot(snapshot=snapshot) | {
        "theory/outcomes.yml": "- {id: skill, label: Skill, aliases: [knack]}\n- {id: belonging, label: Belonging}\n"
    }


@pytest.mark.parametrize(
    ("ids", "places"),
    [
        (("skill", "knack"), ["outcomes.yml:1:39 knack"]),
        (("knack",), []),
        (("skill",), []),
        (("knack", "belonging"), []),
    ],
)
def test_an_alias_that_was_another_construct_beside_this_one(ids: tuple[str, ...], places: list[str]) -> None:
    files = past(*ids)
    assert seen(RULE, files) == places
    messages = [one.message for one in all_found(files) if one.code == "C112"]
    assert (
        messages == ['the alias "knack" is another construct of first (theory/snapshots/first.yml:11)'][: len(places)]
    )


def test_the_message_says_where_the_other_is() -> None:
    files = added(
        "theory/outcomes.yml",
        "- {id: belong, label: A, aliases: [belonging, old]}",
        "- {id: b, label: B, aliases: [old]}",
    )
    assert [one.message for one in all_found(files) if one.code == "C112"] == [
        'the alias "belonging" is the id of a construct (theory/outcomes.yml:3)',
        'the alias "old" is given a second time; the first is at theory/outcomes.yml:5',
    ]


def test_who_names_an_alias_is_told_the_id() -> None:
    text = "- {id: skill, label: Skill, aliases: [knack]}\n- {id: belonging, label: Belonging}\n"
    files = cmoc(CONTEXT, "outcomes: [{construct: knack, effect: increases}]") | {"theory/outcomes.yml": text}
    (one,) = all_found(files)
    assert (one.code, one.help) == ("C104", 'use "skill" (theory/outcomes.yml:1), which once had this id')


@pytest.mark.parametrize("alias", ["Old_Name", "index", "a--b"])
def test_an_alias_becomes_an_address_and_has_the_form_of_one(alias: str) -> None:
    text = f"- {{id: skill, label: Skill, aliases: [{alias}]}}\n- {{id: belonging, label: Belonging}}\n"
    assert everything({"theory/outcomes.yml": text}) == [f"outcomes.yml:1:39 C101 {alias}"]
