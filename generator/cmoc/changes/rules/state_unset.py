"""A profile sets a state less."""

from cmoc.changes.rule import Rule, each, removed

RULE = Rule(
    name="state-unset",
    level="theory",
    title="A profile sets a state less",
    why="Everything traced from this profile now starts from one thing less.",
    inverse="state-set",
    claim=each(("profile",), "sets/*", when=removed),
)
