"""Another resource."""

from cmoc.changes.rule import Rule, each

RULE = Rule(
    name="resource-changed",
    level="theory",
    title="Another resource",
    why="What the programme brings to the mechanism is half of what the mechanism is.",
    inverse="resource-changed",
    claim=each(("cmoc",), "mechanisms/*/resource"),
)
