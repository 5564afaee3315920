"""What double entry found, as diagnostics at the line of the record, the entry or the verdict."""

from collections.abc import Iterable, Mapping

from cmoc.changes import RULES, problems
from cmoc.changes.ledger import Balance, Declared, Judged, balances, needed
from cmoc.changes.record import Change, key_of
from cmoc.model.review import Review
from cmoc.text.diagnostic import Diagnostic, in_reading_order

TITLES = {rule.name: rule.title for rule in RULES}


def double_entry(review: Review) -> tuple[Diagnostic, ...]:
    found: list[Diagnostic | None] = []
    for balance in balances(review):
        wrong = {id for one in balance.verdicts if one.standing == "not-found" for id in named_in(one)}
        found += (undeclared(balance, one) for one in balance.undeclared if not in_doubt(wrong, one))
        lacking = {one.id: one for one in reversed(balance.undeclared)}
        found += (not_there(balance, one, lacking) for one in balance.entries if one.standing == "not-found")
        found += (contradicted(balance, one) for one in balance.verdicts if one.standing == "not-found")
    return in_reading_order(one for one in found if one)


def named_in(one: Judged) -> tuple[str, ...]:
    return (one.entry.cmoc, *now_of(one))


def now_of(one: Judged) -> tuple[str, ...]:
    return one.entry.parts[one.part].now if one.part is not None else one.entry.now


def in_doubt(wrong: set[str], change: Change) -> bool:
    """A CMOC that may be another's: where the verdict on that is wrong, one message says so."""
    sides = [key_of(one)[1] for one in (change.before, change.after) if one]
    return change.kind == "cmoc" and not wrong.isdisjoint(sides)


def undeclared(balance: Balance, change: Change) -> Diagnostic:
    title = TITLES[change.rule]
    message = f'"{change.id}": {title[:1].lower()}{title[1:]}, which {balance.after} does not declare'
    help = f"under refinements in {file_of(balance)}: {entry_for(change)}"
    return problems.UNDECLARED.at(change.new or change.old, message, help)


def file_of(balance: Balance) -> str:
    return balance.pair.after.origin.span.file


def entry_for(change: Change) -> str:
    """As it is written in a ledger."""
    was = key_of(change.before)[1] if change.before else ""
    now = key_of(change.after)[1] if change.after else ""
    if change.rule == "probable-rename" and change.kind == "construct":
        told = entry("renamed", (was,), (now,))
        return f'"{now}" may be "{was}": if it is, give it aliases: [{was}] and {told}; if not, declare both'
    if change.rule == "probable-rename":
        return f"if it is {was}, keep that id; else {entry('introduced', (), (now,))} and a verdict on {was}"
    kinds = needed(change) or ("reframed",)
    old = change.lineage.came or ((was,) if was else ())
    new = change.lineage.went or ((now,) if now else ())
    return entry(kinds[0], old, new)


def entry(kind: str, old: Iterable[str], new: Iterable[str]) -> str:
    sides = (("from", ", ".join(old)), ("to", ", ".join(new)))
    return f"- {{kind: {kind}, {''.join(f'{side}: [{ids}], ' for side, ids in sides if ids)}basis: reading}}"


def not_there(balance: Balance, one: Declared, lacking: Mapping[str, Change]) -> Diagnostic | None:
    """What names no record of a side is told by C401 or C402."""
    pair, named = balance.pair, one.entry
    lost = pair.current and any(not pair.is_now(id) for id in named.new)
    if lost or (pair.old.complete and any(not known(balance, id) for id in named.old)):
        return None
    instead = next((lacking[id] for id in (*named.new, *named.old) if id in lacking), None)
    help = f"if this is meant, write {entry_for(instead)}" if instead else ""
    span = pair.after.origin.at("refinements", one.at, "kind")
    return problems.NOT_THERE.at(span, f"declared as {named.kind}, and {one.test.told}", help)


def known(balance: Balance, id: str) -> bool:
    """An entry may call a construct of the phase before by the id that it has now."""
    return bool(balance.pair.was(id)) or id in balance.pair.once


def contradicted(balance: Balance, one: Judged) -> Diagnostic | None:
    pair, now = balance.pair, now_of(one)
    if pair.current and any(id not in pair.cmocs_new for id in now):
        return None  # told by C401
    path = ("verdicts", one.at, *(("parts", one.part) if one.part is not None else ()), "verdict")
    return problems.CONTRADICTED.at(pair.after.origin.at(*path), one.test.told, remedy(one, now))


def remedy(one: Judged, now: tuple[str, ...]) -> str:
    if one.decision == "refined" and now:
        return f"write verdict: affirmed, now: [{', '.join(now)}]"
    if one.decision in ("affirmed", "refuted") and now:
        return f"write verdict: refined, now: [{', '.join(now)}]"
    if one.decision in ("not-tested", "not-reported"):
        gone = entry("retired", (one.entry.cmoc,), ())
        return f"keep it in the theory as it was and name it in now; if it was given up, add to refinements: {gone}"
    return ""
