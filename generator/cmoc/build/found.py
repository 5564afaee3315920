"""All that is found in a review that was read: what no rule allows, and what its ledger leaves open."""

from cmoc.changes.double_entry import double_entry
from cmoc.check import check
from cmoc.model.review import Review
from cmoc.text.diagnostic import Diagnostic


def found_in(review: Review) -> tuple[Diagnostic, ...]:
    return (*check(review), *double_entry(review))
