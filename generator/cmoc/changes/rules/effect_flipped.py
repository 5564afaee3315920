"""An effect flipped."""

from cmoc.changes.rule import Rule, each
from cmoc.changes.words import turned_words

RULE = Rule(
    name="effect-flipped",
    level="theory",
    title="An effect flipped",
    why="What rose now falls, or what dampened now amplifies.",
    inverse="effect-flipped",
    claim=each(("cmoc",), "mechanisms/*/effect", "outcomes/*/effect", when=lambda one: turned_words(one.was, one.now)),
)
