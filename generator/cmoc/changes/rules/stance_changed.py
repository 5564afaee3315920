"""Another stance."""

from cmoc.changes.rule import Rule, each

RULE = Rule(
    name="stance-changed",
    level="evidence",
    title="Another stance",
    why="What supported a claim may now challenge it.",
    inverse="stance-changed",
    claim=each(("study",), "extracts/*/stance", "extracts/*/case", "extracts/*/part"),
)
