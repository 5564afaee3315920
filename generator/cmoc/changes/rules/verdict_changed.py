"""Another verdict."""

from cmoc.changes.rule import Rule, together

RULE = Rule(
    name="verdict-changed",
    level="theory",
    title="Another verdict",
    why="What a phase decided on a claim of the phase before is part of the theory's history.",
    inverse="verdict-changed",
    claim=together(("phase",), lambda one: one.path[:1] == ("verdicts",)),
)
