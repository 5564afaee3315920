"""Which pages changed when, and what is wrong now: read by each request, written by the one who follows the sources."""

import secrets
import threading
from collections.abc import Iterable
from urllib.parse import unquote

from cmoc.render.preview import Faults


class Board:
    def __init__(self) -> None:
        self.session = secrets.token_hex(8)  # a browser may have seen the numbers of an earlier process
        self.number = 0
        self.changed: dict[str, int] = {}  # address -> when it changed last
        self.all_changed = 0
        self.faults: Faults | None = None
        self.news = threading.Condition()

    @property
    def seen(self) -> str:
        """Goes out with each page and comes back with the question for news."""
        return f"{self.session}-{self.number}"

    def pages(self, addresses: Iterable[str]) -> None:
        """These changed; they may be given as files of the site."""
        with self.news:
            self.number += 1
            self.changed |= dict.fromkeys(map(address_of, addresses), self.number)
            self.news.notify_all()

    def everything(self) -> None:
        with self.news:
            self.number += 1
            self.all_changed = self.number
            self.news.notify_all()

    def tell(self, faults: Faults | None) -> None:
        """The faults of now stand on every page."""
        if faults != self.faults:
            self.faults = faults
            self.everything()

    def wait(self, address: str, seen: str, seconds: float) -> bool:
        """Whether the page at this address is another than the one that was seen; at most after some seconds."""
        with self.news:
            return self.news.wait_for(lambda: self.is_news(address, seen), seconds)

    def is_news(self, address: str, seen: str) -> bool:
        session, _, number = seen.rpartition("-")
        if session != self.session or not number.isdecimal():
            return True
        return max(self.changed.get(address_of(address), 0), self.all_changed) > int(number)


def address_of(path: str) -> str:
    """Of a page, by its file or however it was asked for."""
    return unquote(path).strip("/").removesuffix("index.html").rstrip("/")
