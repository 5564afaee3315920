"""Another level."""

from cmoc.changes.rule import Rule, each

RULE = Rule(
    name="level-moved",
    level="theory",
    title="Another level",
    why="The construct is now placed at another level, as of patients, staff or organisations.",
    inverse="level-moved",
    claim=each(("construct",), "level"),
)
