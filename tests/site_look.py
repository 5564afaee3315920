"""A page in a browser: in every look, with what it complained of."""

from collections.abc import Iterator
from contextlib import contextmanager

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

LOOKS = [(1400, "light"), (1400, "dark"), (360, "light"), (360, "dark")]
THEIRS = {"aria-dialog-name"}  # of Material's own search dialog; not ours to name


@contextmanager
def looked_at(browser: Browser, width: int = 1400, scheme: str = "light") -> Iterator[tuple[Page, list[str]]]:
    """A page, and what it complained of: errors, and requests to another host."""
    dark = scheme == "dark"
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light")
    page, complaints = context.new_page(), list[str]()
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda asked: None if "//127.0.0.1:" in asked.url else complaints.append(asked.url))
    yield page, complaints
    context.close()


def faults_of(page: Page) -> list[tuple[str, str]]:
    """What axe finds that is ours."""
    found = Axe().run(page).response["violations"]
    return [(one["id"], one["nodes"][0]["html"]) for one in found if one["id"] not in THEIRS]
