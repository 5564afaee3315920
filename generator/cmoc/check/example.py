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
