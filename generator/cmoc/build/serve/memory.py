"""What one process keeps from run to run. Each look-up compares the content, so the bytes are those of a first run."""

from cmoc.load.records import Read
from cmoc.load.review import Record, read_file
from cmoc.render.pages import render_page
from cmoc.views.page import Page


class Memory:
    def __init__(self) -> None:
        self.texts: dict[str, tuple[str, Read[Record]]] = {}
        self.pages: dict[str, tuple[Page, str]] = {}  # by file in the page tree

    def read(self, name: str, text: str) -> Read[Record]:
        """The records of a file."""
        known = self.texts.get(name)
        if not known or known[0] != text:
            known = self.texts[name] = (text, read_file(name, text))
        return known[1]

    def render(self, page: Page) -> str:
        known = self.pages.get(page.head.file)
        if not known or known[0] != page:
            known = self.pages[page.head.file] = (page, render_page(page))
        return known[1]

    def written_in(self, sources: frozenset[str]) -> frozenset[str]:
        """The pages whose record stands in one of these files, as they were last."""
        places = {file: page.head.place for file, (page, _) in self.pages.items()}
        return frozenset(file for file, place in places.items() if place and place.file in sources)
