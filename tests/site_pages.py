"""The pages of a built site: their addresses, links, ids and drawings, read from the files."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

BASE = "http://site.test/x/1.0/"
# A link in the head that only names something, and for which no browser asks.
NAMING = {"license", "type", "author", "cite-as"}


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[tuple[str, str]] = []
        self.ids: list[str] = []
        self.title = ""
        self.description = ""
        self.h1 = 0
        self.lines: set[str] = set()  # data-line inside an svg
        self.rows: set[str] = set()  # data-line outside
        self.nodes = 0
        self.linked = 0
        self._svg = 0
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self._svg += tag == "svg"
        self._in_title |= tag == "title" and not self._svg
        self.h1 += tag == "h1"
        if "id" in found:
            self.ids.append(found["id"])
        if "data-line" in found:
            (self.lines if self._svg else self.rows).add(found["data-line"])
        if tag == "meta" and found.get("name") == "description":
            self.description = found.get("content", "")
        for name in ("href", "src"):
            if found.get(name):
                named = tag == "link" and found.get("rel") in NAMING
                self.links.append(("named" if named else tag, found[name]))

    def handle_endtag(self, tag: str) -> None:
        self._svg -= tag == "svg"
        self._in_title &= tag != "title"

    def handle_data(self, data: str) -> None:
        self.title += data if self._in_title else ""


@dataclass(frozen=True)
class Site:
    folder: Path
    pages: dict[str, Reader] = field(default_factory=dict)

    def file(self, address: str) -> Path:
        path = self.folder / unquote(address.removeprefix(BASE))
        return path / "index.html" if path.is_dir() else path

    def targets(self, address: str) -> list[tuple[str, str, str]]:
        """Tag, address and fragment of each link of a page."""
        found = []
        for tag, link in self.pages[address].links:
            target, fragment = urldefrag(urljoin(address, link))
            found.append((tag, target.partition("?")[0], fragment))
        return found


def read_site(folder: Path) -> Site:
    site = Site(folder)
    for file in sorted(folder.rglob("*.html")):
        if file.name == "404.html":  # served for any path, so it cannot know its own
            continue
        reader = Reader()
        reader.feed(file.read_text("utf-8"))
        site.pages[BASE + file.relative_to(folder).as_posix().removesuffix("index.html")] = reader
    return site


def svg_links(text: str) -> list[str]:
    return re.findall(r'href="([^"]*)"', text)
