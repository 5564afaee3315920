"""One small review for the tables of change rules, in YAML that each case changes in one place."""

from collections.abc import Mapping

from cmoc.changes import compared
from cmoc.changes.compare import Compared
from cmoc.changes.held import Held, held_in_review
from cmoc.load import read_texts

BASE = {
    "theory/review.yml": (
        "title: A\nphases: [one, two]\ncurrent: two\nstages: [{id: early, label: E}, {id: late, label: L}]\n"
    ),
    "theory/contexts.yml": (
        "- {id: rain, label: Heavy rain, definition: Water that falls., level: town, alterable: no, "
        "broader: [weather]}\n"
        "- {id: weather, label: Weather}\n- {id: money, label: Money}\n"
    ),
    "theory/mechanisms.yml": (
        "- {id: hope, label: Hope, type: attitude, definition: To expect well., most_frequent_outcome: skill, "
        "note: Short}\n"
        "- {id: fear, label: Fear of loss, definition: To expect ill of what is to come.}\n"
    ),
    "theory/outcomes.yml": "- {id: skill, label: Skill}\n- {id: rest, label: Rest}\n",
    "theory/cmocs/a.yml": (
        "- id: c-1\n"
        "  contexts: [{construct: rain, state: high}, {construct: weather, state: mixed, as: condition}]\n"
        "  mechanisms: [{construct: hope, effect: decreases, actor: staff, resource: money, ours: sign}]\n"
        "  outcomes: [{construct: skill, effect: increases}]\n"
        "  stage: early\n  only_in: [merger, club]\n  basis: finding\n  shape: gradual\n"
        "  sources: [{document: book, at: Page 1, cites: [1, 2]}, {document: book, at: Page 2}]\n"
        "- id: c-2\n"
        "  contexts: [{construct: money, state: absent}]\n"
        "  outcomes: [{construct: rest, effect: decreases}]\n"
        "  part_of: c-1\n  at_odds_with: [c-1]\n"
        "  sources: [{document: book}]\n"
    ),
    "theory/profiles.yml": (
        "- {id: merger, label: Merger, partnerships: [merger], sets: [{construct: rain, state: high, how: usual}, "
        "{construct: money, state: low, how: possible}]}\n- {id: club, label: Club}\n"
    ),
    "theory/glossary.yml": "- {id: term, term: Term, means: A word}\n",
    "theory/programme-theory.yml": "title: The whole\nelements: [{id: box, label: Box, kind: context}]\n",
    "theory/phases/one.yml": "id: one\nlabel: One\n",
    "theory/phases/two.yml": (
        "id: two\nlabel: Two\nsearches: [{where: Library}]\n"
        "refinements: [{kind: redefined, from: [hope], to: [hope], basis: stated, why: It was unclear}]\n"
        "verdicts: [{cmoc: old-1, verdict: affirmed, now: [c-2], basis: stated}]\n"
    ),
    "studies/moss.yml": (
        "id: moss\ntitle: On rain and hope in towns\nauthors: [{family: Moss}]\nyear: 2010\n"
        "extracts: [{cmoc: c-1, stance: supports, finding: It rained}, {cmoc: c-2, stance: supports}]\n"
    ),
    "studies/lind.yml": "id: lind\ntitle: Of nothing\n",
}


def side(texts: Mapping[str, str]) -> Held:
    loaded = read_texts(texts)
    assert not loaded.found, loaded.found
    return held_in_review(loaded.review)


def edited(*edits: tuple[str, str]) -> dict[str, str]:
    """The small review with each first text in place of the second, wherever it stands; it must stand somewhere."""
    texts = dict(BASE)
    for old, new in edits:
        (name,) = (name for name, text in texts.items() if old in text)
        texts[name] = texts[name].replace(old, new)
    return texts


def told(found: Compared) -> list[str]:
    """ "state-flipped c-1: contexts/rain/state"."""
    return [
        f"{one.rule} {one.id}: {' '.join('/'.join(part.path) for part in one.parts)}".rstrip(": ")
        for one in found.changes
    ]


def both(before: Held, after: Held) -> tuple[Compared, Compared]:
    return compared(before, after), compared(after, before)
