"""Escaping by kind of output. HTML is Jinja's own; these are the other places that data goes."""

import json
import re
from html import escape

from markupsafe import Markup

# All ASCII punctuation that Markdown or one of its extensions could read as more than text.
MARKS = re.compile(r"[^A-Za-z0-9\s,\-\x80-\U0010ffff]", re.ASCII)
TELLING = re.compile("[&<>\"'`~\n\r]")
FENCES = str.maketrans({"\n": "&#10;", "\r": "&#13;", "`": "&#96;", "~": "&#126;"})
BREAKS = {"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029", "\ufeff": "\\ufeff"}


def markdown(text: str) -> Markup:
    """One line of text inside Markdown, as character references that no parser takes for markup."""
    line = " ".join(text.split())
    return Markup(MARKS.sub(lambda mark: f"&#{ord(mark[0])};", line))


def enclosed(value: object) -> object:
    """Text inside HTML that stands in Markdown: no line of its own and no fence.

    Markdown looks for fenced code before it looks for HTML, line by line, and takes attributes from behind a fence.
    """
    if isinstance(value, str) and not isinstance(value, Markup):
        return Markup(str(Markup.escape(value)).translate(FENCES) if TELLING.search(value) else value)
    return value


def front(value: object) -> Markup:
    """A value of the front matter. Themes print it as it is, so its text is HTML-escaped first."""
    dumped = json.dumps(html_in(value), ensure_ascii=False)
    for raw, written in BREAKS.items():
        dumped = dumped.replace(raw, written)
    return Markup(dumped)


def html_in(value: object) -> object:
    if isinstance(value, str):
        return escape(value)
    if isinstance(value, dict):
        return {key: html_in(one) for key, one in value.items()}
    return [html_in(one) for one in value] if isinstance(value, list | tuple) else value


def inert(markup: str) -> str:
    """HTML that a theme reads as a template: braces are written as references."""
    return markup.replace("{", "&#123;").replace("}", "&#125;")
