"""C210: a profile among the contexts too."""

import pytest
from cmoc.check.rules.repeated_profile import RULE
from cmoc.text.problem import Files
from reading import CONTEXT, MECHANISM, cmoc, seen

PROFILES = {"theory/profiles.yml": "- {id: a, label: A}\n- {id: shared-tools, label: B}\n- {id: curiosity, label: C}\n"}
CASES = [
    pytest.param(RULE.problem.wrong, ["skill.yml:5:13 shared-tools"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(
        cmoc(CONTEXT, MECHANISM, "only_in: [a, shared-tools]") | PROFILES,
        ["skill.yml:5:16 shared-tools"],
        id="one of several",
    ),
    pytest.param(
        cmoc(CONTEXT.replace("}", ", as: condition}"), MECHANISM, "only_in: [shared-tools]") | PROFILES,
        ["skill.yml:5:13 shared-tools"],
        id="as a condition",
    ),
    pytest.param(cmoc(CONTEXT, MECHANISM, "only_in: [curiosity]") | PROFILES, [], id="a mechanism may be called so"),
    pytest.param(cmoc(CONTEXT, MECHANISM) | PROFILES, [], id="a context alone"),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_repeated_profile(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places
