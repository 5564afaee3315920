"""A kind or part of something else."""

from cmoc.changes.rule import Rule, each

RULE = Rule(
    name="broader-changed",
    level="theory",
    title="A kind or part of something else",
    why="What a construct or profile is a kind of decides where it is found and what holds for it.",
    inverse="broader-changed",
    claim=each(("construct", "profile"), "broader/*"),
)
