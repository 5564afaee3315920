"""The hand-written pages, as bytes by path below docs/."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from cmoc.load import problems
from cmoc.load.folder import shown
from cmoc.text.diagnostic import Diagnostic, Span

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
    for file in sorted(docs.rglob("*")) if docs.is_dir() else ():
        name = shown(top, file)
        if file.is_dir() or any(part.startswith(".") for part in file.relative_to(docs).parts):
            continue
        if not file.is_file() or not file.resolve().is_relative_to(top.resolve()):
            message = "this is no plain file inside the review's folder"
            found.append(problems.CANNOT_READ.at(Span(name, 1, 1), message))
            continue
        try:
            content = file.read_bytes()
            if file.suffix == ".md":
                content.decode("utf-8")
        except OSError:
            found.append(problems.CANNOT_READ.at(Span(name, 1, 1), "this file cannot be opened"))
        except UnicodeDecodeError:
            found.append(problems.NOT_UTF_8.at(Span(name, 1, 1), "this page is not UTF-8"))
        else:
            files[name.removeprefix("docs/")] = content
    return files, tuple(found)


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
