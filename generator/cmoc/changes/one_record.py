"""Whether a record of one phase is a record of the next: by its id, or by where it leads. Any two records differ."""

from cmoc.changes.pair import TwoPhases
from cmoc.changes.record import key_of
from cmoc.model.phase import Refinement
from cmoc.model.theory import Cmoc, Construct

OWN = ("label", "definition", "type", "level")  # without one of these it is not known whether a construct changed
Either = Construct | Cmoc


def two_records(pair: TwoPhases, entry: Refinement, old: Either, new: Either) -> str:
    """What tells that they are two; empty where they are one."""
    was, now = old.id, new.id
    if pair.now(was) == now:
        return ""
    if pair.is_now(pair.now(was)):
        return f'"{was}" and "{now}" are two records of {pair.after.id}'
    if pair.was(now):
        return f'"{was}" and "{now}" are two records of {pair.before}'
    if now in carried_on(pair, was):
        return ""
    return went_elsewhere(pair, entry, was, (now,)) or came_elsewhere(pair, entry, was, now)


def not_reframed(pair: TwoPhases, entry: Refinement, old: Either, new: Either) -> str:
    """The old one may live on beside the new one. Something must tell that it led there."""
    was, now = old.id, new.id
    if not pair.is_now(was):
        return ""
    if pair.was(now):
        return f'"{was}" is as it was, and "{now}" was there before' if unchanged(pair, was) else ""
    there = [id for id in brought(pair, entry, now) if not pair.is_now(id)]
    return from_another(now, there) if there and was not in there else ""


def left_out(pair: TwoPhases, entry: Refinement) -> str:
    """What a split or a merging names and does nothing to."""
    to = {*entry.new}
    for id in entry.old:
        if id not in to and unchanged(pair, id):
            return f'"{id}" is in {pair.after.id} as it was, and not among `to`'
        if entry.kind == "merged" and not pair.is_now(pair.now(id)):
            told = went_elsewhere(pair, entry, id, entry.new)
            if told:
                return told
    return ""


def unchanged(pair: TwoPhases, id: str) -> bool:
    """Under its own id, as far as can be known."""
    old, new = pair.was(id), pair.is_now(id)
    if not old or not new or key_of(old) != key_of(new):
        return False
    rules, unknown = pair.rules_between(old, new)
    return not rules and not any(one.path[0] in OWN for one in unknown)


def went_elsewhere(pair: TwoPhases, entry: Refinement, was: str, now: tuple[str, ...]) -> str:
    """By another entry, or by its verdict, which then is to name one of `now`."""
    led = [id for one in others(pair, entry, was) if was in one.old for id in one.new if id != was]
    if led and not {*led} & {*now}:
        return f'"{was}" leads to "{led[0]}", as another entry says'
    carried = carried_on(pair, was)
    if was in pair.verdicts and not {*carried} & {*now}:
        there = f'"{carried[0]}"' if carried else "no CMOC"
        return f'"{was}" leads to {there}, as its verdict says'
    return ""


def carried_on(pair: TwoPhases, was: str) -> list[str]:
    given = pair.verdicts.get(was, ())
    return [id for one in given for id in (*one.now, *(id for part in one.parts for id in part.now))]


def came_elsewhere(pair: TwoPhases, entry: Refinement, was: str, now: str) -> str:
    there = brought(pair, entry, now)
    return from_another(now, there) if there and was not in there else ""


def from_another(now: str, there: list[str]) -> str:
    return f'"{now}" comes from "{there[0]}", as another entry says'


def brought(pair: TwoPhases, entry: Refinement, now: str) -> list[str]:
    """What other entries lead to it."""
    return [id for one in others(pair, entry, now) if now in one.new for id in one.old if id != now]


def others(pair: TwoPhases, entry: Refinement, id: str) -> list[Refinement]:
    return [one for one in pair.entries.get(pair.now(id), ()) if one is not entry]
