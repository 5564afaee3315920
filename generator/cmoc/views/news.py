"""The last change of the theory in three lines, for the home page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cmoc.views.facts import Facts
from cmoc.views.follow import NEW
from cmoc.views.ledger import ledger_sections
from cmoc.views.page import Piece, Start
from cmoc.views.phases import TOLD, Transition, changes_link, last_transition, phase_name
from cmoc.views.turns import mechanisms, turn_lines
from cmoc.views.verdicts import Count, tally
from cmoc.views.words import joined


@dataclass(frozen=True)
class News:
    lines: tuple[str, ...]
    all_of: Piece
    new: Piece


def news(facts: Facts) -> News | None:
    last = last_transition(facts)
    return News(tuple(lines(facts, last)), changes_link(facts, last), NEW) if last else None


def lines(facts: Facts, one: Transition) -> Iterator[str]:
    became = mechanisms(facts, one)
    before = phase_name(facts, one.before)
    if became:
        yield became
    found = turn_lines(ledger_sections(facts, one))
    kinds = joined([f"{line.count} {line.word}" for line in found if line.target != f"#{TOLD}"])
    alone = [line.count for line in found if line.target == f"#{TOLD}"]
    more = "".join(f"{number} more that the source tells in words alone" for number in alone)
    if found:
        yield f"Since {before}: {'; '.join(part for part in (kinds, more) if part)}."
    if one.after.verdicts:
        counts = tally(one.after.verdicts, 0, True, before).counts
        told = joined([f"{count.both} {count.word}" for count in counts if count.both])
        yield f"Of the CMOCs of {before} that are held: {told}; {grounds(counts)}."


def grounds(counts: Sequence[Count]) -> str:
    stated, both = sum(one.stated for one in counts), sum(one.both for one in counts)
    if stated == both:
        return "as the paper states it"
    return f"{stated} as the paper states it, the rest our reading" if stated else "all our reading"


def news_start(facts: Facts) -> tuple[Start, ...]:
    last = last_transition(facts)
    if not last:
        return ()
    phase = phase_name(facts, last.after.id)
    done = Piece(f"What was done in {phase}", f"phases/{last.after.id}/")
    return (Start(f"What changed in {phase}?", (changes_link(facts, last), done)),)
