"""The counts of verdicts add up to what is held, for what the paper states alone and for both grounds."""

import pytest
from cmoc.model.phase import Verdict, VerdictPart
from cmoc.model.vocabulary import Decision, Ground
from cmoc.views.facts import Facts
from cmoc.views.phases import transitions
from cmoc.views.verdicts import decided, led_to, tally


def one(*decisions: Decision, basis: Ground = "stated") -> Verdict:
    """One verdict, or parts where several are given."""
    if len(decisions) == 1:
        return Verdict("p1", basis, decisions[0])
    return Verdict("p1", basis, parts=tuple(VerdictPart("a part", word) for word in decisions))


@pytest.mark.parametrize(
    ("verdict", "counts_as"),
    [
        pytest.param(one("refined"), "refined", id="one verdict"),
        pytest.param(one("affirmed", "affirmed"), "affirmed", id="parts that agree"),
        pytest.param(one("affirmed", "refined"), "mixed", id="parts that differ"),
        pytest.param(one("refuted", "refuted", "not-tested"), "mixed", id="two of three parts agree"),
        pytest.param(Verdict("p1", "stated"), None, id="nothing is entered"),
    ],
)
def test_what_a_verdict_counts_as(verdict: Verdict, counts_as: str | None) -> None:
    assert decided(verdict) == counts_as


SOME = (
    one("affirmed"),
    one("affirmed", basis="reading"),
    one("refined", basis="reading"),
    one("affirmed", "refuted"),
    one("not-tested", "not-tested", basis="reading"),
)


@pytest.mark.parametrize(
    ("verdicts", "stated", "both"),
    [
        pytest.param((), "0 + 0 + 0 + 0 + 0 + 0 = 0", "0 + 0 + 0 + 0 + 0 + 0 = 0", id="none"),
        pytest.param(SOME[:1], "1 + 0 + 0 + 0 + 0 + 0 = 1", "1 + 0 + 0 + 0 + 0 + 0 = 1", id="one that is stated"),
        pytest.param(SOME, "1 + 0 + 0 + 0 + 0 + 1 = 2", "2 + 1 + 0 + 1 + 0 + 1 = 5", id="several on both grounds"),
    ],
)
def test_the_six_columns_add_up(verdicts: tuple[Verdict, ...], stated: str, both: str) -> None:
    found = tally(verdicts, len(verdicts), True, "phase 1")
    assert (found.stated, found.both) == (stated, both)
    assert sum(count.both for count in found.counts) == len(verdicts)


@pytest.mark.parametrize(
    ("held", "whole", "note"),
    [
        pytest.param(5, True, "5 CMOCs of phase 1 are held here; each has a verdict.", id="all, seen whole"),
        pytest.param(
            5,
            False,
            "5 CMOCs of phase 1 are held here; each has a verdict. Phase 1 was seen in part, so there is no total.",
            id="all that is held, of a phase seen in part",
        ),
        pytest.param(7, True, "7 CMOCs of phase 1 are held here; 5 verdicts are entered.", id="two have none"),
        pytest.param(0, True, "No CMOC of phase 1 is held here.", id="no snapshot"),
    ],
)
def test_how_the_sum_stands_to_what_is_held(held: int, whole: bool, note: str) -> None:
    assert tally(SOME, held, whole, "phase 1").note == note


def test_a_part_leads_to_its_own_cmocs(phased: Facts) -> None:
    (only,) = transitions(phased)
    led = {id: [(one.verdict.cmoc, one.about, one.decided) for one in some] for id, some in led_to(only).items()}
    assert led == {
        "cmoc-001": [("p1-001", "", "affirmed")],
        "cmoc-002": [("p1-002", "", "refined")],
        "cmoc-003": [("p1-007", "", "refuted")],
        "cmoc-004": [("p1-004", "talk that asks", "refined")],
        "cmoc-005": [("p1-005", "", "not-tested")],
    }
