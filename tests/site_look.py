"""A page in a browser: in every look, with what it complained of."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

LOOKS: list[tuple[int, Literal["light", "dark"]]] = [(1400, "light"), (1400, "dark"), (360, "light"), (360, "dark")]
THEIRS = {"aria-dialog-name"}  # of Material's own search dialog; not ours to name


FIELDS = {"title": {"boost": 1}, "text": {"boost": 1}}
NOTHING = {"config": {"lang": ["en"], "separator": " ", "pipeline": [], "fields": FIELDS}, "docs": []}


def unsearched(context: BrowserContext) -> BrowserContext:
    """With an empty index: to build that of a whole site costs each page opened seconds of both cores."""
    context.route("**/search/search_index.json", lambda route: route.fulfill(json=NOTHING))
    return context


@contextmanager
def looked_at(
    browser: Browser, width: int = 1400, scheme: str = "light", *, search: bool = False
) -> Iterator[tuple[Page, list[str]]]:
    """A page, and what it complained of: errors, and requests to another host."""
    dark = scheme == "dark"
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light")
    page, complaints = (context if search else unsearched(context)).new_page(), list[str]()
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda asked: None if "//127.0.0.1:" in asked.url else complaints.append(asked.url))
    yield page, complaints
    context.close()


def in_every_look(page: Page) -> Iterator[tuple[int, Literal["light", "dark"]]]:
    """The same page wide and narrow, light and dark; whoever asks loads it anew in each."""
    page.add_init_script("localStorage.clear()")  # a choice of colours is kept there
    for width, scheme in LOOKS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        yield width, scheme


def faults_of(page: Page) -> list[tuple[str, str]]:
    """What axe finds that is ours."""
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [(one["id"], one["nodes"][0]["html"]) for one in found if one["id"] not in THEIRS]
