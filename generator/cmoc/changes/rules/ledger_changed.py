"""Another entry in the ledger."""

from cmoc.changes.rule import Rule, together

RULE = Rule(
    name="ledger-changed",
    level="theory",
    title="Another entry in the ledger",
    why="What a phase declares to have changed, and why.",
    inverse="ledger-changed",
    claim=together(("phase",), lambda one: one.path[:1] == ("refinements",)),
)
