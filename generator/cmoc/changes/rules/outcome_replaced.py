"""Another outcome."""

from cmoc.changes.rule import ANY, Rule, replaced

RULE = Rule(
    name="outcome-replaced",
    level="theory",
    title="Another outcome",
    why="One outcome stands where another stood: the claim is about something else.",
    inverse="outcome-replaced",
    claim=replaced(("cmoc",), "outcomes", ANY),
)
