"""From one change of the sources to the next: what was read, drawn and built stays in memory, and the site follows.

The page of an edited record comes first, then every other page that changed, then the search. All pages are made anew
each time and compared with what stands, so the site is in the end that of a whole build, whatever came first.
"""

import gc
import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from time import perf_counter

from cmoc.build import problems
from cmoc.build.compile import Tree, offered, ready, tree
from cmoc.build.downloads import Store
from cmoc.build.drawings import Drawer
from cmoc.build.serve.board import Board
from cmoc.build.serve.memory import Memory
from cmoc.build.serve.site import Site
from cmoc.build.write import make_folder, put, write_tree
from cmoc.load.folder import walk
from cmoc.render.preview import Faults
from cmoc.report import tally
from cmoc.report.full import full
from cmoc.text.diagnostic import Diagnostic
from cmoc.views import own_pages
from cmoc.views.facts import Facts

EPOCH = "SOURCE_DATE_EPOCH"
LONG_AGO = "1980-01-01"


class Session:
    """`home` holds the page tree, two sites in turn, and `site`, a link to the one that is shown."""

    def __init__(self, top: Path, home: Path, drawer: Drawer, board: Board, say: Callable[[str], None]) -> None:
        self.top = top
        self.home = home
        self.drawer = drawer
        self.board = board
        self.say = say
        self.memory = Memory()
        self.settings = top / "mkdocs.yml"
        self.site = Site(self.settings, home / "pages")
        self.shown: dict[str, bytes] = {}  # the page tree that the shown site was built from
        self.offered: Mapping[str, bytes] = {}
        self.store = Store(home / "downloads", {})
        self.terms: object = None  # what else it was built from
        self.day_is_set = EPOCH in os.environ
        self.lost = False  # the last look found no review

    @property
    def link(self) -> Path:
        return self.home / "site"

    def follow(self, changed: frozenset[str]) -> None:
        """`changed` are names of sources, and only a hint at what to do first."""
        start = perf_counter()
        review = ready(self.top, reader=self.memory.read)
        self.lost = review.failed
        self.store = replace(self.store, sources=review.sources)
        faults = self.followed(review.gathered, review.docs, changed) if review.gathered else review.found
        found = (*review.found, *faults) if review.gathered else faults
        told = full(found, review.sources)
        failed = bool(faults) or not review.gathered
        self.board.tell(Faults(tally(found), told) if failed else None)
        if found:
            self.say(f"{told}\n\n{tally(found)}")
        self.say("The last good site stays" if failed else f"The site is as its sources, {perf_counter() - start:.2f} s")

    def came_back(self) -> bool:
        """Whether there is a review again, where the last look found none."""
        return self.lost and next(walk(self.top), None) is not None

    def followed(
        self, gathered: Facts, docs: Mapping[str, bytes], changed: frozenset[str]
    ) -> tuple[Diagnostic, ...]:
        """What kept the site from being as its sources."""
        terms = (self.site.as_written(), self.day(gathered))
        whole = terms != self.terms or any(Path(name).is_absolute() for name in changed)
        try:
            if not whole:
                self.own_pages(gathered, self.memory.written_in(changed))
            made = tree(gathered, docs, self.drawer, self.memory.render)
            faults = made.found or self.updated(gathered, made, docs, whole)
        except OSError as error:
            return (problems.CANNOT_WRITE.at(None, f"the site cannot be written: {error.strerror or error}"),)
        self.terms = self.terms if faults else terms
        return faults

    def day(self, gathered: Facts) -> str:
        """What MkDocs writes as the day of the pages: as `make site` does, unless the environment says."""
        if not self.day_is_set:
            day = date.fromisoformat(gathered.settings.updated or LONG_AGO)
            os.environ[EPOCH] = str(int(datetime.combine(day, time(), UTC).timestamp()))
        return os.environ[EPOCH]

    def own_pages(self, gathered: Facts, wanted: frozenset[str]) -> None:
        """The pages of the edited records, before anything else is looked at."""
        pages = own_pages(gathered, wanted) if wanted else ()
        drawn = self.drawer.draw([web for page in pages for web in page.head.drawings])
        files = {page.head.file: self.memory.render(page).encode() for page in pages} | {**drawn.files}
        if not drawn.found and files.keys() <= self.shown.keys():
            self.renew(self.differing(files))

    def updated(
        self, gathered: Facts, made: Tree, docs: Mapping[str, bytes], whole: bool
    ) -> tuple[Diagnostic, ...]:
        """The pages first, with the files of /downloads/ as they last were: those take longest."""
        first = not self.offered
        self.offered = self.offered or offered(gathered, made, self.store, self.memory.render)
        faults = self.update({**made.files, **self.offered}, docs, whole)
        if first or faults:
            return faults
        self.offered = offered(gathered, made, self.store, self.memory.render)
        return self.update({**made.files, **self.offered}, docs, False)

    def update(self, files: Mapping[str, bytes], docs: Mapping[str, bytes], whole: bool) -> tuple[Diagnostic, ...]:
        if whole or files.keys() != self.shown.keys():
            return self.build(files)
        changed = self.differing(files)
        complaints = self.renew(changed)
        if complaints is None:
            return self.build(files)
        if not complaints:
            self.put(self.site.search())
        if not complaints and any(name in docs and not name.endswith(".md") for name in changed):
            self.board.everything()  # a picture: any page may show it
        return failed(complaints)

    def differing(self, files: Mapping[str, bytes]) -> dict[str, bytes]:
        return {name: content for name, content in files.items() if self.shown.get(name) != content}

    def renew(self, changed: Mapping[str, bytes]) -> tuple[str, ...] | None:
        """Only what comes of these files. What stands in the way; None where all must be built."""
        if not changed:
            return ()
        for name, content in changed.items():
            put(self.home / "pages" / name, content)
        fresh = self.site.rebuild(changed)
        if fresh is None:
            return None
        if not fresh.complaints:
            self.put(fresh.files)
            self.shown |= changed
            self.board.pages(fresh.files)
        return fresh.complaints

    def put(self, files: Mapping[str, bytes]) -> None:
        for name, content in files.items():
            put(self.link / name, content)

    def build(self, files: Mapping[str, bytes]) -> tuple[Diagnostic, ...]:
        """All of it, in a folder beside the one that is shown, which it replaces at a stroke."""
        faults = write_tree(self.home / "pages", files)
        if faults:
            return faults
        shown = self.link.resolve().name
        target = self.home / ("a" if shown == "b" else "b")
        shutil.rmtree(target, ignore_errors=True)
        complaints = self.site.build(target)
        if complaints:
            return failed(complaints)
        new = self.home / "site.new"
        new.unlink(missing_ok=True)
        new.symlink_to(target.name)
        new.replace(self.link)
        self.shown = dict(files)
        self.board.everything()
        gc.freeze()  # what is kept for good need not be looked through again
        return ()


def failed(complaints: tuple[str, ...]) -> tuple[Diagnostic, ...]:
    return tuple(problems.SITE_FAILED.at(None, complaint) for complaint in complaints)
