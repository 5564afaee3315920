"""Claims that were split, in double entry: what a branch says otherwise is declared by the verdict on the whole."""

from cmoc.changes.double_entry import double_entry
from cmoc.load import read_texts

PARTS = (
    "contexts: [{construct: rain, state: high}], "
    "mechanisms: [{construct: hope, effect: increases, actor: ACTOR}], sources: [{document: book}]"
)
TEXTS = {
    "theory/review.yml": (
        "title: A\nphases: [one, two]\ncurrent: two\nactors: [guests, staff]\ndocuments: [{id: book, label: Book}]\n"
    ),
    "theory/contexts.yml": "- {id: rain, label: Rain}\n",
    "theory/mechanisms.yml": "- {id: hope, label: Hope}\n",
    "theory/cmocs/a.yml": "".join(f"- {{id: {id}, {PARTS}}}\n" for id in ("c-2", "c-3")).replace("ACTOR", "staff"),
    "theory/phases/one.yml": "id: one\nlabel: One\nheld: yes\n",
    "theory/phases/two.yml": "id: two\nlabel: Two\nheld: yes\nverdicts: [{cmoc: c-1, VERDICT, basis: stated}]\n",
    "theory/snapshots/one.yml": (
        "phase: one\ncontexts: [{id: rain, label: Rain}]\nmechanisms: [{id: hope, label: Hope}]\n"
        f"cmocs: [{{id: c-1, {PARTS.replace('ACTOR', 'guests')}}}]\n"
    ),
}


def codes(verdict: str) -> list[str]:
    loaded = read_texts({name: text.replace("VERDICT", verdict) for name, text in TEXTS.items()})
    assert not loaded.found, loaded.found
    return [one.code for one in double_entry(loaded.review)]


def test_another_actor_of_a_branch_is_declared_by_the_verdict() -> None:
    assert codes("verdict: refined, now: [c-2, c-3]") == []


def test_a_verdict_that_says_nothing_changed_declares_none() -> None:
    assert codes("verdict: not-tested, now: [c-2, c-3]") == ["C415", "C415"]
