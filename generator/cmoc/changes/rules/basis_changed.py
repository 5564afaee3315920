"""Another ground."""

from cmoc.changes.rule import Rule, each

RULE = Rule(
    name="basis-changed",
    level="theory",
    title="Another ground",
    why="A finding is not a hypothesis: readers must see on what ground a claim stands.",
    inverse="basis-changed",
    claim=each(("cmoc",), "basis", "hedged"),
)
