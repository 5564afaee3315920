"""What the front matter of a page says for its cite box and its head."""

from cmoc.render.bibtex import tex
from cmoc.render.formats import formats
from cmoc.render.json_ld import about
from cmoc.render.themed import spelled, written
from cmoc.views.cited import closed
from cmoc.views.cover import CLOSING
from cmoc.views.page import Page


def cite_front(page: Page) -> dict[str, str]:
    """The title where it is spelled in another way than the page has it; the whole where another work is cited."""
    title = closed(page.head.cited or page.head.title)
    found = {
        "title": title if title != page.head.title else "",
        "tex": tex(title) if tex(title) != title else "",
        "json": spelled(title) if spelled(title) != title else "",
        "mark": title[-1:] if title[-1:] in CLOSING else "",
    }
    if page.head.cites:
        found |= {one.id: one.text for one in formats(page.head.cites.item)} | {"note": page.head.cites.note}
    return {key: value for key, value in found.items() if value}


def thing_front(page: Page) -> str:
    """What it tells of, as JSON. The theme turns the quotes back, and nothing else in it is escaped."""
    found = about(page)
    return written(found) if found else ""
