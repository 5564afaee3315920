"""Folder in, page tree out: calls the layers in order and holds no logic of theirs."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cmoc import check, load
from cmoc.build import problems
from cmoc.build.drawings import draw
from cmoc.build.write import write_tree
from cmoc.exchange.theory_json import theory_json
from cmoc.load.docs import HOME, parted, read_docs
from cmoc.render.pages import render_notice, render_page
from cmoc.render.records_json import records_json
from cmoc.render.theme import theme_files
from cmoc.text.diagnostic import Diagnostic, Span, has_errors, in_reading_order
from cmoc.text.problem import Problem
from cmoc.views import FRAGMENTS, all_pages
from cmoc.views.cite import notice
from cmoc.views.contribute_page import disputable
from cmoc.views.facts import Facts, facts

PROBLEMS: tuple[Problem, ...] = (*load.PROBLEMS, *check.PROBLEMS, *problems.TOOL)


@dataclass(frozen=True)
class Outcome:
    found: tuple[Diagnostic, ...]
    sources: Mapping[str, str]
    failed: bool = False  # the tool could not do its job, whatever the data
    files: int = 0
    drawings: int = 0
    engine: str = ""


@dataclass(frozen=True)
class Checked:
    loaded: load.Loaded
    found: tuple[Diagnostic, ...]
    failed: bool = False


def check_folder(top: Path) -> Checked:
    loaded = load.load(top)
    if loaded.empty:
        nothing = problems.NOTHING_TO_READ.at(None, "no theory/ or studies/ with a file in it is here")
        return Checked(loaded, (nothing,), failed=True)
    return Checked(loaded, in_reading_order((*loaded.found, *check.check(loaded.review))))


def compile_folder(top: Path, out: Path, strict: bool = False, engine: str | None = None, timeout: float = 20) -> Outcome:
    if among_sources(top, out):
        told = problems.IN_THE_WAY.at(None, "the pages would be written among the files of the review")
        return Outcome((told,), {}, failed=True)
    checked = check_folder(top)
    files, unread = read_docs(top)
    docs = parted(files, (HOME, *FRAGMENTS))
    found, sources = in_reading_order((*checked.found, *unread, *docs.found)), checked.loaded.sources
    warned = strict and any(one.severity == "warning" for one in found)
    if checked.failed or has_errors(found) or warned:
        return Outcome(found, sources, checked.failed)
    home = docs.fragments.get(HOME, "")
    gathered = facts(checked.loaded.review, PROBLEMS, home, docs.fragments, frozenset(docs.pages))
    pages = all_pages(gathered)
    webs = {web.name: web for page in pages for web in page.head.drawings}  # some stand on several pages
    drawn = draw(list(webs.values()), engine, timeout)
    made = {page.head.file: render_page(page).encode() for page in pages} | drawn.files | other_files(gathered)
    doubles = [problems.SAME_PAGE.at(Span(f"docs/{name}", 1, 1), "this page is made") for name in docs.pages if name in made]
    faults = (*drawn.found, *doubles)
    if not faults:
        faults = write_tree(out, {**docs.pages, **made})
    return Outcome((*found, *faults), sources, bool(faults), len({**docs.pages, **made}), len(drawn.files), drawn.engine)


def among_sources(top: Path, out: Path) -> bool:
    home, target = top.resolve(), out.resolve()
    sources = [home / name for name in ("theory", "studies", "docs")]
    return target == home or any(target.is_relative_to(source) for source in sources)


def other_files(gathered: Facts) -> dict[str, bytes]:
    theme = theme_files() | {".theme/partials/notice.html": render_notice(notice(gathered.settings)).encode()}
    records = records_json(disputable(gathered)).encode()
    return theme | {
        "theory.json": theory_json(gathered.review, gathered.graph).encode(),
        "assets/records.json": records,
    }
