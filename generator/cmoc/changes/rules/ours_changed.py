"""Something else is ours."""

from cmoc.changes.rule import Rule, each

RULE = Rule(
    name="ours-changed",
    level="theory",
    title="Something else is ours",
    why="A part or a sign is now ours and not printed, or was ours and is now found in the source.",
    inverse="ours-changed",
    claim=each(("cmoc",), "contexts/*/ours", "mechanisms/*/ours", "outcomes/*/ours", "stage_ours"),
)
