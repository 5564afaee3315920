"""A phase is told otherwise."""

from cmoc.changes.rule import Rule, together

RULE = Rule(
    name="phase-changed",
    level="evidence",
    title="A phase is told otherwise",
    why="Its searches, its study flow, its rivals: what the phase did.",
    inverse="phase-changed",
    claim=together(("phase",), lambda one: bool(one.path) and one.path[0] != "note"),
)
