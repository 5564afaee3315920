"""An outcome was added."""

from cmoc.changes.rule import Rule, added, each

RULE = Rule(
    name="outcome-added",
    level="theory",
    title="An outcome was added",
    why="The claim names one outcome more.",
    inverse="outcome-dropped",
    claim=each(("cmoc",), "outcomes/*", when=added),
)
