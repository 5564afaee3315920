"""Another mechanism."""

from cmoc.changes.rule import ANY, Rule, replaced

RULE = Rule(
    name="mechanism-replaced",
    level="theory",
    title="Another mechanism",
    why="One mechanism stands where another stood: the claim explains by other means.",
    inverse="mechanism-replaced",
    claim=replaced(("cmoc",), "mechanisms", ANY),
)
