"""Files that were written by hand and lie over made ones: in the page tree, or in the site that comes of it."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from cmoc.build import problems
from cmoc.load.docs import MARKDOWN
from cmoc.exchange.schema_ids import schema_names
from cmoc.render.theme import theme_files
from cmoc.text.diagnostic import Diagnostic, Span
from cmoc.views import files_made
from cmoc.views.facts import Facts
from cmoc.views.follow import feed_way
from cmoc.views.moved import moved

OTHERS = ("theory.json", "assets/records.json", *schema_names())
OWN_PAGE = ("index", "README")  # of a folder


def same_pages(docs: Iterable[str], made: Iterable[str]) -> Iterator[Diagnostic]:
    """`docs` and `made` by path from the top of the page tree."""
    taken: dict[str, str] = {}
    folders: set[str] = set()
    for file in sorted(made):
        taken |= {file: file, in_site(file): file}
        folders.update(folders_of(file))
    for name in docs:
        below = next((taken[folder] for folder in folders_of(name) if folder in taken), None)
        other = taken.get(name) or taken.get(in_site(name)) or below
        if other or name in folders:
            told = f"{other} is made, and both would have one place" if other else "made pages have a folder of this name"
            message = "this page is made" if other == name else told
            yield problems.SAME_PAGE.at(Span(f"docs/{name}", 1, 1), message)


def same_pages_of(facts: Facts, docs: Mapping[str, bytes]) -> tuple[Diagnostic, ...]:
    """The same without making a page for each record: only those that a hand-written name could be meant for."""
    wanted = frozenset(one for name in docs for one in (*alike(name), *folders_of(name)))
    others = (*(one.file for one in moved(facts)), *(one.target for one in feed_way(facts)), *OTHERS)
    made = (*files_made(facts, wanted), *theme_files(), *others)
    return tuple(same_pages(docs, made)) if docs else ()


def folders_of(name: str) -> list[str]:
    return [str(folder) for folder in PurePosixPath(name).parents if folder.parts]


def alike(name: str) -> Iterator[str]:
    """Itself and, of a page, the other file that would be at its address."""
    yield name
    path = PurePosixPath(name)
    if path.suffix in MARKDOWN:
        yield f"{path.parent}.md" if path.stem in OWN_PAGE else str(path.with_suffix(".md"))


def in_site(name: str) -> str:
    """The file that MkDocs makes of it."""
    path = PurePosixPath(name)
    if path.suffix not in MARKDOWN:
        return name
    return str(path.parent / "index.html" if path.stem in OWN_PAGE else path.with_suffix("") / "index.html")
