"""Another shape."""

from cmoc.changes.rule import Rule, each

RULE = Rule(
    name="shape-changed",
    level="theory",
    title="Another shape",
    why="Gradual, from a threshold on, or necessary: how much of the cause is needed.",
    inverse="shape-changed",
    claim=each(("cmoc",), "shape"),
)
