"""A profile sets a state more."""

from cmoc.changes.rule import Rule, added, each

RULE = Rule(
    name="state-set",
    level="theory",
    title="A profile sets a state more",
    why="Everything traced from this profile now starts from one thing more.",
    inverse="state-unset",
    claim=each(("profile",), "sets/*", when=added),
)
