"""The next phase: its file with a verdict for each CMOC of the phase before, and review.yml that makes it current."""

from collections.abc import Collection
from pathlib import Path

from cmoc.build.new import Made, There, checked_and_written, meanings
from cmoc.load.edit import with_phase
from cmoc.load.review import SETTINGS
from cmoc.load.skeleton import flow, modeline, record_lines
from cmoc.model.ids import is_address
from cmoc.model.phase import Phase, Verdict
from cmoc.model.review import Review
from cmoc.report.printable import shown

TOLD = "One verdict for each CMOC of the phase before. not-tested says only that nothing is decided yet: write what is."


def add_phase(top: Path, before: There, id: str, label: str) -> Made:
    if not before.ready:
        return Made(found=before.found, sources=before.loaded.sources, failed=before.failed)
    file = f"theory/phases/{id}.yml"
    fault = fault_of(before.review, before.loaded.sources.keys(), id, file)
    settings = before.review.settings
    edited = None if fault else with_phase(before.loaded.sources[SETTINGS], settings, id)
    if edited is None:
        return Made(fault=fault or f"{SETTINGS} has no `phases: [...]` and `current:` that can be changed")
    left = next(one for one in before.review.snapshots if one.phase == settings.current)
    head = record_lines(Phase(id, label, held="yes"), without_verdicts(), listed=False)
    verdicts = [f"  - {flow(Verdict(one.id, 'reading', 'not-tested'))}" for one in left.cmocs]
    lines = [modeline(file, "phases"), *head, f"verdicts: # {TOLD}", *verdicts]
    if not verdicts:
        lines[-1] = "verdicts: []"
    made = {file: "".join(f"{line}\n" for line in lines), SETTINGS: edited}
    return checked_and_written(top, before, made, id)


def without_verdicts() -> dict[str, str]:
    return {key: told for key, told in meanings("phases", "Phase").items() if key != "verdicts"}


def fault_of(review: Review, files: Collection[str], id: str, file: str) -> str:
    phases, current = review.settings.phases, review.settings.current
    if not current or current not in phases:
        return f"{SETTINGS} names no current phase that another could follow"
    after = phases[phases.index(current) + 1 :][:1]
    if after and after != (id,):
        return f'the phase after "{current}" is "{after[0]}"'
    if not is_address(id) or id in phases[: phases.index(current) + 1]:
        return f'"{shown(id)}" is no id for a new phase: write one that was never used, in small letters and hyphens'
    if file in files:
        return f"{file} is there, and a file that is there is not written over"
    if not any(one.phase == current for one in review.snapshots):
        return f'"{current}" is not closed yet: run cmoc freeze {current} first'
    return ""
