"""A condition was added."""

from cmoc.changes.rule import Rule, added, each

RULE = Rule(
    name="condition-added",
    level="theory",
    title="A condition was added",
    why="The claim now holds only where this is so: it says less than before.",
    inverse="condition-dropped",
    claim=each(("cmoc",), "contexts/*", when=added),
)
