"""What a trace says of one construct, as one sentence with its reason and its doubts (method.md §6)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cmoc.analyse.path import Path, Start
from cmoc.analyse.reading import Reading, Reads, Told, reading
from cmoc.analyse.trace import Trace
from cmoc.model.theory import Context
from cmoc.model.vocabulary import State
from cmoc.views.evidence import BASIS_WORDS
from cmoc.views.facts import Facts
from cmoc.views.page import Phrase, Piece
from cmoc.views.path_rows import CARRIED, MIXED, PathRow, StepRows, needs_words, path_rows
from cmoc.views.sentence import NO_DIRECTION
from cmoc.views.web import Kind
from cmoc.views.words import clause, cmoc_piece, joined, linked

Group = tuple[Told, str, Kind, str]
# In the order in which a page shows them: as what it is told, its heading, its mark, its word.
GROUPS: tuple[Group, ...] = (
    ("down", "Falls", "lowers", "falls"),
    ("up", "Rises", "raises", "rises"),
    ("away", "Away from, by a threshold", "lowers", "away from"),
    ("towards", "Towards, by a threshold", "raises", "towards"),
    ("both", "Pulled both ways", "both", "both ways"),
    ("affected", "Affected, direction not printed", "unknown", "affected"),
    ("unsure", "Only read backwards, or on other grounds", "unknown", "not as stated"),
)
TITLES: dict[Told, str] = {told: title for told, title, _, _ in GROUPS}


@dataclass(frozen=True)
class ReadingRow:
    id: str
    construct: Piece
    kind: Kind
    chip: str
    tag: str  # how the shortest path is carried
    sentence: Phrase
    paths: tuple[PathRow, ...]


@dataclass(frozen=True)
class ReadingGroup:
    id: str
    title: str
    rows: tuple[ReadingRow, ...]


def reading_groups(facts: Facts, found: Trace) -> tuple[ReadingGroup, ...]:
    """Those that have something, constructs by name."""
    ends = dict.fromkeys(path.end for path in found.paths)
    given = {start.construct for start in found.starts}  # what is set is no reading of what follows
    readings = [reading(found, id) for id in facts.constructs if id in ends and id not in given]
    steps: StepRows = {}
    made = [
        ReadingGroup(
            told, title, tuple(row(facts, found, one, kind, chip, steps) for one in readings if one.told == told)
        )
        for told, title, kind, chip in GROUPS
    ]
    return tuple(group for group in made if group.rows)


def row(facts: Facts, found: Trace, one: Reading, kind: Kind, chip: str, steps: StepRows) -> ReadingRow:
    construct = facts.constructs[one.construct]
    name = Piece(construct.label, f"constructs/{construct.id}/")
    carried = CARRIED[shortest(one, one.reads).carried(facts.settings.references)]
    told = sentence(facts, found.starts, one)
    return ReadingRow(construct.id, name, kind, chip, carried, told, path_rows(facts, one.paths, steps))


def shortest(one: Reading, reads: Reads = "both") -> Path:
    """The first that a sentence may rest on, else the first with the direction that it gives, else the first."""
    signs = {"up": "+", "down": "-"}.get(reads, "+-")
    signed = [path for path in one.paths if path.sign in signs]
    return ([path for path in signed if path.sure] or signed or list(one.paths))[0]


def sentence(facts: Facts, starts: Sequence[Start], one: Reading) -> Phrase:
    """ "In this theory, where collaboration is mandated, trust tends to fall, as CMOC 60 states." """
    used = [path.start for path in one.paths]
    where = where_words(facts, [start for start in starts if start in used])
    unheaded = one.headline == "not said" or (one.headline == "affected" and one.reads != "affected")
    reads = one.reads if unheaded else one.headline
    ground = f"{unsure(one)}, " if unheaded else ""
    rest = "" if unheaded else disagreement(one)
    tail = (NO_DIRECTION if reads == "affected" else supplied(one, reads)) + needs(facts, one, reads)
    told = (*moves(facts, one, reads), *because(facts, one, reads), Piece(f"{tail}{rest}."))
    return (Piece(f"In this theory, {ground}"), *where, Piece(", "), *told)


def supplied(one: Reading, reads: Reads) -> str:
    """Said where the path that a sentence rests on has a direction that is ours."""
    ours = reads != "both" and any(step.ours == "sign" for step in shortest(one, reads).steps)
    return "; a direction on the way is our reading" if ours else ""


def needs(facts: Facts, one: Reading, reads: Reads) -> str:
    """Said where the path that a sentence rests on needs more than is set here."""
    if reads == "both":
        return ""
    told = dict.fromkeys(needs_words(facts, step.needs) for step in shortest(one, reads).steps if step.needs)
    return f"; stated {joined(list(told))}, which is not known here" if told else ""


def where_words(facts: Facts, starts: Iterable[Start]) -> Phrase:
    pieces: list[Piece] = [Piece("where ")]
    for at, start in enumerate(starts):
        state: State = "high" if start.sign == "+" else "low"
        pieces += [Piece(" and ")] if at else []
        pieces += clause(facts, Context(set_state(facts, start, state), start.construct))
    return tuple(pieces)


def set_state(facts: Facts, start: Start, state: State) -> State:
    """In the words that the CMOCs use of it: a thing that is there or not is not called high."""
    there: State = "present" if start.sign == "+" else "absent"
    used = {
        context.state
        for cmoc in facts.graph.roles.get(start.construct, {}).get("context", ())
        for context in cmoc.contexts
        if context.construct == start.construct
    }
    return there if used & {"present", "absent"} and not used & {"high", "low"} else state


def moves(facts: Facts, one: Reading, reads: Reads) -> Phrase:
    name = linked(facts, one.construct)
    several = facts.constructs[one.construct].plural
    tends = "tend" if several else "tends"
    if reads == "both":
        at = facts.constructs[one.parts_at[-1]] if one.parts_at else None
        part = (Piece("; the paths part at "), linked(facts, at.id)) if at else ()
        return (name, Piece(f" {'are' if several else 'is'} pulled both ways"), *part)
    if reads == "affected":
        return (name, Piece(f" {'are' if several else 'is'} affected"))
    if one.stepped:
        return (Piece(f"the theory points {'towards' if reads == 'up' else 'away from'} "), name)
    return (name, Piece(f" {tends} to {'rise' if reads == 'up' else 'fall'}"))


def because(facts: Facts, one: Reading, reads: Reads) -> Phrase:
    """The last link before it on the shortest path that the sentence rests on."""
    if reads == "both":
        return ()
    path = shortest(one, reads)
    if len(path.steps) == 1:
        cmoc = path.steps[0].spoken
        if path.backwards:
            return (Piece("; "), cmoc_piece(cmoc), Piece(" states the other direction"))
        return (Piece(", as "), cmoc_piece(cmoc), Piece(" states"))
    verb = {"+": "rises", "-": "falls", "?": "changes"}[path.signs[-2]]
    via = path.steps[-1].edge.start
    several = facts.constructs[via].plural
    return (Piece(", because "), linked(facts, via), Piece(f" {verb.removesuffix('s') if several else verb}"))


def unsure(one: Reading) -> str:
    """Why no path to it may carry a headline."""
    grounds = [word for path in one.paths for word in doubts(path)]
    return joined(list(dict.fromkeys(grounds)), "or")


def doubts(path: Path) -> Iterable[str]:
    if path.backwards:
        yield "read backwards"
    if path.mixed:
        yield MIXED
    for step in path.steps:
        if not step.backwards and not step.sure:
            yield "by our reading" if step.ours == "part" else f"as {BASIS_WORDS[step.basis[0]]}"


def disagreement(one: Reading) -> str:
    """Said in the same sentence: what other paths say, and why they are no headline."""
    if one.reads == one.headline:
        return ""
    signs = {"up": "-", "down": "+"}.get(one.headline, "+-")
    rest = [path for path in one.paths if not path.sure and path.sign in signs]
    grounds = joined(list(dict.fromkeys(word for path in rest for word in doubts(path))), "or")
    other = {"up": "lower", "down": "raise"}.get(one.headline, "give a direction to")
    return f"; {grounds}, other paths {other} it"
