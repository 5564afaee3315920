"""The state of a context flipped."""

from cmoc.changes.rule import Rule, each
from cmoc.changes.words import turned_words

RULE = Rule(
    name="state-flipped",
    level="theory",
    title="The state of a context flipped",
    why="High for low, present for absent: the claim is about the opposite circumstance.",
    inverse="state-flipped",
    claim=each(("cmoc",), "contexts/*/state", when=lambda one: turned_words(one.was, one.now)),
)
