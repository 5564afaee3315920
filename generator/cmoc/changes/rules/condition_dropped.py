"""A condition was dropped."""

from cmoc.changes.rule import Rule, each, removed

RULE = Rule(
    name="condition-dropped",
    level="theory",
    title="A condition was dropped",
    why="The claim no longer needs this to be so: it says more than before.",
    inverse="condition-added",
    claim=each(("cmoc",), "contexts/*", when=removed),
)
