"""Another type."""

from cmoc.changes.rule import Rule, each

RULE = Rule(
    name="retyped",
    level="theory",
    title="Another type",
    why="A mechanism of another type works by other means.",
    inverse="retyped",
    claim=each(("construct",), "type"),
)
