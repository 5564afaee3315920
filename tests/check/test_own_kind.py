"""C120: a kind of itself."""

import pytest
from cmoc.check.rules.own_kind import RULE
from cmoc.text.problem import Files
from reading import seen


def contexts(**broader: str) -> Files:
    lines = (f"- {{id: {id}, label: {id}, broader: [{some}]}}" for id, some in broader.items())
    return {"theory/contexts.yml": "\n".join(lines) + "\n"}


CASES = [
    pytest.param(RULE.problem.wrong, ["contexts.yml:2:44 shared-tools"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(contexts(a="a"), ["contexts.yml:1:31 a"], id="of itself at once"),
    pytest.param(contexts(c="a", a="b", b="c"), ["contexts.yml:2:31 b"], id="through two others, once"),
    pytest.param(contexts(a="b, c", b="d", c="d", d=""), [], id="two ways to one that is wider"),
    pytest.param(contexts(a="b", b="a", c="a"), ["contexts.yml:1:31 b"], id="a kind of one in a circle is not in it"),
    pytest.param(
        contexts(a="b", b="a", c="d", d="c"), ["contexts.yml:1:31 b", "contexts.yml:3:31 d"], id="two circles"
    ),
    pytest.param(contexts(a="nothing"), [], id="what is not held is another rule's"),
    pytest.param(
        {"theory/profiles.yml": "- {id: a, label: A, broader: [b]}\n- {id: b, label: B, broader: [a]}\n"},
        ["profiles.yml:1:31 b"],
        id="profiles",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_own_kind(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places
