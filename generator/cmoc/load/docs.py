"""The hand-written pages, as bytes by path below docs/."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from cmoc.load import problems
from cmoc.load.folder import not_utf_8, shown
from cmoc.text.diagnostic import Diagnostic, Span

MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")  # what MkDocs takes for a page
HOME = "home.md"  # set below the home page's heading, and no page of its own


@dataclass(frozen=True)
class Docs:
    """What is written by hand: pages of their own, and texts that are set into made pages."""

    pages: Mapping[str, bytes] = field(default_factory=dict)
    fragments: Mapping[str, str] = field(default_factory=dict)
    found: tuple[Diagnostic, ...] = ()


def read_docs(top: Path) -> tuple[dict[str, bytes], tuple[Diagnostic, ...]]:
    files: dict[str, bytes] = {}
    found: list[Diagnostic] = []
    docs = top / "docs"
    for file in walk(top, docs, found):
        name = shown(top, file)
        try:
            outside = not file.is_file() or not file.resolve().is_relative_to(top.resolve())
            content = b"" if outside else file.read_bytes()
        except OSError:
            found.append(problems.CANNOT_READ.at(Span(name, 1, 1), "this file cannot be opened"))
            continue
        bad = not_utf_8(content, name) if file.suffix in MARKDOWN else None
        if outside:
            found.append(problems.CANNOT_READ.at(Span(name, 1, 1), "this is no plain file inside the review's folder"))
        elif bad:
            found.append(bad)
        else:
            files[name.removeprefix("docs/")] = content
    return files, tuple(found)


def walk(top: Path, docs: Path, found: list[Diagnostic]) -> Iterator[Path]:
    """Every file below, in order; hidden ones left out, folders that are links not entered."""
    if not docs.resolve().is_relative_to(top.resolve()):
        found.append(problems.CANNOT_READ.at(Span("docs", 1, 1), "this is no plain folder inside the review's folder"))
        return

    def refused(error: OSError) -> None:
        if not isinstance(error, FileNotFoundError):
            name = shown(top, Path(error.filename))
            found.append(problems.CANNOT_READ.at(Span(name, 1, 1), "this folder cannot be opened"))

    listed: list[Path] = []
    for folder, below, names in os.walk(docs, onerror=refused):
        below[:] = [name for name in below if not name.startswith(".")]
        links = [name for name in below if (Path(folder) / name).is_symlink()]
        listed += (Path(folder) / name for name in (*names, *links) if not name.startswith("."))
    yield from sorted(listed)


def parted(files: Mapping[str, bytes], names: Sequence[str]) -> Docs:
    """`names`: the texts that made pages have a place for. Beside one of them, another name is a slip."""
    fragments = {name: files[name].decode("utf-8") for name in names if name in files}
    pages = {name: content for name, content in files.items() if name not in fragments}
    folders = {str(PurePosixPath(name).parent) for name in names} - {"."}
    stray = [name for name in pages if str(PurePosixPath(name).parent) in folders and is_slip(name)]
    where = f"the texts that have a place are {', '.join(f'docs/{name}' for name in names)}"
    message = "no page has a place for this text"
    found = tuple(problems.NO_PLACE.at(Span(f"docs/{name}", 1, 1), message, where) for name in stray)
    return Docs(pages, fragments, found)


def is_slip(name: str) -> bool:
    """A picture may stand there, and a page in place of the made one has its own fault."""
    return name.endswith(".md") and not name.endswith("/index.md")
