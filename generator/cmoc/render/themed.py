"""Text of the data inside a file that a theme reads as a template, with places that each page fills."""

import json
import re

from markupsafe import Markup, escape

from cmoc.render.styled import ITALIC, UPRIGHT
from cmoc.views.cover import ADDRESS, KEY, TITLE

BRACE = re.compile("[{}](?=[{}%#\ue000-\uf8ff])|(?<=[{%#\ue000-\uf8ff])[{}]")  # two in a row begin code of a theme
PAGE = "meta.address"
PLACES = {KEY: f'{{{{ {PAGE} | trim("/") }}}}', ADDRESS: f"{{{{ {PAGE} }}}}"}
SPELLED = {mark: f"\\u{ord(mark):04x}" for mark in "<>&'\"\\{}"}


def themed(text: str, title: str = "title") -> Markup:
    """`title`: the variable of the theme that holds the page's title in the spelling of this text."""
    told = BRACE.sub(lambda found: f"&#{ord(found[0])};", str(escape(text)))
    for mark, code in {**PLACES, TITLE: f"{{{{ {title} }}}}", ITALIC: "<i>", UPRIGHT: "</i>"}.items():
        told = told.replace(mark, code)
    return Markup(told)


def preformatted(text: str, title: str = "title") -> Markup:
    """The same between tags, where quotes may stand."""
    return Markup(themed(text, title).replace("&#34;", '"').replace("&#39;", "'"))


def spelled(text: str) -> str:
    """Inside a string of JSON. No character is left that HTML or a theme reads as more than text."""
    return "".join(SPELLED.get(one, one) if one >= " " else f"\\u{ord(one):04x}" for one in text)


def script(data: dict[str, object], further: str = "") -> Markup:
    """JSON inside a script of a theme's page. `further`: code of the theme that adds to it."""
    told = f"{written(data).removesuffix(' }')}{further} }}"
    for mark, code in {**PLACES, TITLE: "{{ json }}"}.items():
        told = told.replace(mark, code)
    return Markup(told)


def written(data: object) -> str:
    """As `json.dumps` has it, with each text spelled so, and no brace beside a brace: a theme reads two as its own."""
    if isinstance(data, str):
        return f'"{spelled(data)}"'
    if isinstance(data, dict):
        return "{" + ", ".join(f'"{key}": {written(value)}' for key, value in data.items()) + " }"
    return f"[{', '.join(map(written, data))}]" if isinstance(data, list | tuple) else json.dumps(data)
