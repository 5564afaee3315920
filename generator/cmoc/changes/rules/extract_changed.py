"""An extract is told otherwise."""

from cmoc.changes.rule import Rule, together

RULE = Rule(
    name="extract-changed",
    level="evidence",
    title="An extract is told otherwise",
    why="The finding, the passage, its place or its weighing changed.",
    inverse="extract-changed",
    claim=together(("study",), lambda one: one.path[:1] == ("extracts",)),
)
