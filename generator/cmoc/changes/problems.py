"""What double entry can find wrong: C415 to C417."""

from cmoc.text.problem import Files, Problem

SETTINGS = (
    "title: What makes a repair evening teach\n"
    "stages: [{id: evening, label: Evening}]\n"
    "mechanism_types: [attitude]\n"
    "phases: [first, second]\n"
    "current: second\n"
    "documents: [{id: notes, label: Workshop notes, places: [Interviews, Diary]}]\n"
)
SNAPSHOT = (
    "phase: first\n"
    "complete: no\n"
    "mechanisms: [{id: curiosity, label: Curiosity}]\n"
    "contexts: [{id: shared-tools, label: Tools for all}, {id: noisy-room, label: Noise in the room}]\n"
    "cmocs:\n"
    "  - id: first-1\n"
    "    contexts: [{construct: noisy-room, state: high}, {construct: shared-tools, state: absent, as: condition}]\n"
    "    mechanisms: [{construct: curiosity, effect: EFFECT}]\n"
    "    sources: [{document: notes}]\n"
)
RENAMED = "  - {kind: renamed, from: [shared-tools], to: [shared-tools], basis: reading}\n"


def two_phases(*entries: str, effect: str = "decreases", more: str = "") -> Files:
    """The tiny review as the second phase of two, the first of which had other names and fewer records."""
    return {
        "theory/review.yml": SETTINGS + more,
        "theory/snapshots/first.yml": snapshot(effect),
        "theory/phases/second.yml": f"id: second\nlabel: Second\nrefinements:\n{''.join((RENAMED, *entries))}"
        "verdicts:\n  - {cmoc: first-1, verdict: affirmed, now: [cmoc-002], basis: reading}\n",
    }


def snapshot(effect: str) -> str:
    return SNAPSHOT.replace("EFFECT", effect)


RIGHT = two_phases()
NAMED_OTHERWISE: Files = {
    "theory/mechanisms.yml": "- {id: curiosity, label: Wanting to know}\n- {id: patience, label: Patience}\n"
}


def problem(code: str, name: str, title: str, why: str, help: str, wrong: Files, right: Files = RIGHT) -> Problem:
    return Problem(code, name, "error", title, why, help, wrong, right)


UNDECLARED = problem(
    "C415",
    "undeclared-change",
    "A change that the ledger does not declare",
    "What a phase changed must be seen to change, and why. Only changes of the theory count; wording does not.",
    "add an entry to `refinements` of the later phase",
    {**two_phases(), **NAMED_OTHERWISE},
    {**two_phases("  - {kind: renamed, from: [curiosity], to: [curiosity], basis: reading}\n"), **NAMED_OTHERWISE},
)
NOT_THERE = problem(
    "C416",
    "declared-and-not-there",
    "A declared change that is not there",
    "The ledger and the two theories are kept apart, so that each shows where the other is wrong.",
    "take the entry out, or tell in `about` what no record holds",
    two_phases("  - {kind: renamed, from: [curiosity], to: [curiosity], basis: reading}\n"),
)
CONTRADICTED = problem(
    "C417",
    "contradicted-verdict",
    "A verdict that the two theories contradict",
    "Affirmed and not tested mean that parts, signs and conditions are the same, refined that they differ, and "
    "refuted that nothing carries the CMOC on with the same sign.",
    "write the verdict that the two CMOCs show, or name in `now` the CMOC that is meant",
    two_phases(effect="increases"),
)
PROBLEMS: tuple[Problem, ...] = (UNDECLARED, NOT_THERE, CONTRADICTED)
