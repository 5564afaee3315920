"""What a CMOC rests on: each stands in one class, and the classes add up."""

import pytest
from cmoc.analyse.rests import rests
from conftest import small_review

STUDY = "id: s\nreference: 1\n"
PASSAGE = STUDY + "extracts: [{cmoc: cmoc-1, stance: supports}]\n"
ASIDE = STUDY + "extracts: [{cmoc: cmoc-1, stance: qualifies}]\n"
OWN = "references: {included: 1-5, own: [9]}\n"


@pytest.mark.parametrize(
    ("sources", "study", "rest"),
    [
        pytest.param("{cites: [1]}", STUDY, "study", id="a number that is tied"),
        pytest.param("{cites: [2, 1]}", STUDY, "study", id="one of its numbers is tied"),
        pytest.param("{cites: [1]}", STUDY + "included: no\n", "numbers", id="a study that is not included"),
        pytest.param("{cites: [2]}", STUDY, "numbers", id="a number that is not tied"),
        pytest.param("{cites: [1], shared: yes}", STUDY, "shared", id="a shared number ties nothing"),
        pytest.param("{cites: [2], shared: yes}, {cites: [3]}", STUDY, "numbers", id="one number is its own"),
        pytest.param("{cites: [9]}", STUDY, "none", id="the team's own earlier work is no study"),
        pytest.param("{cites: [7]}", STUDY, "none", id="a number outside the included studies"),
        pytest.param("{at: Table}", STUDY, "none", id="no number"),
        pytest.param("{at: Table}", PASSAGE, "study", id="a passage supports it"),
        pytest.param("{at: Table}", ASIDE, "none", id="a passage that only qualifies it"),
    ],
)
def test_rests(sources: str, study: str, rest: str) -> None:
    cmocs = (
        f"- {{id: cmoc-1, sources: [{sources}], mechanisms: [{{construct: a, effect: increases}}], "
        "outcomes: [{construct: b, effect: increases}]}\n"
    )
    settings = "title: Letters\ndocuments: [{id: book, label: Book}]\n" + OWN
    more = {"theory/cmocs/all.yml": cmocs, "theory/review.yml": settings, "studies/s.yml": study}
    found = rests(small_review("", more=more))
    assert {name: len(some) for name, some in found.items() if some} == {rest: 1}
