"""MkDocs, kept in memory. No other part of the program imports it, and only `serve` does so.

A whole build is MkDocs' own. What it made on the way (settings, files, navigation, templates) is kept, and one page
can then be built again by the two private functions that MkDocs itself calls for each page. Where they are missing,
or where a plugin stands that this was not tried with, every build is a whole one.
"""

import logging
from collections.abc import Callable, Collection, Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast

from mkdocs.commands import build as building
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, MkDocsException
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

SEARCH = "material/search"
OWN = "cmoc/serve"
TRIED = {SEARCH, OWN}
DRAWINGS = ".theme/drawings/"
Steps = tuple[Callable[..., None], Callable[..., None]]
IN_NAV = ("icon", "status", "subtitle")  # what the navigation of other pages shows of a page, beside its title


class Index(Protocol):
    """Of Material's search."""

    entries: list[object]

    def generate_search_index(self, prev: None) -> str: ...


class NoSettings(Config):  # type: ignore[no-untyped-call]
    """MkDocs wants to know what a plugin can be set to."""


class Keeper(BasePlugin[NoSettings]):  # type: ignore[no-untyped-call]
    """Looks on while MkDocs builds, and changes nothing. It comes last, so it sees what the others made."""

    nav: Navigation
    files: Files
    templates: object

    def __init__(self) -> None:
        self.entries: dict[str, list[object]] = {}  # of the search, by page
        self.taken: dict[str, bytes] | None = None  # pages, by their place in the site; None: MkDocs writes them

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> None:
        self.nav, self.files = nav, files

    def on_env(self, env: object, /, *, config: MkDocsConfig, files: Files) -> None:
        self.templates = env

    def on_page_context(self, context: object, /, *, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
        index = index_of(config)
        if index:
            self.entries[page.file.src_uri], index.entries = index.entries, []

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str | None:
        if self.taken is None:
            return None
        self.taken[page.file.dest_uri] = output.encode("utf-8", errors="xmlcharrefreplace")
        return ""  # of an empty page MkDocs writes nothing

    @event_priority(100)  # before the search writes it down
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        index = index_of(config)
        if index:
            index.entries = self.all_entries()

    def all_entries(self) -> list[object]:
        return [entry for some in self.entries.values() for entry in some]


@dataclass(frozen=True)
class Whole:
    """What a whole build leaves in memory."""

    config: MkDocsConfig
    keeper: Keeper


@dataclass(frozen=True)
class Fresh:
    """Files of the site that were built again, by their place in it. With complaints they are not to be shown."""

    files: Mapping[str, bytes]
    complaints: tuple[str, ...] = ()


class Site:
    """`settings` is mkdocs.yml, `pages` the page tree."""

    def __init__(self, settings: Path, pages: Path) -> None:
        self.settings = settings
        self.pages = pages
        self.whole: Whole | None = None

    def as_written(self) -> bytes:
        """The settings as they are written; a change of them concerns every page."""
        return self.settings.read_bytes() if self.settings.is_file() else b""

    def build(self, target: Path) -> tuple[str, ...]:
        """All of it, into a folder of its own. What MkDocs complained of; then what was in memory before is kept."""
        keeper = Keeper()
        with complaints() as told:
            config = configured(self.settings, self.pages, target)
            config.plugins[OWN] = keeper
            config.plugins.on_startup(command="build", dirty=False)
            building.build(config)
            config.plugins.on_shutdown()
        if not told:
            self.whole = Whole(config, keeper)
        return tuple(told)

    def rebuild(self, changed: Mapping[str, bytes]) -> Fresh | None:
        """What comes of these files of the page tree; None where only a whole build can tell."""
        whole, self.whole = self.whole, None  # what is half built is no ground for the next
        steps = page_steps()
        if not whole or not steps or not whole.config.plugins.keys() <= TRIED:
            return None
        pages, copied = concerned(whole, changed)
        if pages is None:
            return None
        forget_templates(whole.keeper.templates, changed)
        built: Mapping[str, bytes] | None = {}
        with complaints() as told:
            built = built_again(whole, pages, steps)
        if built is None:
            return None
        if not told:
            self.whole = whole
        return Fresh({**copied, **built}, tuple(told))

    def search(self) -> Mapping[str, bytes]:
        index = index_of(self.whole.config) if self.whole else None
        if not self.whole or not index:
            return {}
        index.entries = self.whole.keeper.all_entries()
        return {"search/search_index.json": index.generate_search_index(None).encode()}


def concerned(whole: Whole, changed: Mapping[str, bytes]) -> tuple[list[Page] | None, dict[str, bytes]]:
    """The pages to build again and the files to copy; no pages where these files can touch any page."""
    files, pages, copied = whole.keeper.files, dict[str, Page](), dict[str, bytes]()
    drawn = pages_of_drawings(files)
    for name, content in changed.items():
        place = name.removeprefix(".theme/")
        drawing = name.removeprefix(DRAWINGS).removesuffix(".svg")
        file = files.get_file_from_path(place)
        if not file or name in whole.config.extra_templates or (place != name and drawing not in drawn):
            return None, {}
        if file.is_documentation_page():
            pages |= {name: file.page} if file.page else {}
        else:
            copied[file.dest_uri] = content
            pages |= drawn[drawing] if place != name else {}
    return list(pages.values()), copied


def pages_of_drawings(files: Files) -> Mapping[str, dict[str, Page]]:
    """A page names its drawings in its front matter; the theme sets them in."""
    found: dict[str, dict[str, Page]] = {}
    for page in [file.page for file in files.documentation_pages() if file.page]:
        for name in page.meta.get("drawings") or ():
            found.setdefault(str(name), {})[page.file.src_uri] = page
    return found


def built_again(whole: Whole, pages: list[Page], steps: Steps) -> Mapping[str, bytes] | None:
    """None where one of them looks otherwise in the navigation, which stands on every page."""
    populate, build = steps
    config, keeper = whole.config, whole.keeper
    before = [(page, in_nav(page)) for page in pages if any(page is one for one in keeper.nav.pages)]
    for page in pages:
        populate(page, config, keeper.files)
    if any(in_nav(page) != was for page, was in before):
        return None
    keeper.taken, everything = {}, keeper.files.documentation_pages()
    index = index_of(config)
    if index:
        index.entries = []
    for page in pages:
        build(page, config, everything, keeper.nav, keeper.templates)
    taken, keeper.taken = keeper.taken, None
    for file in everything:
        if file.page:  # others may lead to a place in these pages that is gone
            file.page.validate_anchor_links(files=keeper.files, log_level=config.validation.links.anchors)
    return taken if len(taken) == len(pages) else None


def in_nav(page: Page) -> tuple[object, ...]:
    return page.title, *(page.meta.get(key) for key in IN_NAV)


def page_steps() -> Steps | None:
    """Reading a page, and writing it: private to MkDocs, so they may be gone one day."""
    found = [getattr(building, name, None) for name in ("_populate_page", "_build_page")]
    populate, build = found
    return (populate, build) if callable(populate) and callable(build) else None


def forget_templates(templates: object, changed: Collection[str]) -> None:
    """A drawing is a template to the theme, and templates are read once."""
    cache: MutableMapping[tuple[object, str], object] = getattr(templates, "cache", None) or {}
    names = {name.removeprefix(".theme/") for name in changed}
    for key in [key for key in cache if key[1] in names]:
        del cache[key]


def index_of(config: MkDocsConfig) -> Index | None:
    found = getattr(config.plugins.get(SEARCH), "search_index", None)
    return cast(Index, found) if hasattr(found, "entries") and hasattr(found, "generate_search_index") else None


def configured(settings: Path, pages: Path, target: Path) -> MkDocsConfig:
    """The review's own settings, but for where the pages lie and where the site goes."""
    if not settings.is_file():
        raise ConfigurationError(f"there is no {settings.name}")
    config = MkDocsConfig(config_file_path=str(settings))
    with settings.open("rb") as opened:
        config.load_file(opened)
    custom, docs = custom_folder(config, settings), docs_folder(config, settings)
    if custom and custom.is_relative_to(docs):
        config["theme"]["custom_dir"] = str(pages / custom.relative_to(docs))
    config.load_dict({"docs_dir": str(pages), "site_dir": str(target), "strict": True})
    faults, doubts = config.validate()
    told = [f"{name} in {settings.name}: {fault}" for name, fault in (*faults, *doubts)]
    if told:
        raise ConfigurationError("; ".join(told))
    return config


def docs_folder(config: MkDocsConfig, settings: Path) -> Path:
    return (settings.parent / str(config.get("docs_dir") or "docs")).resolve()


def custom_folder(config: MkDocsConfig, settings: Path) -> Path | None:
    """Where the overrides of the theme lie. Settings that were not checked yet can be anything."""
    theme = config.get("theme")
    custom = theme.get("custom_dir") if isinstance(theme, dict) else None
    return (settings.parent / custom).resolve() if isinstance(custom, str) else None


def overrides(settings: Path) -> tuple[Path, ...]:
    """The folder of overrides, where it is no part of the page tree."""
    config = MkDocsConfig(config_file_path=str(settings))
    with complaints(), settings.open("rb") as opened:
        config.load_file(opened)
    custom = custom_folder(config, settings)
    return (custom,) if custom and not custom.is_relative_to(docs_folder(config, settings)) else ()


@contextmanager
def complaints() -> Iterator[list[str]]:
    """Whatever MkDocs, a theme or a plugin warns of or fails with, as text. Here nothing goes past it."""
    told = Complaints()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(told)
    try:
        yield told.heard
    except MkDocsException as error:
        told.heard += [] if told.heard else [error.format_message()]
    except Exception as error:  # a theme is a program, too
        told.heard += [] if told.heard else [f"{type(error).__name__}: {error}"]
    finally:
        logger.removeHandler(told)


class Complaints(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())
