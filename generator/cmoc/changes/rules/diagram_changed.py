"""The diagram changed."""

from cmoc.changes.rule import Rule, together

WORDS = ("note", "label", "title")
RULE = Rule(
    name="diagram-changed",
    level="theory",
    title="The diagram changed",
    why="The programme theory as its authors draw it, or its example over time.",
    inverse="diagram-changed",
    claim=together(("programme-theory",), lambda one: bool(one.path) and one.path[-1] not in WORDS),
)
