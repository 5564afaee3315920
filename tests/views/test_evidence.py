"""On what a claim rests, in words: each number told as what it is."""

import pytest
from cmoc.views.evidence import HEDGED, evidence
from cmoc.views.facts import facts
from cmoc.views.page import plain
from conftest import small_review

LINK = "mechanisms: [{construct: a, effect: increases}], outcomes: [{construct: b, effect: increases}]"
SETTINGS = (
    "title: Letters\nphases: [one, two]\ncurrent: two\nreferences: {all: 1-92, included: 31-81, own: [18]}\n"
    "documents: [{id: book, label: Book, places: [Page 1]}]\n"
)
PHASES = {"theory/phases/one.yml": "id: one\nlabel: Phase 1\n", "theory/phases/two.yml": "id: two\nlabel: Phase 2\n"}
TOLD = [
    pytest.param("cites: [44]", "", "1 reference: 44 · single source", id="one"),
    pytest.param("cites: [76, 55]", "", "2 references: 55, 76", id="two, in order"),
    pytest.param("cites: [48], shared: yes", "", "may be 48 (printed behind a list)", id="behind a list"),
    pytest.param("cites: [18]", "since: one, basis: prior, ", "from phase 1 (18)", id="the team's own"),
    pytest.param("cites: [88]", "", "cites 88, outside the review's studies", id="no study of the review"),
    pytest.param(
        "cites: [15, 44]",
        "",
        "1 reference: 44 · single source · cites 15, outside the review's studies",
        id="a study and not",
    ),
    pytest.param("at: Page 1", "", "no reference of its own · stated in Page 1", id="no number, but a place"),
    pytest.param(
        "at: Page 1",
        "basis: hypothesis, ",
        "no reference of its own · stated in Page 1 · hypothesis of the authors",
        id="a hypothesis",
    ),
    pytest.param("cites: [44]", "hedged: yes, ", f"1 reference: 44 · single source · {HEDGED}", id="told with may"),
]


@pytest.mark.parametrize(("source", "more", "told"), TOLD)
def test_evidence(source: str, more: str, told: str) -> None:
    text = f"- {{id: cmoc-1, {more}sources: [{{document: book, {source}}}], {LINK}}}\n"
    found = facts(small_review("", more={"theory/review.yml": SETTINGS, "theory/cmocs/all.yml": text, **PHASES}))
    assert plain(evidence(found, found.cmocs.values())) == told


def test_a_link_that_one_claim_states_plainly_is_not_told_with_may() -> None:
    text = "".join(
        f"- {{id: cmoc-{at}, {hedged}sources: [{{document: book, cites: [44]}}], {LINK}}}\n"
        for at, hedged in enumerate(("hedged: yes, ", ""))
    )
    found = facts(small_review("", more={"theory/review.yml": SETTINGS, "theory/cmocs/all.yml": text, **PHASES}))
    assert plain(evidence(found, found.cmocs.values())) == "1 reference: 44 · single source"
