"""Another most frequent outcome."""

from cmoc.changes.rule import Rule, each

RULE = Rule(
    name="most-frequent-outcome-changed",
    level="theory",
    title="Another most frequent outcome",
    why="The source's own table names another outcome for the mechanism.",
    inverse="most-frequent-outcome-changed",
    claim=each(("construct",), "most_frequent_outcome"),
)
