"""An extract was added."""

from cmoc.changes.rule import Rule, added, each

RULE = Rule(
    name="extract-added",
    level="evidence",
    title="An extract was added",
    why="A study now says something of a claim.",
    inverse="extract-removed",
    claim=each(("study",), "extracts/*", when=added),
)
