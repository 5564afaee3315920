"""C116: a limit on a record that is not there."""

import pytest
from cmoc.check.example import SNAPSHOT_TEXT, with_settings, with_snapshot
from cmoc.check.rules.unknown_touched import RULE
from cmoc.text.problem import Files
from reading import all_found, everything, seen


def limit(touches: str) -> dict[str, str | None]:
    return with_settings(f"limits: [{{id: no-ages, kind: not-given, told: A., touches: [{touches}]}}]")


CASES = [
    pytest.param(RULE.problem.wrong, ["review.yml:8:82 skil"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(
        limit("patience, cmoc-001, okafor-2011, school-class, first, second")
        | {
            "theory/profiles.yml": "- {id: school-class, label: A}\n",
            "theory/phases/second.yml": "id: second\nlabel: A\n",
        },
        [],
        id="a construct, a CMOC, a study, a profile and phases with and without a file",
    ),
    pytest.param(
        limit("evening, notes, no-ages, cmoc-9"),
        ["review.yml:8:61 evening", "review.yml:8:70 notes", "review.yml:8:77 no-ages", "review.yml:8:86 cmoc-9"],
        id="a stage, a document and a limit have no page of their own",
    ),
    pytest.param(
        with_snapshot(snapshot=SNAPSHOT_TEXT) | limit("first-1"),
        ["review.yml:8:61 first-1"],
        id="nor has what only a snapshot holds",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_unknown_touched(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def test_the_message_names_the_limit_and_a_near_record() -> None:
    (one,) = all_found(RULE.problem.wrong)
    assert one.message == 'the limit "no-ages" touches "skil", which is not there'
    assert one.help == 'did you mean "skill" (theory/outcomes.yml:1)?'


@pytest.mark.parametrize(
    ("files", "place"),
    [
        pytest.param(
            {"studies/moss-2016.yml": "id: moss-2016\nyear: [1]\n"}, "moss-2016.yml:2:7 C016 [1]", id="damaged"
        ),
        pytest.param(
            {"theory/profiles.yml": "- {id: moss-2016}\n"}, "profiles.yml:1:3 C013 {id: moss-2016}", id="lost"
        ),
        pytest.param(
            {"theory/profiles.yml": "- {id: Moss-2016, label: A}\n"}, "profiles.yml:1:8 C101 Moss-2016", id="malformed"
        ),
    ],
)
def test_a_record_with_a_fault_is_there_to_be_touched(files: Files, place: str) -> None:
    assert everything({**limit("moss-2016"), **files}) == [place]
