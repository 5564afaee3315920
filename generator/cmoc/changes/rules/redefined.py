"""Another definition."""

from cmoc.changes.rule import Rule, each
from cmoc.changes.words import same_words

RULE = Rule(
    name="redefined",
    level="theory",
    title="Another definition",
    why=(
        "What a word means decides what every claim says that uses it. Case, spaces and punctuation alone are wording."
    ),
    inverse="redefined",
    claim=each(("construct", "profile"), "definition", when=lambda one: not same_words(one.was, one.now)),
)
