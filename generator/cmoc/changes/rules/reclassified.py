"""Another home role."""

from cmoc.changes.rule import Rule, each

RULE = Rule(
    name="reclassified",
    level="theory",
    title="Another home role",
    why="A construct moved among contexts, mechanisms and outcomes: the theory looks at it another way.",
    inverse="reclassified",
    claim=each(("construct",), "home"),
)
