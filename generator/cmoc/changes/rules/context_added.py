"""A context that acts was added."""

from cmoc.changes.rule import Rule, added, each
from cmoc.changes.words import is_cause

RULE = Rule(
    name="context-added",
    level="theory",
    title="A context that acts was added",
    why="The claim now needs one cause more.",
    inverse="context-removed",
    claim=each(("cmoc",), "contexts/*", when=lambda one: added(one) and is_cause(one.now)),
)
