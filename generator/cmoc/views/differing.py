"""In what a claim differs from the one that it came of, in words."""

from cmoc.changes.record import Change, Difference
from cmoc.model.theory import Cmoc, Context, Mechanism, Outcome
from cmoc.views.comparison import NOT_COMPARABLE, since
from cmoc.views.diff_view import TITLES
from cmoc.views.diff_view import words as value_words
from cmoc.views.facts import Facts
from cmoc.views.phases import Transition, held_in
from cmoc.views.words import joined, lowered, raised, stage_words

FIELDS = {"label": "Name", "home": "Role", "says": "In a sentence", "only_in": "Only in"}
BESIDE = ("note", "sources", "since", "published_as")  # what a claim does not claim


def differs(facts: Facts, one: Transition, old: Cmoc, new: Cmoc) -> str:
    """ "went: outcome synergy; another stage: early stage → any time; not comparable: mechanism trust"."""
    found = since(facts, one, old, new)
    changes = [each for each in found.changes if each.level == "theory"]
    parts = [part for each in changes for part in each.parts]
    unknown = [each.path for each in found.unknown if each.path[0] not in BESIDE]
    named = (
        ("went", [part.path for part in parts if is_part(part) and part.now is None]),
        ("came", [part.path for part in parts if is_part(part) and part.was is None]),
    )
    told = [f"{word}: {paths_words(one, paths)}" for word, paths in named if paths]
    told += [change_words(facts, one, each) for each in changes if not all(map(is_part, each.parts))]
    told += [f"{NOT_COMPARABLE}: {paths_words(one, unknown)}"] if unknown else []
    return "; ".join(dict.fromkeys(told))


def is_part(one: Difference) -> bool:
    """A whole context, mechanism or outcome."""
    return isinstance(one.was or one.now, Context | Mechanism | Outcome)


def paths_words(one: Transition, paths: list[tuple[str, ...]]) -> str:
    """ "context trust, mechanism synergy and stage", each once."""
    return joined(list(dict.fromkeys(path_words(one, path) for path in paths)))


def change_words(facts: Facts, one: Transition, change: Change) -> str:
    title = lowered(TITLES[change.rule])
    if change.rule == "ours-changed":
        return "what of it is our reading"
    return f"{title}: {joined([part_words(facts, one, each) for each in change.parts])}"


def part_words(facts: Facts, one: Transition, part: Difference) -> str:
    """Where a value has its own name in the claim, that first: "trust, high → low"."""
    before, after = (scalar(facts, part.path, each) or "none" for each in (part.was, part.now))
    name = known_as(one, part.path[1]) if len(part.path) > 2 else ""
    return f"{name}, {before} → {after}" if name else f"{before} → {after}"


def known_as(one: Transition, name: str) -> str:
    """Of a construct or a link; as the new phase calls it, else the old."""
    labels = []
    for id in name.split(" -> "):
        found = held_in(one.new, id) or held_in(one.old, id)
        labels.append(lowered(found.label) if found else id)
    return " to ".join(labels)


def scalar(facts: Facts, path: tuple[str, ...], value: object) -> str:
    if path == ("stage",) and value is not None:
        return stage_words(facts, str(value))
    return value_words(value, path)


def path_words(one: Transition, path: tuple[str, ...]) -> str:
    """ "outcome trust", "stage"."""
    first = FIELDS.get(path[0], path[0].replace("_", " ")).lower()
    return f"{first.removesuffix('s')} {known_as(one, path[1])}" if len(path) > 1 else first


def field_words(path: tuple[str, ...]) -> str:
    """ "Sources: phase-2, Table 3"; of a record as a whole nothing."""
    if not path:
        return ""
    first = raised(FIELDS.get(path[0], path[0].replace("_", " ")))
    return f"{first}: {' · '.join(path[1:])}" if path[1:] else first
