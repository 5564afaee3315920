"""A mechanism was dropped."""

from cmoc.changes.rule import Rule, each, removed

RULE = Rule(
    name="mechanism-dropped",
    level="theory",
    title="A mechanism was dropped",
    why="The claim names one mechanism less.",
    inverse="mechanism-added",
    claim=each(("cmoc",), "mechanisms/*", when=removed),
)
