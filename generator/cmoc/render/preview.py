"""What `cmoc serve` adds to a page on its way to the browser, and never to the page itself."""

from dataclasses import dataclass
from importlib.resources import files

from cmoc.render.pages import JINJA

SCRIPT = "/.cmoc/reload.js"


@dataclass(frozen=True)
class Faults:
    """What stands in the way of a newer site, as it is printed."""

    tally: str
    text: str


def script() -> bytes:
    return (files("cmoc.render") / "assets/reload.js").read_bytes()


def with_news(page: bytes, seen: str, faults: Faults | None) -> bytes:
    """At the end of the body: the faults of now as text, and the script that waits for a newer page."""
    start, end, rest = page.rpartition(b"</body>")
    added = JINJA.get_template("preview.html.j2").render(seen=seen, faults=faults, script=SCRIPT).encode()
    return b"".join((start, added, end, rest)) if end else page + added


def standing_alone(seen: str, faults: Faults | None) -> bytes:
    """While there is no site yet."""
    page = JINJA.get_template("no_site.html.j2").render(faults=faults)
    return with_news(page.encode(), seen, faults)
