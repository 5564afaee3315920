"""Another state of a context."""

from cmoc.changes.rule import Rule, each

RULE = Rule(
    name="state-changed",
    level="theory",
    title="Another state of a context",
    why="The claim is about another circumstance of the same thing.",
    inverse="state-changed",
    claim=each(("cmoc",), "contexts/*/state"),
)
