"""In what a claim differs from the one that it came of, in words."""

from dataclasses import dataclass

from cmoc.changes.claim import Claim, claim_of
from cmoc.changes.record import Change, Difference
from cmoc.model.theory import Cmoc, Context, Mechanism, Outcome
from cmoc.views.comparison import NOT_COMPARABLE, hidden, since
from cmoc.views.diff_view import TITLES
from cmoc.views.diff_view import words as value_words
from cmoc.views.facts import Facts
from cmoc.views.phases import Transition, held_in, phase_name
from cmoc.views.words import joined, lowered, raised, stage_words

Told = tuple[tuple[str, tuple[str, ...]], ...]
FIELDS = {"label": "Name", "home": "Role", "says": "In a sentence", "only_in": "Only in"}
PARTS = ("contexts", "mechanisms", "outcomes")
OURS = "which of its parts or signs are our reading"
TURNED = {
    "increases": ("rising", "rose"),
    "decreases": ("falling", "fell"),
    "amplifies": ("amplified", "was amplified"),
    "dampens": ("dampened", "was dampened"),
}
BESIDE = ("note", "sources", "since", "published_as")  # what a claim does not claim


@dataclass(frozen=True)
class Differing:
    """`mirror`: that it says the same with each state and effect turned. `told`: a heading and what is under it."""

    mirror: str
    told: Told


def differs(facts: Facts, one: Transition, old: Cmoc, new: Cmoc) -> str:
    """ "no longer named: outcome synergy; another stage: early stage → any time"."""
    found = differing(facts, one, old, new)
    return "; ".join(part for part in (found.mirror, told_words(found.told)) if part)


def told_words(told: Told) -> str:
    return "; ".join(f"{word}: {joined(items)}" if items else word for word, items in told)


def differing(facts: Facts, one: Transition, old: Cmoc, new: Cmoc) -> Differing:
    found = since(facts, one, old, new)
    changes = [each for each in found.changes if each.level == "theory"]
    flips = [each for each in changes if each.rule in ("state-flipped", "effect-flipped")]
    mirror = mirror_of(one, flips, claim_of(old), claim_of(new))
    parts = [part for each in changes for part in each.parts]
    told = [
        ("no longer named", [path_words(one, part.path) for part in parts if is_part(part) and part.now is None]),
        ("newly named", [path_words(one, part.path) for part in parts if is_part(part) and part.was is None]),
        ("no longer limited to", [kind_of(facts, part) for part in parts if is_limit(part) and part.now is None]),
        ("now limited to", [kind_of(facts, part) for part in parts if is_limit(part) and part.was is None]),
    ]
    named = [each for each in changes if all(is_part(part) or is_limit(part) for part in each.parts)]
    told += [change_told(facts, one, each) for each in changes if each not in (named + flips if mirror else named)]
    told += unknown_told(facts, one, [each.path for each in found.unknown if each.path[0] not in BESIDE])
    gathered: dict[str, list[str]] = {}
    for word, items in told:
        if items or word == OURS:
            gathered.setdefault(word, []).extend(items)
    return Differing(mirror, tuple((word, tuple(dict.fromkeys(items))) for word, items in gathered.items()))


def mirror_of(one: Transition, flips: list[Change], was: Claim, now: Claim) -> str:
    """ "the mirror image: distance high where it was low and conflict rising where it fell; the same link"."""
    links = sum(now.signs.get(ends) == sign for ends, sign in was.signs.items()) + len(was.turns & now.turns)
    if not flips or not links or was.turned_in(now):
        return ""
    parts = sorted((part for each in flips for part in each.parts), key=lambda part: PARTS.index(part.path[0]))
    told = joined([mirrored(one, part) for part in parts])
    return f"the mirror image: {told}; the same {'link' if links == 1 else 'links'}"


def mirrored(one: Transition, part: Difference) -> str:
    name = part.path[1]
    construct = held_in(one.new, name) or held_in(one.old, name)
    many = bool(construct and construct.plural)
    is_now, (_, was) = (TURNED.get(str(each), (str(each), "")) for each in (part.now, part.was))
    then = was or f"{'were' if many else 'was'} {part.was}"
    return f"{known_as(one, name)} {is_now[0]} where {'they' if many else 'it'} {then}"


def unknown_told(facts: Facts, one: Transition, paths: list[tuple[str, ...]]) -> list[tuple[str, list[str]]]:
    """A part that only the later phase names is no news where the one before was seen in part."""
    came = [path for path in paths if path[0] in PARTS and len(path) == 2 and hidden(facts, one) == (True, False)]
    rest = [path for path in paths if path not in came]
    word = f"named in {phase_name(facts, one.after.id)}, and not known of {phase_name(facts, one.before)}"
    return [
        (word, [path_words(one, path) for path in came]),
        (NOT_COMPARABLE, [path_words(one, path) for path in rest]),
    ]


def is_limit(one: Difference) -> bool:
    """One of the kinds that a claim holds in alone."""
    return one.path[0] == "only_in" and (one.was is None or one.now is None)


def kind_of(facts: Facts, one: Difference) -> str:
    kind = one.path[-1]
    return next((lowered(each.label) for each in facts.review.profiles if each.id == kind), kind)


def is_part(one: Difference) -> bool:
    """A whole context, mechanism or outcome."""
    return isinstance(one.was or one.now, Context | Mechanism | Outcome)


def change_told(facts: Facts, one: Transition, change: Change) -> tuple[str, list[str]]:
    if change.rule == "ours-changed":
        return OURS, []
    return lowered(TITLES[change.rule]), [part_words(facts, one, each) for each in change.parts]


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
