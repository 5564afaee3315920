"""The pages for those who weigh a review, as far as it has something to show on them."""

from collections.abc import Iterator

from cmoc.views.evidence_page import has_evidence
from cmoc.views.facts import Facts
from cmoc.views.page import Piece
from cmoc.views.theories_page import has_theories

SUMMARY = "summary.md"


def reach(facts: Facts) -> Iterator[Piece]:
    if SUMMARY in facts.written:
        yield Piece("Summary", "summary/")
    if has_evidence(facts):
        yield Piece("Evidence", "evidence/")
    if facts.graph.causes:
        yield Piece("Gaps", "gaps/")
        yield Piece("Loops", "loops/")
    if has_theories(facts):
        yield Piece("Theories", "theories/")
    if facts.cmocs:
        yield Piece("Reporting", "reporting/")
