"""Folder in, page tree out: calls the layers in order and holds no logic of theirs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from cmoc import check, load
from cmoc.build import problems
from cmoc.build.downloads import Shown, Store, downloads
from cmoc.build.downloads import beside as beside_pages
from cmoc.build.drawing_cache import beside
from cmoc.build.drawings import PLACE, Drawer, Drawn
from cmoc.build.found import found_in
from cmoc.build.pictures import pictures_of
from cmoc.build.same_page import same_pages, same_pages_of
from cmoc.build.write import write_tree
from cmoc.changes.problems import PROBLEMS as OF_CHANGES
from cmoc.exchange.schema_ids import schema_files
from cmoc.exchange.problems import PROBLEMS as OF_EXPORTS
from cmoc.exchange.theory_json import theory_json
from cmoc.exchange.theory_schema import theory_schema
from cmoc.load.docs import HOME, Docs, parted, read_docs
from cmoc.load.site import site_url
from cmoc.render.cover import render_cover
from cmoc.render.explorer_json import explorer_json
from cmoc.render.embed import render_embeds
from cmoc.render.feed import render_feed
from cmoc.render.pages import render_moved, render_notice, render_page
from cmoc.render.records_json import records_json
from cmoc.render.theme import theme_files
from cmoc.text.diagnostic import Diagnostic, Span, has_errors, in_reading_order
from cmoc.text.problem import Problem
from cmoc.views import FRAGMENTS, all_pages
from cmoc.views.cite import notice
from cmoc.views.contribute_page import disputable
from cmoc.views.cover import cover
from cmoc.views.downloads_page import OFFERED, downloads_pages
from cmoc.views.edition import Edition
from cmoc.views.embed import Embed, embeds
from cmoc.views.facts import Facts, facts
from cmoc.views.feed import feed
from cmoc.views.figure import drawn_on
from cmoc.views.moved import moved
from cmoc.views.page import Head, Page
from cmoc.views.picture import pictured
from cmoc.views.web_filters import web_filters

Renderer = Callable[[Page], str]
PROBLEMS: tuple[Problem, ...] = (*load.PROBLEMS, *check.PROBLEMS, *OF_CHANGES, *problems.TOOL, *OF_EXPORTS)


@dataclass(frozen=True)
class Outcome:
    found: tuple[Diagnostic, ...]
    sources: Mapping[str, str]
    failed: bool = False  # the tool could not do its job, whatever the data
    files: int = 0
    drawn: Drawn = field(default_factory=Drawn)


@dataclass(frozen=True)
class Checked:
    loaded: load.Loaded
    found: tuple[Diagnostic, ...]
    failed: bool = False
    docs: Docs = field(default_factory=Docs)


@dataclass(frozen=True)
class Ready:
    """A review that was read and checked. Without `gathered` no page is to be made of it."""

    found: tuple[Diagnostic, ...]
    sources: Mapping[str, str]
    failed: bool = False
    gathered: Facts | None = None
    docs: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True)
class Tree:
    """All files of the page tree, by path from its top."""

    files: Mapping[str, bytes]
    found: tuple[Diagnostic, ...]
    drawn: Drawn
    shown: Shown


def check_folder(top: Path, reader: load.Reader | None = None) -> Checked:
    loaded = load.load(top, reader)
    if loaded.empty:
        nothing = problems.NOTHING_TO_READ.at(None, "no theory/ or studies/ with a file in it is here")
        return Checked(loaded, (nothing,), failed=True)
    files, unread = read_docs(top)
    docs = parted(files, (HOME, *FRAGMENTS))
    found = in_reading_order((*loaded.found, *found_in(loaded.review), *unread, *docs.found))
    return Checked(loaded, found, docs=docs)


def check_whole(top: Path) -> Ready:
    """What `compile_folder` would say, without making anything."""
    review = ready(top)
    doubles = same_pages_of(review.gathered, review.docs) if review.gathered else ()
    return replace(review, found=in_reading_order((*review.found, *doubles)))


def ready(
    top: Path, strict: bool = False, reader: load.Reader | None = None, edition: Edition | None = None
) -> Ready:
    checked = check_folder(top, reader)
    docs, found, sources = checked.docs, checked.found, checked.loaded.sources
    warned = strict and any(one.severity == "warning" for one in found)
    if checked.failed or has_errors(found) or warned:
        return Ready(found, sources, checked.failed)
    home = docs.fragments.get(HOME, "")
    written = frozenset(docs.pages)
    site = edition.address if edition else site_url(top)
    gathered = facts(checked.loaded.review, PROBLEMS, home, docs.fragments, written, site)
    return Ready(found, sources, False, replace(gathered, edition=edition), docs.pages)


def tree(
    gathered: Facts,
    docs: Mapping[str, bytes],
    drawer: Drawer,
    renderer: Renderer = render_page,
) -> Tree:
    """All but the files of /downloads/; their page says so."""
    made: dict[str, bytes] = {}
    heads: list[Head] = []
    bare: list[Page] = []  # pages that bear drawings, without what they say
    framed: dict[str, Embed] = {}  # each leads to the last of them: the home page is the first
    for page in all_pages(gathered):
        made[page.head.file] = renderer(page).encode()
        heads.append(replace(page.head, drawings=()))
        bare += [Page(page.head)] if page.head.drawings else []
        framed |= {one.drawing: one for one in embeds(gathered, page)}
    shown = drawn_on(bare)
    drawn = drawer.draw([drawing for drawing, _ in shown.values()])
    svgs = {name: drawn.files[place] for name in framed if (place := PLACE.format(name)) in drawn.files}
    made |= other_files(gathered) | {**drawn.files} | render_embeds(framed.values(), svgs)
    made |= pictures_of(gathered, heads, drawer.folder)
    return Tree({**docs, **made}, (*drawn.found, *same_pages(docs, made)), drawn, shown)


def offered(gathered: Facts, made: Tree, store: Store, renderer: Renderer = render_page) -> dict[str, bytes]:
    """The files of /downloads/, and their page with the sizes."""
    files = downloads(gathered, made.shown, made.drawn.files, store)
    sizes = {name: len(content) for name, content in {**made.files, **files}.items() if name in OFFERED}
    pages = pictured(gathered, downloads_pages(replace(gathered, downloads=sizes)))
    return files | {page.head.file: renderer(page).encode() for page in pages}


def compile_folder(top: Path, out: Path, strict: bool = False, engine: str | None = None, timeout: float = 20) -> Outcome:
    if among_sources(top, out):
        told = problems.IN_THE_WAY.at(None, "the pages would be written among the files of the review")
        return Outcome((told,), {}, failed=True)
    review = ready(top, strict)
    if not review.gathered:
        return Outcome(review.found, review.sources, review.failed)
    store = Store(beside_pages(out), review.sources)
    made = tree(review.gathered, review.docs, Drawer(engine, timeout, beside(out)))
    files = {**made.files} if made.found else {**made.files, **offered(review.gathered, made, store)}
    faults = made.found or write_tree(out, files)
    return Outcome((*review.found, *faults), review.sources, bool(faults), len(files), made.drawn)


def among_sources(top: Path, out: Path) -> bool:
    home, target = top.resolve(), out.resolve()
    sources = [home / name for name in ("theory", "studies", "docs")]
    return target == home or any(target.is_relative_to(source) for source in sources)


def other_files(gathered: Facts) -> dict[str, bytes]:
    theme = theme_files() | {".theme/partials/notice.html": render_notice(notice(gathered.settings)).encode()}
    news = render_feed(feed(gathered))
    records = records_json(disputable(gathered)).encode()
    settings, links = gathered.settings, web_filters(gathered)
    explorer = explorer_json(links, settings.title, settings.updated or "", notice(settings)).encode()
    return {
        **theme,
        **{name: text.encode() for name, text in (news | schema_files(gathered) | render_cover(cover(gathered))).items()},
        **{one.file: render_moved(one).encode() for one in moved(gathered)},
        "theory.json": theory_json(gathered.review, gathered.graph).encode(),
        "schema/theory.json": theory_schema().encode(),
        "assets/records.json": records,
        "assets/explorer.json": explorer,
    }
