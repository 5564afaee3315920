"""C212: a construct in the file of a role that it never plays."""

import pytest
from cmoc.check.rules.unplayed_home import RULE
from cmoc.text.problem import Files
from reading import CONTEXT, MECHANISM, OUTCOME, added, all_found, cmoc, everything, seen

HIGH = "contexts: [{construct: tea, state: high}]"
RISES = "mechanisms: [{construct: tea, effect: increases}]"
FOLLOWS = "outcomes: [{construct: tea, effect: increases}]"


def tea(role: str, *lines: str) -> dict[str, str | None]:
    return added(f"theory/{role}s.yml", "- {id: tea, label: Tea}") | cmoc(*lines)


CASES = [
    pytest.param(RULE.problem.wrong, ["outcomes.yml:3:8 tea"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(tea("context", CONTEXT, RISES), ["contexts.yml:10:8 tea"], id="no context, but a mechanism"),
    pytest.param(tea("context", CONTEXT, FOLLOWS), ["contexts.yml:10:8 tea"], id="no context, but an outcome"),
    pytest.param(tea("mechanism", HIGH, MECHANISM), ["mechanisms.yml:8:8 tea"], id="no mechanism, but a context"),
    pytest.param(tea("outcome", CONTEXT, RISES), ["outcomes.yml:5:8 tea"], id="no outcome, but a mechanism"),
    pytest.param(tea("context", HIGH, MECHANISM), [], id="a context"),
    pytest.param(tea("mechanism", CONTEXT, RISES), [], id="a mechanism"),
    pytest.param(tea("outcome", CONTEXT, FOLLOWS), [], id="an outcome"),
    pytest.param(tea("context", HIGH.replace("}", ", as: condition}"), MECHANISM), [], id="a condition is a context"),
    pytest.param(
        tea("context", "mechanisms: [{construct: curiosity, effect: increases, resource: tea}]", OUTCOME),
        [],
        id="and so is what the programme brings",
    ),
    pytest.param(
        {
            **tea("mechanism", CONTEXT, RISES),
            "theory/cmocs/a.yml": f"- {{id: cmoc-8, sources: [], {HIGH}, {MECHANISM}}}\n",
        },
        [],
        id="its own role in one CMOC is enough",
    ),
    pytest.param(tea("mechanism", CONTEXT, MECHANISM), [], id="what plays no role is another fault"),
    pytest.param(
        tea("context", CONTEXT, "outcomes: [{link: {from: tea, to: skill}, effect: dampens}]"),
        [],
        id="an end of a link plays no role",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_unplayed_home(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def test_the_message_names_the_roles_that_it_plays_and_the_help_a_file() -> None:
    more = {"theory/cmocs/a.yml": f"- {{id: cmoc-8, sources: [], {CONTEXT}, {RISES}}}\n"}
    (one,) = all_found(tea("context", CONTEXT, FOLLOWS) | more)
    assert one.message == '"tea" is never a context here, only a mechanism and an outcome'
    assert one.help.startswith("move it to theory/mechanisms.yml")


def test_a_part_that_could_not_be_read_may_be_the_role() -> None:
    files = tea("context", "contexts: [{construct: [tea], state: high}]", RISES)
    assert everything(files) == ["skill.yml:3:26 C011 [tea]"]
