"""A path of a trace in words: link by link, and as its weakest link (method.md §6)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cmoc.analyse.needs import Need
from cmoc.analyse.path import Carried, Path, Step, grounds
from cmoc.model.theory import Context, Mechanism
from cmoc.model.vocabulary import Basis, Sign
from cmoc.views.evidence import BASIS_WORDS, OURS_WORDS, evidence
from cmoc.views.facts import Facts
from cmoc.views.ladder import cmoc_links
from cmoc.views.page import Phrase, Piece, plain
from cmoc.views.web import Kind
from cmoc.views.words import clause, counted, in_words, joined, linked, lowered

KINDS: dict[Sign, Kind] = {"+": "raises", "-": "lowers", "?": "unknown"}
TOLD: dict[Sign, str] = {"+": "raises", "-": "lowers", "?": "affects, direction not printed"}
CARRIED: dict[Carried, str] = {
    "one study": "one study carries every link",
    "stitched": "stitched from several studies",
    "cannot be told": "which studies carry it cannot be told",
}
MIXED = "by claims of stages that do not follow one another"
BACKWARDS = "read backwards: stated for the other direction"


@dataclass(frozen=True)
class StepRow:
    line: str
    kind: Kind
    chip: str
    told: Phrase  # "Mandated → trust"
    cmocs: Phrase
    evidence: Phrase
    notes: tuple[str, ...]


@dataclass(frozen=True)
class PathRow:
    kind: Kind
    chip: str
    summary: str  # "3 links, one read backwards; which studies carry it cannot be told"
    steps: tuple[StepRow, ...]
    drawing: str = ""  # the name of the web that draws it


StepRows = dict[Step, StepRow]  # a step stands on many paths, and is told once


def path_rows(facts: Facts, paths: Iterable[Path], told: StepRows | None = None) -> tuple[PathRow, ...]:
    rows: StepRows = {} if told is None else told
    return tuple(path_row(facts, path, rows) for path in paths)


def path_row(facts: Facts, path: Path, told: StepRows) -> PathRow:
    for step in path.steps:
        if step not in told:
            told[step] = step_row(facts, step)
    rows = tuple(told[step] for step in path.steps)
    return PathRow(KINDS[path.sign], TOLD[path.sign], summary(facts, path), rows)


def summary(facts: Facts, path: Path) -> str:
    """What a reader must know of the path before its links: its weakest."""
    marks = [f"{in_words(path.backwards)} read backwards"] if path.backwards else []
    marks += [words for words in weakest(path) if words]
    if path.start.how == "usual":
        marks.append("from what is usual, not from what defines it")
    told = ", ".join([counted(len(path.steps), "link"), *marks])
    return f"{told}; {CARRIED[path.carried(facts.settings.references)]}"


def weakest(path: Path) -> Iterator[str]:
    """Grounds other than findings, and what is ours, each named once."""
    others: dict[Basis, None] = {}
    for step in path.steps:
        if "finding" not in step.basis:
            others |= dict.fromkeys(step.basis)
    yield joined([BASIS_WORDS[basis] for basis in others], "or")
    yield MIXED if path.mixed else ""
    ours = {step.ours for step in path.steps}
    yield "part of it our reading" if "part" in ours else "a direction is our reading" if "sign" in ours else ""
    yield "under a condition that is not known" if any(step.needs for step in path.steps) else ""


def step_row(facts: Facts, step: Step) -> StepRow:
    edge = step.edge
    told = (linked(facts, edge.start), Piece(" → "), linked(facts, edge.end))
    kind = KINDS[edge.sign]
    line = f"{edge.start}--{kind}--{edge.end}"
    printed = [cmoc for cmoc in step.cmocs if step.ours != "part"]
    rests = evidence(facts, printed) if printed else (Piece(OURS_WORDS["part"]),)
    return StepRow(line, kind, TOLD[edge.sign], told, cmoc_links(step.cmocs), rests, tuple(notes(facts, step)))


def notes(facts: Facts, step: Step) -> Iterator[str]:
    if step.backwards:
        yield BACKWARDS
    if step.ours == "sign":
        yield OURS_WORDS["sign"]
    if step.needs:
        yield needed(facts, step.needs)
    for one in step.modifiers:
        label = facts.constructs[one.start].label
        verb = {"dampens": "dampens", "amplifies": "amplifies", None: "changes"}[one.effect]
        yield f"{lowered(label)} {verb.removesuffix('s') if facts.constructs[one.start].plural else verb} this link"
    if step.stepped:
        yield f"shape: {' or '.join(sorted({one.cmoc.shape for one in grounds(step.stated)}))}"


def needed(facts: Facts, wanted: Sequence[tuple[Need, ...]]) -> str:
    """ "where conflict is present: not known here"."""
    return f"{needs_words(facts, wanted)}: not known here"


def needs_words(facts: Facts, wanted: Sequence[tuple[Need, ...]]) -> str:
    told = dict.fromkeys(" and ".join(need_words(facts, need) for need in some) for some in wanted)
    return f"where {', or where '.join(told)}"


def need_words(facts: Facts, need: Need) -> str:
    return plain(clause(facts, need.part)) if isinstance(need.part, Context) else together(facts, need.part)


def together(facts: Facts, part: Mechanism) -> str:
    name = lowered(facts.constructs[part.construct].label if part.construct else part.text or "")
    verb = {"increases": "rises", "decreases": "falls"}.get(part.effect, "changes")
    return f"{name} {verb} with it"
