"""Other studies belong to the profile."""

from cmoc.changes.rule import Rule, each

RULE = Rule(
    name="partnerships-changed",
    level="evidence",
    title="Other studies belong to the profile",
    why="The kinds of partnership that studies name decide which of them bear on the profile.",
    inverse="partnerships-changed",
    claim=each(("profile",), "partnerships/*"),
)
