"""Part of another claim."""

from cmoc.changes.rule import Rule, each

RULE = Rule(
    name="part-of-changed",
    level="theory",
    title="Part of another claim",
    why="Which claim it is a part of decides how it is read.",
    inverse="part-of-changed",
    claim=each(("cmoc",), "part_of"),
)
