"""What is said of each mechanism, against kinds of study and against stages. A cell is never blank."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cmoc.analyse.ties import Tie, ties
from cmoc.model.study import Study
from cmoc.views.blocks import Block, Folded, listed
from cmoc.views.facts import Facts
from cmoc.views.page import Phrase, words
from cmoc.views.words import counted, linked, named

UNTOLD = "cannot be told"
NOT_SAID = "not said"
MOST_KINDS = 5  # beside each other in one table
KINDS_TITLE = "Mechanisms by kind of study"
KIND_COLUMNS = ("Kind", "Studies", "Mechanisms that its studies speak of", "Mechanisms not said")


@dataclass(frozen=True)
class Tied:
    """The included studies, and which of them can be set against a CMOC."""

    studies: tuple[Study, ...]
    known: frozenset[str]  # ids of studies of which all that is cited to them can be seen
    of: Mapping[str, Tie]  # by CMOC


def tied(facts: Facts) -> Tied:
    studies = facts.included
    numbered = facts.settings.references.included is not None
    known = frozenset(study.id for study in studies if seen_whole(study, numbered))
    return Tied(studies, known, ties(facts.cmocs.values(), studies))


def seen_whole(study: Study, numbered: bool) -> bool:
    """By its number, or in a review without numbers by its extracts."""
    return study.reference is not None or (not numbered and bool(study.extracts))


def tied_words(facts: Facts) -> str:
    """ "Of 51 included studies, 2 are tied with certainty …; which claims the others are cited for cannot be told." """
    found = tied(facts)
    if not found.studies:
        return "No study is held here."
    if not found.known:
        return f"No included study is tied with certainty to what is cited, so who says what {UNTOLD}."
    total = counted(len(found.studies), "included study", "included studies")
    rest = len(found.studies) - len(found.known)
    others = "the other is cited for" if rest == 1 else f"the other {rest} are cited for"
    are = "is" if len(found.known) == 1 else "are"
    told = f"Of {total}, {len(found.known)} {are} tied with certainty to what is cited"
    return f"{told}; which claims {others} {UNTOLD}." if rest else f"{told}."


def mechanisms(facts: Facts) -> list[str]:
    """All that play the role, in order of their labels."""
    return [id for id in facts.constructs if facts.graph.roles.get(id, {}).get("mechanism")]


def speakers(facts: Facts, found: Tied, id: str) -> Tie:
    """The studies that are tied, or that may be, to a CMOC in which it is the mechanism."""
    some = [found.of.get(cmoc.id, Tie()) for cmoc in facts.graph.roles[id]["mechanism"]]
    certain = {study for tie in some for study in tie.certain}
    maybe = {study for tie in some for study in tie.maybe}
    return Tie(tuple(sorted(certain)), tuple(sorted(maybe - certain)))


def by_kind(facts: Facts) -> Block:
    """A table of what is said; what no study of a kind speaks of stands in lists below it, as far as it is known."""
    found = tied(facts)
    kinds: dict[str, list[Study]] = {}
    for study in found.studies:
        kinds.setdefault(study.partnership or "kind not given", []).append(study)
    known = [kind for kind, some in kinds.items() if any(study.id in found.known for study in some)]
    speak = {id: speakers(facts, found, id) for id in mechanisms(facts)}
    lead = kinds_lead(facts, kinds, known)
    if len(known) > MOST_KINDS:
        return Block("kinds", KINDS_TITLE, lead, KIND_COLUMNS, tuple(kind_rows(facts, found, kinds, known, speak)))
    cells = {id: [kind_cell(kinds[kind], found, tie) for kind in known] for id, tie in speak.items()}
    rows = tuple((named(facts, id), *map(words, some)) for id, some in cells.items() if set(some) - {UNTOLD, NOT_SAID})
    columns = ("Mechanism", *(f"{kind} ({how_many(kinds[kind], found)})" for kind in known))
    silent = {kind: [id for id, some in cells.items() if some[at] == NOT_SAID] for at, kind in enumerate(known)}
    folded = tuple(
        Folded(f"{kind}: {NOT_SAID} of {counted(len(ids), 'mechanism')}", tuple((linked(facts, id),) for id in ids))
        for kind, ids in silent.items()
        if ids
    )
    return Block("kinds", KINDS_TITLE, lead, columns, rows, folded, short=True)


def kind_rows(
    facts: Facts, found: Tied, kinds: Mapping[str, list[Study]], known: list[str], speak: Mapping[str, Tie]
) -> Iterator[tuple[Phrase, ...]]:
    """For more kinds than a table has room for beside each other: a row for each."""
    kind_of = {study.id: kind for kind in known for study in kinds[kind]}
    said: dict[str, list[str]] = {kind: [] for kind in known}
    for id, tie in speak.items():
        for kind in dict.fromkeys(kind_of[one] for one in (*tie.certain, *tie.maybe) if one in kind_of):
            said[kind].append(id)
    for kind, ids in said.items():
        whole = all(study.id in found.known for study in kinds[kind])
        rest = str(len(speak) - len(ids)) if whole else UNTOLD
        cells = (words(how_many(kinds[kind], found)), listed([linked(facts, id) for id in ids]), words(rest))
        yield (words(kind), *cells)


def how_many(some: list[Study], found: Tied) -> str:
    return f"{sum(study.id in found.known for study in some)} of {len(some)} tied"


def kind_cell(some: list[Study], found: Tied, tie: Tie) -> str:
    """How many tied studies of the kind speak of it. That none does is known only if all of the kind are tied."""
    number, more = (sum(study.id in ids for study in some) for ids in (tie.certain, tie.maybe))
    if number or more:
        sure = counted(number, "study", "studies") if number else ""
        return ", ".join(part for part in (sure, f"may be {more}" if more else "") if part)
    return NOT_SAID if all(study.id in found.known for study in some) else UNTOLD


def kinds_lead(facts: Facts, kinds: Mapping[str, list[Study]], known: list[str]) -> Phrase:
    told = tied_words(facts)
    if not known:
        return words(told)
    told += (
        ' A cell counts the tied studies that are cited for a CMOC with this mechanism; "may be" where the number '
        f'stands behind a list. It is "{NOT_SAID}" only where all studies of a kind are tied and none is cited for it. '
        f"For all other mechanisms and kinds it {UNTOLD}."
        if len(known) <= MOST_KINDS
        else " A mechanism stands beside a kind of which a tied study is, or may be, cited for a CMOC with it."
    )
    loose = sorted((kind for kind in kinds if kind not in known), key=str.casefold)
    if loose:
        told += f" Kinds of which no study is tied: {'; '.join(loose)}."
    return words(told)


def by_stage(facts: Facts) -> Block:
    """How many CMOCs of each stage have it as their mechanism."""
    counts = {id: Counter(cmoc.stage for cmoc in facts.graph.roles[id]["mechanism"]) for id in mechanisms(facts)}
    stages = [stage for stage in (*facts.stages, None) if any(count[stage] for count in counts.values())]
    rows = tuple(
        (named(facts, id), *(words(str(count[stage] or "none")) for stage in stages)) for id, count in counts.items()
    )
    lead = "How many CMOCs of each stage have it as their mechanism. A CMOC whose stage is not given may belong to any."
    columns = ("Mechanism", *(facts.stages[stage].label if stage else "Stage not given" for stage in stages))
    return Block("stages", "Mechanisms by stage", words(lead), columns, rows, short=True)
