"""What came of holding what is declared against the two theories, in words where it is not simply found."""

from collections.abc import Mapping

from cmoc.changes.ledger import Balance
from cmoc.changes.tested import Standing
from cmoc.model.phase import Verdict
from cmoc.views.facts import Facts
from cmoc.views.phases import Transition

MARKS: dict[Standing, str] = {
    "found": "",
    "not-found": "declared, and not found",
    "not-comparable": "not comparable",
    "not-checked": "not checked",
}


def balance_of(facts: Facts, one: Transition) -> Balance | None:
    return facts.balances.get((one.before, one.after.id))


def entry_marks(facts: Facts, one: Transition) -> Mapping[str, str]:
    """By the anchor of the entry. Where a phase is not held nothing could be checked."""
    balance = balance_of(facts, one)
    if not balance:
        return {entry.anchor: MARKS["not-checked"] for entry in one.entries}
    pairs = zip(one.entries, balance.entries, strict=True)
    return {entry.anchor: MARKS[declared.standing] for entry, declared in pairs}


def verdict_marks(facts: Facts, one: Transition) -> Mapping[tuple[str, int | None], str]:
    """By the CMOC decided on and the place of the part, if it is one."""
    balance = balance_of(facts, one)
    if not balance:
        return {(each.cmoc, at): MARKS["not-checked"] for each in one.after.verdicts for at in places(each)}
    return {(each.entry.cmoc, each.part): MARKS[each.standing] for each in balance.verdicts}


def places(verdict: Verdict) -> tuple[int | None, ...]:
    """Of its parts, or of itself where it has none."""
    return tuple(range(len(verdict.parts))) or (None,)


def mark_of(marks: Mapping[tuple[str, int | None], str], verdict: Verdict) -> str:
    """Of a verdict as one: what came of its parts, each said once."""
    every = (marks.get((verdict.cmoc, at), "") for at in places(verdict))
    return "; ".join(dict.fromkeys(one for one in every if one))


def qualified(word: str, reading: bool, mark: str = "") -> str:
    """ "refined [our reading], not comparable": where a word of the account stands in running text."""
    return f"{word}{' [our reading]' * reading}{f', {mark}' if mark else ''}"
