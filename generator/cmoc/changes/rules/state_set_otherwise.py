"""A profile sets another state."""

from cmoc.changes.rule import Rule, each

RULE = Rule(
    name="state-set-otherwise",
    level="theory",
    title="A profile sets another state",
    why=("The profile brings another state of the same thing, or brings it by definition, usually or possibly."),
    inverse="state-set-otherwise",
    claim=each(("profile",), "sets/*/state", "sets/*/how"),
)
