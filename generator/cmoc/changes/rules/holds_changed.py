"""A cause became a condition, or a condition a cause."""

from cmoc.changes.rule import Rule, each

RULE = Rule(
    name="holds-changed",
    level="theory",
    title="A cause became a condition, or a condition a cause",
    why="What must be so and what sets a mechanism off are different claims.",
    inverse="holds-changed",
    claim=each(("cmoc",), "contexts/*/as"),
)
