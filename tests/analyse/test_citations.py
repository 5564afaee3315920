"""Where a number of the source's list is cited: place by place, CMOCs first."""

from cmoc.analyse.citations import citations
from cmoc.load import read_texts
from reading import added, overlay

FILES = {
    **added(
        "theory/outcomes.yml",
        "- id: aim",
        "  label: Aim",
        "  sources: [{document: notes, cites: [2]}, {document: notes, at: Diary, cites: [2, 2, 7]}]",
    )
}


def test_a_number_has_each_place_that_cites_it() -> None:
    loaded = read_texts(overlay(FILES))
    assert not loaded.found
    found = {number: [one.record.id for one in some] for number, some in citations(loaded.review).items()}
    assert found == {1: ["cmoc-001", "cmoc-004"], 2: ["cmoc-004", "cmoc-007", "aim", "aim"], 7: ["aim"]}
    assert list(found) == [1, 2, 7]
