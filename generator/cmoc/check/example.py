"""Wrong and right files for the rules: one CMOC laid over the tiny review, with one thing changed."""

from cmoc.text.problem import Files

CMOCS = "theory/cmocs/skill.yml"
CMOC = (
    "- id: cmoc-006\n"
    "  contexts: [{construct: shared-tools, state: present}]\n"
    "  mechanisms: [{construct: curiosity, effect: increases}]\n"
    "  outcomes: [{construct: belonging, effect: increases}]\n"
    "  stage: evening\n"
    "  sources: [{document: notes, at: Interviews}]\n"
)
RIGHT: Files = {CMOCS: CMOC}

STUDY = "studies/moss-2016.yml"
STUDY_TEXT = (
    "id: moss-2016\n"
    "title: unknown\n"
    "authors: [{family: Moss}]\n"
    "extracts:\n"
    "  - {cmoc: cmoc-001, stance: supports, excerpt: We asked why, at: Interviews}\n"
)
RIGHT_STUDY: Files = {STUDY: STUDY_TEXT}


def with_cmoc(old: str, new: str) -> Files:
    assert old in CMOC
    return {CMOCS: CMOC.replace(old, new)}


def with_study(old: str, new: str) -> Files:
    assert old in STUDY_TEXT
    return {STUDY: STUDY_TEXT.replace(old, new)}


SETTINGS = "theory/review.yml"
SETTINGS_TEXT = (
    "title: What makes a repair evening teach\n"
    "stages: [{id: evening, label: Evening}]\n"
    "mechanism_types: [attitude]\n"
    "references: {all: 1-9, included: 1-2}\n"
    "phases: [first, second]\n"
    "current: second\n"
    "documents: [{id: notes, label: Workshop notes, places: [Interviews, Diary]}]\n"
)
PHASE = "theory/phases/second.yml"
PHASE_TEXT = "id: second\nlabel: Second\n"
VERDICTS = "verdicts:\n  - {cmoc: first-1, verdict: affirmed, now: [cmoc-002], basis: reading}\n"
SNAPSHOT = "theory/snapshots/first.yml"
SNAPSHOT_TEXT = (
    "phase: first\n"
    "contexts: [{id: noisy-room, label: Noise in the room}]\n"
    "mechanisms: [{id: curiosity, label: Curiosity}]\n"
    "cmocs:\n"
    "  - id: first-1\n"
    "    contexts: [{construct: noisy-room, state: high}]\n"
    "    mechanisms: [{construct: curiosity, effect: decreases}]\n"
    "    sources: [{document: notes}]\n"
)


def with_settings(*lines: str) -> dict[str, str | None]:
    return {SETTINGS: SETTINGS_TEXT + "".join(f"{line}\n" for line in lines)}


def with_phase(*lines: str) -> dict[str, str | None]:
    """The second of two phases, which is the current one."""
    return {**with_settings(), PHASE: PHASE_TEXT + "".join(f"{line}\n" for line in lines)}


def with_snapshot(
    verdicts: str = VERDICTS, snapshot: str = SNAPSHOT_TEXT, complete: bool = False
) -> dict[str, str | None]:
    """Two phases, what the first of them left, in part so that nothing is new, and what the second says of it."""
    in_part = "" if complete or "complete:" in snapshot else "complete: no\n"
    return {**with_settings(), PHASE: PHASE_TEXT + verdicts, SNAPSHOT: snapshot + in_part}
