"""Another effect."""

from cmoc.changes.rule import Rule, each

RULE = Rule(
    name="effect-changed",
    level="theory",
    title="Another effect",
    why="The direction is now given, or no longer given, or nothing happens.",
    inverse="effect-changed",
    claim=each(("cmoc",), "mechanisms/*/effect", "outcomes/*/effect"),
)
