"""C403: known since a phase that cannot be the first."""

import pytest
from cmoc.check.example import SETTINGS_TEXT, SNAPSHOT_TEXT, VERDICTS, with_snapshot
from cmoc.check.rules.impossible_since import RULE
from cmoc.text.problem import Files
from reading import CMOCS, added, all_found, seen

FOUR = {"theory/review.yml": SETTINGS_TEXT.replace("[first, second]", "[first, second, third]")}
SKILLS = "- {id: skill, label: A%s}\n- {id: belonging, label: B%s}\n"


def constructs(skill: str, belonging: str = "") -> dict[str, str | None]:
    return {**FOUR, "theory/outcomes.yml": SKILLS % (skill, belonging)}


def held(record: str, snapshot: str = SNAPSHOT_TEXT) -> dict[str, str | None]:
    """A construct of the theory, beside a snapshot of the first phase."""
    return (
        with_snapshot(snapshot=snapshot)
        | FOUR
        | {"theory/mechanisms.yml": f"- {{{record}}}\n- {{id: patience, label: B}}\n"}
    )


def claims(skill: str, belonging: str, cmoc: str, mechanism: str = "") -> dict[str, str | None]:
    text = "- id: cmoc-006\n  sources: []\n  contexts: [{construct: skill, state: high}]\n"
    text += f"{mechanism}  outcomes: [{{construct: belonging, effect: increases}}]\n  since: {cmoc}\n"
    return constructs(f", since: {skill}", f", since: {belonging}") | {CMOCS: text}


CASES = [
    pytest.param(RULE.problem.wrong, ["skill.yml:5:10 third"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(
        constructs(", since: third"), ["outcomes.yml:1:32 third"], id="a construct later than the current phase"
    ),
    pytest.param(constructs(", since: second", ", since: first"), [], id="the current phase and an earlier one"),
    pytest.param(constructs(", since: unknown"), [], id="unknown is no phase and no fault"),
    pytest.param(constructs(", since: tenth"), [], id="a phase that is not listed is another fault"),
    pytest.param(
        constructs(", since: third")
        | {"theory/review.yml": FOUR["theory/review.yml"].replace("current: second\n", "")},
        [],
        id="which phase is the current one is not said",
    ),
    pytest.param(
        held("id: curiosity, label: A, since: second"),
        ["mechanisms.yml:1:36 second"],
        id="later than a snapshot that holds it",
    ),
    pytest.param(held("id: curiosity, label: A, since: first"), [], id="since that snapshot's phase"),
    pytest.param(
        held("id: wonder, label: A, aliases: [curiosity], since: second"),
        ["mechanisms.yml:1:55 second"],
        id="held under an id that it once had",
    ),
    pytest.param(held("id: first-1, label: A, since: second"), [], id="a CMOC with that id is no construct"),
    pytest.param(
        held("id: curiosity, label: A", SNAPSHOT_TEXT.replace("label: Curiosity", "label: A, since: second")),
        ["first.yml:3:47 second"],
        id="what a snapshot holds, later than its own phase",
    ),
    pytest.param(
        claims("second", "second", "first"), ["skill.yml:5:10 first"], id="a CMOC older than all that it names"
    ),
    pytest.param(claims("second", "first", "first"), [], id="one of them is as old"),
    pytest.param(claims("second", "unknown", "first"), [], id="one of them may be"),
    pytest.param(
        claims("second", "second", "first", "  mechanisms: [{text: wonder, effect: increases}]\n"),
        [],
        id="as may a text that is not coded yet",
    ),
    pytest.param(claims("second", "second", "second"), [], id="a CMOC as old as what it names"),
    pytest.param(
        claims("second", "second", "first", "  mechanisms: [{construct: [a], effect: increases}]\n"),
        [],
        id="or a part that could not be read",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_impossible_since(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


@pytest.mark.parametrize(
    ("files", "message"),
    [
        (RULE.problem.wrong, '"cmoc-006" is known since third, which comes after second'),
        (
            held("id: curiosity, label: A, since: second"),
            '"curiosity" is known since second, and the snapshot of first holds it',
        ),
        (
            claims("third", "second", "first"),
            '"cmoc-006" is known since first, and all that it names since second or later',
        ),
    ],
)
def test_the_message_says_why(files: Files, message: str) -> None:
    assert message in [one.message for one in all_found(files)]


def test_of_two_snapshots_the_earlier_counts() -> None:
    later = SNAPSHOT_TEXT.replace("phase: first", "phase: second").replace("id: first-1", "id: second-1")
    files = held("id: curiosity, label: A, since: second") | {
        "theory/snapshots/second.yml": later,
        "theory/review.yml": FOUR["theory/review.yml"].replace("current: second", "current: third"),
        "theory/phases/second.yml": f"id: second\nlabel: A\n{VERDICTS}",
    }
    assert seen(RULE, files) == ["mechanisms.yml:1:36 second"]


def test_phases_without_an_order_have_no_later() -> None:
    settings = FOUR["theory/review.yml"].replace("[first, second, third]", "first")
    assert (
        seen(RULE, added("theory/outcomes.yml", "- {id: a, label: A, since: third}") | {"theory/review.yml": settings})
        == []
    )
