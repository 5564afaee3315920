"""Another stage."""

from cmoc.changes.rule import Rule, each

RULE = Rule(
    name="stage-moved",
    level="theory",
    title="Another stage",
    why="The claim holds at another time of the collaboration or programme.",
    inverse="stage-moved",
    claim=each(("cmoc",), "stage"),
)
