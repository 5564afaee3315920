"""A mechanism was added."""

from cmoc.changes.rule import Rule, added, each

RULE = Rule(
    name="mechanism-added",
    level="theory",
    title="A mechanism was added",
    why="The claim names one mechanism more.",
    inverse="mechanism-dropped",
    claim=each(("cmoc",), "mechanisms/*", when=added),
)
