"""What changed as the comment that a reviewer reads: theory first, wording folded away, never too long to post."""

from collections.abc import Iterable

from markupsafe import Markup

from cmoc.render import escape
from cmoc.render.pages import JINJA
from cmoc.text.problem import clipped
from cmoc.views.diff_view import DiffRow, DiffView

LARGEST = 65_000  # characters; the forges' own limit is a little over it
FRAME = 20_000  # kept free for what stands around the rows
LONGEST = 300  # characters of a value that are shown
NAMED, SHORT = 8, 80  # addresses that are named, and characters of each


def render_diff(view: DiffView) -> str:
    """Rows are taken in order until there is no more room; what is left out is counted."""
    row = JINJA.get_template("diff_row.md.j2")
    room = LARGEST - FRAME
    kept: list[tuple[str, int, list[Markup]]] = []
    left_out = 0
    for level, rows in view.sections:
        made: list[Markup] = []
        for one in rows:
            text = "" if left_out else row.render(row=one, code=code, name=named)
            room -= len(text)
            if room < 0:
                left_out += 1
            else:
                made.append(Markup(text))
        kept.append((level, len(rows), made))
    page = JINJA.get_template("diff.md.j2")
    return page.render(view=view, levels=kept, left_out=left_out, code=code, short=short, some=some, heirs=heirs)


def some(words: Iterable[str]) -> tuple[list[str], int]:
    """The first few, and how many more there are."""
    found = list(words)
    return found[:NAMED], max(0, len(found) - NAMED)


def heirs(view: DiffView, address: str) -> list[str]:
    return list(view.heirs.get(address, ())[:2])


def short(address: str) -> Markup:
    return code(clipped(address, SHORT))


def named(row: DiffRow) -> str:
    return f"{row.kind} {row.id}".strip()


def code(text: str) -> Markup:
    """As code no forge reads names, numbers or links in it. What cannot be seen is told by its number."""
    cut = clipped(" ".join(text.split()), LONGEST)
    seen = "".join(one if one.isprintable() else f"\\u{ord(one):04x}" for one in cut)
    return Markup("<code>{}</code>").format(escape.markdown(seen))
