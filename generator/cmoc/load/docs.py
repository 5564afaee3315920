"""The hand-written pages, as bytes by path below docs/."""

from pathlib import Path

from cmoc.load import problems
from cmoc.load.folder import shown
from cmoc.text.diagnostic import Diagnostic, Span

HOME = "home.md"  # set below the home page's heading, and no page of its own


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
