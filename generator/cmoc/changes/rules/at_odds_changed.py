"""At odds with another claim."""

from cmoc.changes.rule import Rule, each

RULE = Rule(
    name="at-odds-changed",
    level="theory",
    title="At odds with another claim",
    why="That two claims disagree is a finding of its own.",
    inverse="at-odds-changed",
    claim=each(("cmoc",), "at_odds_with/*"),
)
