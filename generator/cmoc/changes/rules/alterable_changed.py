"""Whether it can be changed."""

from cmoc.changes.rule import Rule, each

RULE = Rule(
    name="alterable-changed",
    level="theory",
    title="Whether it can be changed",
    why="Readers look for what they can act on.",
    inverse="alterable-changed",
    claim=each(("construct",), "alterable"),
)
