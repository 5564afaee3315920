"""Another actor."""

from cmoc.changes.rule import Rule, each

RULE = Rule(
    name="actor-changed",
    level="theory",
    title="Another actor",
    why="Whose reasoning it is decides whom the claim is about.",
    inverse="actor-changed",
    claim=each(("cmoc",), "mechanisms/*/actor"),
)
