"""One value set in a text that someone wrote: all else stays, to the letter."""

from cmoc.model.review import Settings

KEY = "snapshots"


def with_snapshot(text: str, settings: Settings, phase: str, value: str) -> str:
    """review.yml with the hash of a phase's snapshot in it. `settings` are what was read from `text`."""
    places = settings.origin.values
    if (KEY, phase) in places:
        start, end = places[KEY, phase]
        return f"{text[:start]}{value}{text[end:]}"
    if (KEY,) not in places:
        turn = break_of(text)
        return f"{text}{'' if text.endswith(turn) else turn}{KEY}:{turn}  {phase}: {value}{turn}"
    start, end = places[(KEY,)]
    if text[start] == "{":
        comma = ", " if settings.snapshots else ""
        close = text.rindex("}", start, end)
        return f"{text[:close].rstrip(' ')}{comma}{phase}: {value}{text[close:]}"
    return after_last(text, settings, start, f"{phase}: {value}")


def after_last(text: str, settings: Settings, start: int, pair: str) -> str:
    """A line more, under those that are there."""
    last = max(end for path, (_, end) in settings.origin.values.items() if len(path) == 2 and path[0] == KEY)
    breaks = [at for at in (text.find("\n", last), text.find("\r", last)) if at >= 0]
    end = min(breaks, default=len(text))
    indent = text[max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1 : start]
    return f"{text[:end]}{break_of(text)}{indent}{pair}{text[end:]}"


def break_of(text: str) -> str:
    """How its lines end."""
    return "\r\n" if "\r\n" in text else "\n"


def with_phase(text: str, settings: Settings, phase: str) -> str | None:
    """review.yml with another current phase, listed behind the others. None where `phases` has no brackets."""
    places = settings.origin.values
    if ("phases",) not in places or ("current",) not in places:
        return None
    start, _ = places[("phases",)]
    edits = [(*places[("current",)], phase)]
    if phase not in settings.phases:
        if text[start] != "[":
            return None
        close = places["phases", len(settings.phases) - 1][1]
        edits.append((close, close, f", {phase}"))
    for begin, stop, new in sorted(edits, reverse=True):
        text = f"{text[:begin]}{new}{text[stop:]}"
    return text
