"""An outcome was dropped."""

from cmoc.changes.rule import Rule, each, removed

RULE = Rule(
    name="outcome-dropped",
    level="theory",
    title="An outcome was dropped",
    why="The claim names one outcome less.",
    inverse="outcome-added",
    claim=each(("cmoc",), "outcomes/*", when=removed),
)
