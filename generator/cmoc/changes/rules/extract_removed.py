"""An extract was removed."""

from cmoc.changes.rule import Rule, each, removed

RULE = Rule(
    name="extract-removed",
    level="evidence",
    title="An extract was removed",
    why="A study no longer says this of a claim.",
    inverse="extract-added",
    claim=each(("study",), "extracts/*", when=removed),
)
