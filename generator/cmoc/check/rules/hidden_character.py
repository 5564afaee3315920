"""A text holds a character that cannot be seen, or that turns the direction of writing."""

import unicodedata
from collections.abc import Iterator

from cmoc.check.example import RIGHT_STUDY, with_study
from cmoc.check.rule import Finding, Rule
from cmoc.check.texts import HIDDEN, texts_in
from cmoc.check.whole import all_records
from cmoc.model.review import Review
from cmoc.text.problem import Problem

IDS = ("id", "aliases")  # what is no id is told as such


def find(review: Review) -> Iterator[Finding]:
    texts = {record.origin.lines.file: record.origin.lines.text for record in all_records(review)}
    suspect = {file for file, text in texts.items() if may_hide(text)}
    for record in all_records(review):
        for path, text in texts_in(record) if record.origin.lines.file in suspect else ():
            hidden = HIDDEN.findall(text)
            if hidden and not set(IDS) & set(path[-2:]):
                more = f" and {len(hidden) - 1} more" if len(hidden) > 1 else ""
                message = f"this text holds the character {named(hidden[0])}{more}"
                yield Finding(record.origin.letter(hidden[0], *path), message, label="here")


def may_hide(text: str) -> bool:
    """Few files hold any, as it is or as an escape: only their records are gone through."""
    return "\\" in text or (not text.isascii() and HIDDEN.search(text) is not None)


def named(letter: str) -> str:
    name = unicodedata.name(letter, "")
    return f"U+{ord(letter):04X}" + (f" ({name.lower()})" if name else "")


RULE = Rule(
    Problem(
        code="C118",
        name="hidden-character",
        severity="warning",
        title="A character that cannot be seen",
        why="It comes along when text is copied. Two words that look alike are then not found as one, "
        "and a mark of direction can show a sentence in another order.",
        help="delete it, and type the text again if in doubt",
        wrong=with_study("We asked", "We\u200b asked"),
        right=RIGHT_STUDY,
    ),
    find,
)
