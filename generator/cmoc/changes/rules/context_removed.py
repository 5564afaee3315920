"""A context that acts was removed."""

from cmoc.changes.rule import Rule, each, removed
from cmoc.changes.words import is_cause

RULE = Rule(
    name="context-removed",
    level="theory",
    title="A context that acts was removed",
    why="The claim no longer needs this cause.",
    inverse="context-added",
    claim=each(("cmoc",), "contexts/*", when=lambda one: removed(one) and is_cause(one.was)),
)
