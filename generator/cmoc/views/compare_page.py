"""Two kinds side by side. "Not said", "not reached" and "direction not printed" are three things, and no difference."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from cmoc.analyse.reading import Told, reading
from cmoc.analyse.trace import Trace
from cmoc.model.edges import SIGNS
from cmoc.model.profile import Profile, Sets
from cmoc.views.facts import Facts
from cmoc.views.heads import HOME
from cmoc.views.page import Head, Page, Piece, shortened
from cmoc.views.profile_page import CAVEAT, index_name
from cmoc.views.reading_rows import GROUPS, TITLES
from cmoc.views.starts import traced_profile
from cmoc.views.unsaid import UnsaidRow, unsaid_rows
from cmoc.views.weave import role_of
from cmoc.views.web import Kind
from cmoc.views.words import STATES, address, counted, lowered

MOST = 12  # profiles of which every pair has a page
Verdict = Literal["differ", "may differ", "one side", "agree", "silent"]
MARKS: dict[Told, tuple[Kind, str]] = {
    told: (kind, TITLES[told].lower() if told in ("affected", "unsure") else chip) for told, _, kind, chip in GROUPS
}
SECTIONS: tuple[tuple[str, str, tuple[Verdict, ...]], ...] = (
    ("differ", "Where they differ", ("differ", "may differ")),
    ("agree", "Where they agree", ("agree",)),
    ("silent", "What cannot be said", ("one side", "silent")),
)


@dataclass(frozen=True)
class Cell:
    """What one side says of a construct. `reads` is empty where it says nothing that has a direction."""

    kind: Kind | None
    word: str
    target: str
    reads: str = ""
    possible: bool = False


@dataclass(frozen=True)
class CompareRow:
    construct: Piece
    cells: tuple[Cell, Cell]
    verdict: Verdict


@dataclass(frozen=True)
class ComparePage(Page):
    heading: str
    lead: str
    labels: tuple[Piece, Piece]
    sections: tuple[tuple[str, str, tuple[CompareRow, ...]], ...]  # id, title, rows
    unsaid: tuple[tuple[Piece, tuple[UnsaidRow, ...]], ...]  # of each side that has some
    others: tuple[Piece, ...]


def compare_pages(facts: Facts) -> Iterator[ComparePage]:
    profiles = sorted(facts.review.profiles, key=lambda one: one.id)
    if len(profiles) > MOST:
        return
    traces = {one.id: traced_profile(facts, one) for one in profiles}
    for first, second in combinations(profiles, 2):
        yield compare_page(facts, first, second, traces)


def compare_page(facts: Facts, first: Profile, second: Profile, traces: dict[str, Trace]) -> ComparePage:
    sides = tuple((one, traces[one.id]) for one in (first, second))
    rows = [row(facts, id, sides[0], sides[1]) for id in facts.constructs if concerns(facts, id, sides)]
    heading = f"{first.label} and {lowered(second.label)}"
    lead = lead_of(rows)
    address_of = f"profiles/compare/{first.id}/{second.id}"
    head = Head(
        f"{address_of}.md",
        f"{heading} compared",
        shortened(f"{heading}: {lead}"),
        (HOME, Piece(index_name(facts), "profiles/"), Piece(first.label, f"profiles/{first.id}/"), Piece(heading)),
    )
    sections = ((id, title, tuple(one for one in rows if one.verdict in verdicts)) for id, title, verdicts in SECTIONS)
    labels = (Piece(first.label, f"profiles/{first.id}/"), Piece(second.label, f"profiles/{second.id}/"))
    shown = tuple(one for one in sections if one[2])
    besides = ((label, unsaid_rows(facts, one)) for label, one in zip(labels, (first, second), strict=True))
    unsaid = tuple(one for one in besides if one[1])
    return ComparePage(head, heading, f"{lead} {CAVEAT}", labels, shown, unsaid, tuple(others(facts, first, second)))


def concerns(facts: Facts, id: str, sides: tuple[tuple[Profile, Trace], ...]) -> bool:
    """What either sets or reaches, and every mechanism and outcome besides."""
    told = any(one.construct == id for profile, _ in sides for one in profile.sets)
    return told or (id in facts.graph.roles and role_of(facts, id) != "context")


def row(facts: Facts, id: str, one: tuple[Profile, Trace], other: tuple[Profile, Trace]) -> CompareRow:
    cells = (cell(*one, id), cell(*other, id))
    return CompareRow(Piece(facts.constructs[id].label, address(facts.constructs[id])), cells, verdict(*cells))


def cell(profile: Profile, found: Trace, id: str) -> Cell:
    """What the profile sets comes before what follows from it."""
    page = f"profiles/{profile.id}/"
    for how in ("defines", "usual", "possible"):
        for one in profile.sets:
            if one.construct == id and one.how == how:
                return set_cell(one, page)
    read = reading(found, id)
    if read.paths:
        kind, word = MARKS[read.told]
        spoken = "" if read.told in ("affected", "unsure") else read.reads
        return Cell(kind, word, f"{page}#reads-{id}", spoken)
    return Cell(None, read.reads, f"{page}#silent")


def set_cell(one: Sets, page: str) -> Cell:
    sign = SIGNS[one.state]
    word = {"defines": "is", "usual": "usually", "possible": "may be"}[one.how]
    kinds: dict[str, Kind] = {"+": "raises", "-": "lowers"}
    reads = {"+": "up", "-": "down"}.get(sign, "")
    return Cell(kinds.get(sign), f"{word} {STATES[one.state]}", f"{page}#sets", reads, one.how == "possible")


def verdict(one: Cell, other: Cell) -> Verdict:
    if one.reads and other.reads:
        if one.reads == other.reads:
            return "agree"
        return "may differ" if one.possible or other.possible else "differ"
    return "one side" if one.reads or other.reads else "silent"


def lead_of(rows: list[CompareRow]) -> str:
    """ "They differ in 4 constructs; of 2 the paper speaks for one side." """
    numbers = {word: sum(one.verdict == word for one in rows) for word in ("differ", "may differ", "one side", "agree")}
    told = f"They differ in {counted(numbers['differ'], 'construct')}"
    if numbers["may differ"]:
        told += f" and may differ in {numbers['may differ']}, where one side is only possible"
    return f"{told}; of {numbers['one side']} the paper speaks for one side; they agree in {numbers['agree']}."


def others(facts: Facts, first: Profile, second: Profile) -> Iterator[Piece]:
    for one, other in combinations(sorted(facts.review.profiles, key=lambda profile: profile.id), 2):
        shares = {one.id, other.id} & {first.id, second.id}
        if len(shares) == 1:
            yield Piece(f"{one.label} and {lowered(other.label)}", f"profiles/compare/{one.id}/{other.id}/")
