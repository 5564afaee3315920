"""Wording only."""

from cmoc.changes.record import KINDS
from cmoc.changes.rule import Rule, together

RULE = Rule(
    name="wording",
    level="wording",
    title="Wording only",
    why=(
        "Whatever no other rule claims: notes, case and punctuation, clauses for sentences, the order in "
        "a list, the glossary, the settings. No difference is lost."
    ),
    inverse="wording",
    claim=together(tuple(KINDS.values()), lambda _: True),
)
