"""libyaml's complaints in words that a reader can act on."""

import re

from cmoc.load import problems
from cmoc.text.diagnostic import Diagnostic
from cmoc.text.source import LINE_END, Lines

DASH = re.compile(r"\s*-(?![\s-])")
COLON = "mapping values are not allowed"
NO_BLANK = ("a blank is missing after a dash", "write the dash, a blank, then the value")
DEEPER = (
    "this line is indented more than the one before, and so it is read as part of its text",
    "line it up with the key above, and begin a record in a list with a dash and a blank",
)
QUOTE = ("this quotation mark is not closed", "close it, or put the whole text in the other kind of quotes")
TAB = ("a tab stands where blanks are needed", "indent with blanks")


# The first that is found in libyaml's text is used.
PLAIN_WORDS = (
    ("character that cannot start", "a value cannot begin with this character", "put the value in quotes"),
    ("tab", *TAB),
    (COLON, "a second colon on one line", "put the text in quotes, or start a new line"),
    (
        "expected ',' or",
        "this bracket or brace is not closed, or a comma is missing",
        "close it; inside it, put a text with a comma or a quotation mark in quotes",
    ),
    ("unexpected end of stream", *QUOTE),
    ("document indicator", *QUOTE),
    ("expected ':'", "this line is no `key: value`", "write a colon and a blank after the key"),
    ("expected key", "the indentation does not fit the lines above", "line the keys up"),
    (
        "'-' indicator",
        "the indentation does not fit the list above",
        "line it up: a dash with the dashes above it, a key with the keys",
    ),
    ("expected <document start>", "the indentation does not fit the lines above", "line the keys up"),
    ("scanning an alias", "a value cannot begin with this character", "put the value in quotes"),
    ("scanning an anchor", "a value cannot begin with this character", "put the value in quotes"),
)


def not_yaml(problem: str, context: str, at: int, lines: Lines) -> Diagnostic:
    words, remedy = told(problem, context, at, lines.text)
    message = "this is not YAML: " + (words or "it cannot be read from here on")
    return problems.NOT_YAML.at(lines.span(at, at + 1), message, remedy)


def told(problem: str, context: str, at: int, text: str) -> tuple[str, str]:
    if text[at : at + 1] == "\t":
        return TAB
    if COLON in problem:
        *before, line = LINE_END.split(text[:at])
        if DASH.match(line) or (before and DASH.match(before[-1])):
            return NO_BLANK
        if before and ":" not in line and indent(line) > indent(before[-1]):
            return DEEPER
    known = (more for known, *more in PLAIN_WORDS if known in problem or known in context)
    words, remedy = next(known, ("", ""))
    return words, remedy


def indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
