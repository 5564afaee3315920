"""C303: one reference number for two studies."""

import pytest
from cmoc.check.rules.shared_reference import RULE
from cmoc.text.problem import Files
from reading import all_found, everything, seen

CASES = [
    pytest.param(RULE.problem.wrong, ["rhys-2016.yml:3:12 1"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(
        {"studies/adams-2016.yml": "id: adams-2016\nreference: 1\nincluded: no\n"},
        ["okafor-2011.yml:5:12 1"],
        id="the study of the later file, whether included or not",
    ),
    pytest.param(
        {f"studies/rhys-{year}.yml": f"id: rhys-{year}\nreference: 2\n" for year in (2016, 2017, 2018)},
        ["rhys-2017.yml:2:12 2", "rhys-2018.yml:2:12 2"],
        id="three studies, the first of them stays",
    ),
    pytest.param(
        {f"studies/rhys-{year}.yml": f"id: rhys-{year}\nreference: unknown\n" for year in (2016, 2017)},
        [],
        id="unknown is no number",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_shared_reference(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def test_the_message_says_where_the_other_is() -> None:
    (one,) = all_found(RULE.problem.wrong)
    assert one.message == 'the reference 1 is tied to "okafor-2011" already (studies/okafor-2011.yml:5)'


def test_a_copied_study_is_told_by_its_id() -> None:
    found = everything({"studies/rhys-2016.yml": "id: okafor-2011\nreference: 1\n"})
    assert found == ["rhys-2016.yml:1:5 C102 okafor-2011", "rhys-2016.yml:1:5 C111 okafor-2011"]
