"""Which drawings may stand in a page of another site, and what is said there beside them.

Webs and programme theories may: they say something by themselves. A study flow and a chart are read with their page,
and what a single CMOC says is one sentence, which is quoted rather than framed.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from cmoc.views.cmoc_page import CmocPage
from cmoc.views.diagram import Diagram
from cmoc.views.facts import Facts
from cmoc.views.figure import NOT_GIVEN
from cmoc.views.page import Drawing, Page
from cmoc.views.web import Web


@dataclass(frozen=True)
class Embed:
    """A page for one drawing, without the site around it."""

    drawing: str
    title: str
    review: str
    updated: str
    licence: str
    target: str  # the drawing's page, from the site's root
    description: str
    rows: tuple[tuple[str, str], ...]  # every line: its id, and its words

    @property
    def file(self) -> str:
        return f"embed/{self.drawing}/index.html"


def embeddable(page: Page) -> tuple[Drawing, ...]:
    if isinstance(page, CmocPage):
        return ()
    return tuple(one for one in page.head.drawings if isinstance(one, Web | Diagram))


def embeds(facts: Facts, page: Page) -> Iterator[Embed]:
    settings = facts.settings
    updated, licence = str(settings.updated or NOT_GIVEN), settings.licence or NOT_GIVEN
    for one in embeddable(page):
        told = tuple(rows(one))
        yield Embed(one.name, one.title, settings.title, updated, licence, page.head.address, one.description, told)


def rows(drawing: Drawing) -> Iterator[tuple[str, str]]:
    if isinstance(drawing, Web):
        yield from ((line.id, f"{line.words}, {line.note}" if line.note else line.words) for line in drawing.lines)
        yield from ((modifier.id, modifier.words) for modifier in drawing.modifiers)
    if isinstance(drawing, Diagram):
        yield from ((course.id, course.words) for course in drawing.courses)
