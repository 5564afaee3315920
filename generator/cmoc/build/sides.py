"""A name on the command line to one side of a comparison: a folder, a phase or a git revision."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from cmoc.changes.held import Held, held_in_review, held_in_snapshot
from cmoc.changes.record import key_of
from cmoc.load import Loaded, load, load_folder
from cmoc.load.revision import commit_of, read_revision, why_no_repository
from cmoc.model.phase import Phase
from cmoc.model.review import Review
from cmoc.report.printable import printable, shown
from cmoc.text.diagnostic import Diagnostic

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True)
class Side:
    """Without `held` there is nothing to compare: `fault` says why, or `found` holds the errors of its files."""

    name: str
    held: Held | None = None
    review: Review | None = None  # of which a site could be made; a phase has none
    fault: str = ""
    found: tuple[Diagnostic, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)


Reading = Callable[[], Side]


def side(top: Path, name: str) -> Side:
    """`.` is the working tree. `dir:`, `phase:` and `git:` say what is meant; two readings of a name are a fault."""
    kind, colon, rest = name.partition(":")
    meant = colon and kind in ("dir", "phase", "git")
    readings = dict(readings_of(top, rest if meant else name))
    if meant:
        readings = {one: read for one, read in readings.items() if one == kind}
    if len(readings) == 1:
        (read,) = readings.values()
        return read()
    if readings:
        words = " and ".join(f"{one}:{shown(name)}" for one in readings)
        return Side(name, fault=f'"{shown(name)}" can be read in more than one way: write one of {words}')
    return Side(name, fault=unknown(top, rest if meant else name))


def readings_of(top: Path, name: str) -> Iterator[tuple[str, Reading]]:
    if name == ".":
        yield "dir", lambda: folder_side(top, name)
        return
    if name and there(Path(name), Path.is_dir):
        yield "dir", lambda: folder_side(Path(name), name)
    if ID.fullmatch(name) and there(top / f"theory/snapshots/{name}.yml", Path.is_file):
        yield "phase", lambda: phase_side(top, name)
    commit = commit_of(top, name)
    if commit:
        yield "git", lambda: review_side(name, load_folder(read_revision(top, commit)))


def folder_side(folder: Path, name: str) -> Side:
    return review_side(name, load(folder))


def review_side(name: str, loaded: Loaded) -> Side:
    if loaded.empty:
        return Side(name, fault=f'there is no review in "{shown(name)}": no theory/ or studies/ with a file in it')
    made = checked(name, loaded, loaded.found, lambda: held_in_review(loaded.review))
    return replace(made, review=loaded.review) if made.held else made


def phase_side(top: Path, phase: str) -> Side:
    loaded = load(top)
    file = f"theory/snapshots/{phase}.yml"
    found = tuple(one for one in loaded.found if one.span and one.span.file == file)
    snapshot = next((one for one in loaded.review.snapshots if one.origin.span.file == file), None)
    return checked(phase, loaded, found, lambda: held_in_snapshot(snapshot, phases_to(loaded, phase)) if snapshot else None)


def phases_to(loaded: Loaded, phase: str) -> tuple[Phase, ...]:
    order = loaded.review.settings.phases
    gone = {*order[: order.index(phase) + 1]} if phase in order else set()
    return tuple(one for one in loaded.review.phases if one.id in gone)


def checked(name: str, loaded: Loaded, found: tuple[Diagnostic, ...], made: Callable[[], Held | None]) -> Side:
    errors = tuple(in_side(name, one) for one in found if one.severity == "error")
    held = None if errors else made()
    if held is None:
        sources = {f"{shown(name)}:{file}": text for file, text in loaded.sources.items()}
        told = "" if errors else f'"{shown(name)}" holds no snapshot'
        return Side(name, fault=told, found=errors, sources=sources)
    keys = [key_of(one) for one in held.records]
    double = next((key for key, after in zip(keys, keys[1:], strict=False) if key == after), None)
    if double:
        told = f'in "{shown(name)}" two records have the id "{shown(double[1])}"; cmoc check says where'
        return Side(name, fault=told)
    return Side(name, held)


def in_side(name: str, one: Diagnostic) -> Diagnostic:
    return replace(one, span=replace(one.span, file=f"{shown(name)}:{one.span.file}")) if one.span else one


def unknown(top: Path, name: str) -> str:
    if ID.fullmatch(name) and there(top / f"theory/phases/{name}.yml", Path.is_file):
        return f'the phase "{shown(name)}" has no snapshot; the working tree is `.`'
    git = printable(why_no_repository(top)) or "no git revision either"
    return f'"{shown(name)}" is no folder and no phase with a snapshot, and {git}'


def there(file: Path, kind: Callable[[Path], bool]) -> bool:
    """A name that no file can have, or a folder that may not be entered, is not there."""
    try:
        return kind(file)
    except (OSError, ValueError):
        return False
