"""Close a phase: its theory as a snapshot, and the hash of that in review.yml. All of it, or nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from cmoc.build import problems
from cmoc.build.compile import check_folder
from cmoc.build.found import found_in
from cmoc.build.sources import one_at_a_time, put_source
from cmoc.load import Loaded, read_texts
from cmoc.load.canonical import canonical
from cmoc.load.edit import with_snapshot
from cmoc.load.folder import LARGEST
from cmoc.load.review import SETTINGS
from cmoc.load.seal import seal
from cmoc.model.review import Review, snapshot_of
from cmoc.report.printable import shown
from cmoc.text.diagnostic import Diagnostic, has_errors, in_reading_order

HELP = "see that there is room and the file may be written, then run cmoc freeze again"


@dataclass(frozen=True)
class Frozen:
    """`fault`: what of the name cannot be done. `found`: what is open, or kept the files from being written."""

    found: tuple[Diagnostic, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)
    failed: bool = False  # the tool could not do its job
    fault: str = ""
    written: tuple[str, ...] = ()  # files; none where the phase was frozen already


def freeze(top: Path, phase: str) -> Frozen:
    checked = check_folder(top)
    loaded = checked.loaded
    if checked.failed or has_errors(checked.found):
        return Frozen(checked.found, loaded.sources, checked.failed)
    file = f"theory/snapshots/{phase}.yml"
    text = text_of(loaded, phase, file)
    if not text.snapshot:
        return Frozen(fault=text.fault)
    made = {file: text.snapshot}
    made[SETTINGS] = with_snapshot(loaded.sources[SETTINGS], loaded.review.settings, phase, seal(text.snapshot))
    after = read_texts({**loaded.sources, **made})
    found = open_after(loaded.review, after, phase)
    if has_errors(found):
        return Frozen(found, after.sources)
    changed = {name: new for name, new in made.items() if loaded.sources.get(name) != new}
    return written(top, loaded, changed)


@dataclass(frozen=True)
class Text:
    snapshot: str = ""
    fault: str = ""


def text_of(loaded: Loaded, phase: str, file: str) -> Text:
    """What the snapshot of a phase holds: the theory as it stands for the current one, else the file there is."""
    settings, there = loaded.review.settings, loaded.sources.get(file)
    known = ", ".join(settings.phases) or "none"
    if phase not in settings.phases:
        return Text(fault=f'"{shown(phase)}" is no phase of theory/review.yml; there are: {known}')
    if phase != settings.current:
        done = not settings.current or settings.phases.index(phase) < settings.phases.index(settings.current)
        why = "and only the current phase can be written from the theory" if done else "and the phase is still to come"
        return Text(there or "", f'"{shown(phase)}" has no {file}, {why}')
    made = canonical(snapshot_of(loaded.review, phase))
    if len(made.encode()) > LARGEST:
        return Text(fault=f"the snapshot would be larger than a file may be ({LARGEST >> 20} MiB)")
    if there is not None and seal(there) != seal(made):
        told = f"{file} is there, and the theory is not as that file has it"
        anew = "take away the file, and its line under `snapshots` if it has one, and freeze anew"
        return Text(fault=f"{told}: begin the next phase in {SETTINGS}, or {anew}")
    return Text(made if there is None else there)


def open_after(before: Review, after: Loaded, phase: str) -> tuple[Diagnostic, ...]:
    """What the review would say of itself; nothing else of it may have changed."""
    settings = after.review.settings
    if replace(settings, snapshots=before.settings.snapshots) != before.settings or phase not in settings.snapshots:
        told = f"the hash of {phase} cannot be set in {SETTINGS} without changing more of it"
        return (problems.CANNOT_WRITE.at(before.settings.origin.at("snapshots"), told, "write `snapshots` as a block"),)
    return in_reading_order((*after.found, *found_in(after.review)))


def written(top: Path, loaded: Loaded, changed: Mapping[str, str]) -> Frozen:
    """The snapshot first: a run that is killed between the two is finished by the next."""
    done: list[Path] = []
    name = SETTINGS
    try:
        with one_at_a_time(top / "theory"):
            for name, text in sorted(changed.items(), key=lambda one: one[0] == SETTINGS):
                target = (top / name).resolve()
                put_source(target, loaded.sources.get(name), text)
                done += [target] if name not in loaded.sources else []
    except OSError as error:
        for target in done:
            target.unlink(missing_ok=True)
        told = f"{name} cannot be written: {error.strerror or error}"
        return Frozen((problems.CANNOT_WRITE.at(None, told, HELP),), {}, failed=True)
    return Frozen(written=tuple(sorted(changed)))
