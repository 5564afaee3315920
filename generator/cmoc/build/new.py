"""A new record: its text, its place, and whether the review with it holds. Nothing that is there is written over."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cmoc.build import problems
from cmoc.build.compile import check_folder
from cmoc.build.found import found_in
from cmoc.build.sources import one_at_a_time, put_source
from cmoc.changes.problems import UNDECLARED
from cmoc.exchange.yaml_schema import for_any_review
from cmoc.load import Loaded, read_texts
from cmoc.load.append import appended
from cmoc.load.kinds import KINDS
from cmoc.load.skeleton import modeline, record_lines
from cmoc.model.ids import is_address
from cmoc.model.review import Review
from cmoc.report.printable import shown
from cmoc.text.diagnostic import Diagnostic, has_errors, in_reading_order

HELP = "see that there is room and the file may be written, then run it again"
PLACE = re.compile(r"(?:theory|theory/cmocs|theory/phases|studies)/([^/]*)\.yml")


@dataclass(frozen=True)
class Made:
    """`fault`: what of the answers cannot be done. `found`: what keeps the record out, or what it leaves open."""

    file: str = ""  # where it was written; empty where it was not
    line: int = 0
    id: str = ""
    found: tuple[Diagnostic, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)
    failed: bool = False  # the tool could not do its job
    fault: str = ""


@dataclass(frozen=True)
class There:
    """A review that a record can be added to, or why it cannot."""

    loaded: Loaded
    found: tuple[Diagnostic, ...]
    failed: bool

    @property
    def ready(self) -> bool:
        return not (self.failed or has_errors(self.found))

    @property
    def review(self) -> Review:
        return self.loaded.review


def there(top: Path) -> There:
    checked = check_folder(top)
    return There(checked.loaded, checked.found, checked.failed)


def add(top: Path, before: There, kind: str, file: str, record: Any) -> Made:
    """`record` as one of the kind, in `file`: at the end of a list, or as a file of its own."""
    if not before.ready:
        return Made(found=before.found, sources=before.loaded.sources, failed=before.failed)
    was = before.loaded.sources.get(file)
    listed = next(one.listed for one in KINDS if one.name == kind)
    name = PLACE.fullmatch(file)
    if not name or not is_address(name[1]):
        told = shown(file.rpartition("/")[2] if name else file)
        return Made(fault=f'"{told}" is no name for a file: write small letters and digits with hyphens between')
    if was is not None and not listed:
        return Made(fault=f"{file} is there, and a file that is there is not written over")
    lines = record_lines(record, meanings(kind, type(record).__name__), listed)
    start = f"{modeline(file, kind)}\n" if was is None else was
    text = appended(start, lines) if listed else start + "".join(f"{line}\n" for line in lines)
    if text is None:
        return Made(fault=f"{file} has no list to add to: write its records one below the other, each with a dash")
    return checked_and_written(top, before, {file: text}, record.id)


def checked_and_written(top: Path, before: There, made: Mapping[str, str], id: str) -> Made:
    """`made`: the text of each file, in the order in which they are written. The record is in the first."""
    after = read_texts({**before.loaded.sources, **made})
    known = {(one.code, one.message) for one in before.found}
    every = in_reading_order((*after.found, *found_in(after.review)))
    found = tuple(one for one in every if (one.code, one.message) not in known)
    if any(one.severity == "error" and one.code != UNDECLARED.code for one in found):
        return Made(found=found, sources=after.sources)
    fault = put_all(top, before.loaded.sources, made)
    if fault:
        return Made(found=(fault,), failed=True)
    file, text = next(iter(made.items()))
    return Made(file, line_of(text, id), id, found, after.sources)


def put_all(top: Path, sources: Mapping[str, str], made: Mapping[str, str]) -> Diagnostic | None:
    """All of them or, where that cannot be, none that is new."""
    done: list[Path] = []
    file = ""
    try:
        with one_at_a_time(top):
            for file, text in made.items():
                put(top, file, sources.get(file), text)
                done += [top / file] if file not in sources else []
    except OSError as error:
        for target in done:
            target.unlink(missing_ok=True)
        return problems.CANNOT_WRITE.at(None, f"{file} cannot be written: {error.strerror or error}", HELP)
    return None


def put(top: Path, file: str, was: str | None, text: str) -> None:
    target = top / file
    if not target.parent.resolve().is_relative_to(top.resolve()) or (was is None and target.is_symlink()):
        raise OSError(0, "it is a link, or lies outside the folder")
    put_source(target.resolve(), was, text)


def line_of(text: str, id: str) -> int:
    at = max(text.rfind(f"id: {id}\n"), text.rfind(f"id: {id}\r"), 0)
    return text.count("\n", 0, at) + 1


def meanings(kind: str, record: str) -> dict[str, str]:
    """What each key of a record means. One that holds a record of a kind of its own means what that does."""
    definitions = for_any_review()[kind]["definitions"]
    fields = definitions[record]["properties"].items()
    return {key: one.get("description") or described(definitions, one) for key, one in fields}


def described(definitions: Mapping[str, Any], one: Mapping[str, Any]) -> str:
    return str(definitions[one["$ref"].rpartition("/")[2]]["description"])
