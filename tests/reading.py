"""Reviews for tests: the tiny one with files laid over it, in memory or on disk."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from cmoc.changes.double_entry import double_entry
from cmoc.check import check
from cmoc.check.rule import Rule
from cmoc.load import load, read_texts
from cmoc.text.diagnostic import Diagnostic, in_reading_order
from cmoc.text.problem import Files
from cmoc.text.source import line_at

TINY = Path(__file__).parent / "reviews" / "tiny"
CMOCS = "theory/cmocs/skill.yml"
STUDY = "studies/moss-2016.yml"
NO_CMOCS: dict[str, str | None] = {"theory/cmocs/curiosity.yml": None, "theory/cmocs/patience.yml": None}


def tiny_files() -> dict[str, str]:
    return {file.relative_to(TINY).as_posix(): file.read_text("utf-8") for file in sorted(TINY.rglob("*.yml"))}


def overlay(files: Files) -> dict[str, str]:
    """The tiny review with these files in place of its own; None takes one away."""
    return {name: text for name, text in {**tiny_files(), **files}.items() if text is not None}


def write(top: Path, files: Mapping[str, str | bytes]) -> Path:
    """Text is written with its line ends as they are, and a lone surrogate as the byte it stands for."""
    for name, text in files.items():
        file = top / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogateescape"))
    return top


def on_disk(top: Path, files: Mapping[str, str | bytes | None]) -> Path:
    """The tiny review in `top`, with these files laid over it."""
    laid: dict[str, str | bytes | None] = {**tiny_files(), **files}
    return write(top, {name: text for name, text in laid.items() if text is not None})


def all_found(files: Files) -> tuple[Diagnostic, ...]:
    """What loading and every rule say of the tiny review with these files."""
    loaded = read_texts(overlay(files))
    return in_reading_order((*loaded.found, *check(loaded.review), *double_entry(loaded.review)))


def found_in(top: Path) -> tuple[Diagnostic, ...]:
    """What loading and every rule say of the review in this folder."""
    loaded = load(top)
    return in_reading_order((*loaded.found, *check(loaded.review), *double_entry(loaded.review)))


def told(found: Iterable[Diagnostic], texts: Mapping[str, str]) -> list[str]:
    """Each place with its code and the marked text: "skill.yml:3:28 C104 curoisity"."""
    return [f"{place_of(one)} {one.code} {marked(one, texts)}".rstrip() for one in found]


def place_of(one: Diagnostic) -> str:
    assert one.span
    return f"{os.path.basename(one.span.file)}:{one.span.line}:{one.span.column}"  # noqa: PTH119


def marked(one: Diagnostic, texts: Mapping[str, str]) -> str:
    assert one.span
    line = line_at(texts.get(one.span.file, ""), one.span.line)
    return line[one.span.column - 1 : one.span.column - 1 + one.span.width]


def seen(rule: Rule, files: Files) -> list[str]:
    """What one rule alone finds, in reading order, each as place and marked text."""
    texts = overlay(files)
    found = in_reading_order(rule.check(read_texts(texts).review))
    assert {one.code for one in found} <= {rule.problem.code}
    return [f"{place_of(one)} {marked(one, texts)}".rstrip() for one in found]


def everything(files: Files) -> list[str]:
    return told(all_found(files), overlay(files))


def cmoc(*lines: str) -> dict[str, str | None]:
    """One CMOC laid over the tiny review: its id on line 1, its source on line 2, these lines from line 3 on."""
    text = "- id: cmoc-006\n  sources: [{document: notes}]\n" + "".join(f"  {line}\n" for line in lines)
    return {CMOCS: text}


def study(*lines: str) -> dict[str, str | None]:
    """One study laid over the tiny review: its id on line 1, these lines from line 2 on."""
    return {STUDY: "".join(f"{line}\n" for line in ("id: moss-2016", *lines))}


def added(name: str, *lines: str) -> dict[str, str | None]:
    """These lines at the end of one of the tiny review's files."""
    return {name: tiny_files()[name] + "".join(f"{line}\n" for line in lines)}


CONTEXT = "contexts: [{construct: shared-tools, state: present}]"
MECHANISM = "mechanisms: [{construct: curiosity, effect: increases}]"
OUTCOME = "outcomes: [{construct: belonging, effect: increases}]"


def phase(*lines: str) -> dict[str, str | None]:
    """The current phase laid over the tiny review: id and label on lines 1 and 2, these lines from line 3 on."""
    text = "id: one\nlabel: One\n" + "".join(f"{line}\n" for line in lines)
    return {**added("theory/review.yml", "phases: [one]", "current: one"), "theory/phases/one.yml": text}
