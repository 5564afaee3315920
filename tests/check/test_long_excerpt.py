"""C301: an excerpt of more than 25 words."""

import pytest
from cmoc.check.rules.long_excerpt import RULE
from cmoc.text.problem import Files
from reading import seen, study


def extract(field: str) -> dict[str, str | None]:
    return study("extracts:", "  - {cmoc: cmoc-001, stance: supports, " + field + "}")


CASES = [
    pytest.param(
        RULE.problem.wrong,
        ["moss-2016.yml:5:49 " + " ".join(["why"] * 26)],
        id="the documented wrong example",
    ),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(
        extract("excerpt: " + " ".join("a" * 25)),
        [],
        id="25 words are allowed",
    ),
    pytest.param(
        extract("excerpt: " + "-".join("a" * 40)),
        [],
        id="words are what blanks part",
    ),
    pytest.param(
        study(
            "extracts:", "  - cmoc: cmoc-001", "    stance: supports", "    excerpt: >-", *["      one two three"] * 9
        ),
        ["moss-2016.yml:5:14 >-"],
        id="words over several lines are counted together",
    ),
    pytest.param(
        extract("finding: " + " ".join("a" * 90)),
        [],
        id="our own words may be many",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_long_excerpt(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places
