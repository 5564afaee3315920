"""One CMOC: what exactly is claimed, on what ground, and what leads here and follows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cmoc.model.edges import StatedEdge, stated_edges
from cmoc.model.theory import Cmoc
from cmoc.model.vocabulary import STANCES, Stance
from cmoc.views.ancestry import Forebear
from cmoc.views.cmoc_parts import PartRow, own_part, part_rows
from cmoc.views.construct_page import Told, told
from cmoc.views.evidence import BASIS_WORDS, cited, evidence, listed, place_words
from cmoc.views.facts import Facts
from cmoc.views.heads import HOME, neighbours, place
from cmoc.views.history import Event, Led, Past
from cmoc.views.limit_line import anchor
from cmoc.views.page import LONGEST, Head, Page, Phrase, Piece, plain, shortened
from cmoc.views.sentence import OURS, sentence
from cmoc.views.weave import weave
from cmoc.views.web import Web
from cmoc.views.words import (
    cmoc_piece,
    joined,
    linked,
    lowered,
    name_of_cmoc,
    named,
    raised,
    stage_words,
    study_piece,
)


@dataclass(frozen=True)
class Passage:
    """An extract as the page shows it."""

    study: Piece
    finding: str
    excerpt: str
    at: str


@dataclass(frozen=True)
class Stated:
    """One place that states the CMOC, with the numbers it cites there."""

    place: str
    numbers: Phrase
    shared: bool


@dataclass(frozen=True)
class SameLink:
    """One link of the CMOC, with the others that state it: two may agree in one link and disagree in another."""

    link: Phrase
    same: tuple[Told, ...]
    against: tuple[Told, ...]


@dataclass(frozen=True)
class CmocPage(Page):
    name: str
    sentence: Phrase
    footnote: str  # that something in the sentence is ours
    chips: tuple[str, ...]
    missing: tuple[Phrase, ...]  # parts that the text does not name
    parts: tuple[PartRow, ...]
    evidence: Phrase
    untied: Phrase  # that the study behind a number is not known here
    stated: tuple[Stated, ...]
    stances: tuple[tuple[Stance, tuple[Passage, ...]], ...]  # those of which a passage is held
    silent: str  # of the others
    verdicts: tuple[Led, ...]
    no_verdict: str
    forebears: tuple[Forebear, ...]
    events: tuple[Event, ...]
    since: str
    note: str
    before: tuple[Told, ...]
    after: tuple[Told, ...]
    same_links: tuple["SameLink", ...]
    at_odds: tuple[Told, ...]  # those that the source puts it against, where no sign shows it


def cmoc_pages(facts: Facts) -> Iterator[CmocPage]:
    near, past = Near(facts), Past(facts)
    names = [cmoc_piece(one) for one in facts.cmocs.values()]
    for cmoc, (before, after) in zip(facts.cmocs.values(), neighbours(names), strict=True):
        if facts.wants(f"cmocs/{cmoc.id}.md"):
            yield cmoc_page(facts, cmoc, near, past, before, after)


def cmoc_page(
    facts: Facts, cmoc: Cmoc, near: "Near", past: Past, before: Piece | None, after: Piece | None
) -> CmocPage:
    name, told_as = name_of_cmoc(cmoc), sentence(facts, cmoc)
    words = plain(told_as)
    web = weave(facts, own_part(facts, cmoc), f"cmoc-{cmoc.id}", f"{name} as a drawing")
    held = {stance: tuple(passages(facts, cmoc, stance)) for stance in STANCES}
    return CmocPage(
        head_of(facts, cmoc, words, web, before, after),
        name,
        told_as,
        OURS if "[" in words else "",
        (*chips(facts, cmoc), *filter(None, [past.carried(cmoc)])),
        missing(cmoc),
        tuple(part_rows(facts, cmoc, web)),
        evidence(facts, [cmoc]),
        untied(facts, cmoc),
        tuple(stated(facts, cmoc)),
        tuple((stance, some) for stance, some in held.items() if some),
        silence([stance for stance, some in held.items() if not some]),
        past.verdicts(cmoc),
        past.no_verdict(cmoc),
        past.ancestry.forebears(cmoc.id),
        past.cmoc_events(cmoc),
        past.since(cmoc),
        cmoc.note or "",
        tuple(told(facts, one) for one in near.before(cmoc)),
        tuple(told(facts, one) for one in near.after(cmoc)),
        tuple(same_links(facts, cmoc, near)),
        tuple(told(facts, one) for one in near.at_odds(cmoc)),
    )


def head_of(facts: Facts, cmoc: Cmoc, words: str, web: Web, before: Piece | None, after: Piece | None) -> Head:
    name = name_of_cmoc(cmoc)
    return Head(
        f"cmocs/{cmoc.id}.md",
        f"{shortened(words, 60).rstrip('.')} · {name}",
        f"{shortened(words, LONGEST - len(name) - 3)} · {name}",  # two CMOCs may say the same on different grounds
        (HOME, Piece("CMOCs", "cmocs/"), Piece(name)),
        before,
        after,
        place(facts, cmoc.origin),
        (web,) if web.lines or web.modifiers else (),
        cmoc.id,
        heading=name,
        cited=f"{name}: {words}",
    )


def same_links(facts: Facts, cmoc: Cmoc, near: "Near") -> Iterator[SameLink]:
    seen = set[tuple[str, str, str]]()
    for edge in causes(cmoc):
        same, against = (tuple(told(facts, one) for one in near.beside(edge, alike)) for alike in (True, False))
        key = edge.start, edge.end, edge.sign
        if (same or against) and key not in seen:
            seen.add(key)
            yield SameLink((*named(facts, edge.start), Piece(" → "), linked(facts, edge.end)), same, against)


def silence(stances: list[Stance]) -> str:
    """That no passage is held is not that no study supports it."""
    if len(stances) == len(STANCES):
        return "No passage of a study is held for it here."
    return f"No passage of a study that is held here {joined(stances, 'or')} it." if stances else ""


def chips(facts: Facts, cmoc: Cmoc) -> tuple[str, ...]:
    labels = {phase.id: phase.label for phase in facts.review.phases}
    stage = raised(stage_words(facts, cmoc.stage)) + (" (our reading)" if cmoc.stage_ours else "")
    since = f"first known from {lowered(labels.get(cmoc.since, cmoc.since))}" if cmoc.since else ""
    shape = f"shape: {cmoc.shape}" if cmoc.shape != "unknown" else ""
    partial = "partial" if missing(cmoc) else ""
    return tuple(chip for chip in (stage, since, BASIS_WORDS[cmoc.basis], shape, partial) if chip)


def missing(cmoc: Cmoc) -> tuple[Phrase, ...]:
    told = []
    if not cmoc.contexts:
        told.append(unnamed("gives no context", "context"))
    if not cmoc.mechanisms:
        told.append(unnamed("names no mechanism", "mechanism"))
    if not cmoc.outcomes:
        told.append(unnamed("names no outcome", "outcome"))
    return tuple(told)


def unnamed(words: str, role: str) -> Phrase:
    return Piece("The paper "), Piece(words, anchor(role)), Piece(". ")


def untied(facts: Facts, cmoc: Cmoc) -> Phrase:
    """A number whose study is not certain, said in words."""
    found = cited([cmoc], facts.settings.references)
    numbers = [one.number for one in found if not one.own and not one.outside]
    loose = [str(number) for number in numbers if number not in facts.by_reference]
    if not loose:
        return ()
    which = f"Which study {loose[0]} is" if len(loose) == 1 else f"Which studies {joined(loose)} are"
    return Piece(f"{which}, is "), Piece("not certain here", "limits/#not-tied"), Piece(".")


def stated(facts: Facts, cmoc: Cmoc) -> Iterator[Stated]:
    for source in cmoc.sources:
        numbers = [one for one in cited([cmoc], facts.settings.references) if one.number in source.cites]
        yield Stated(place_words(facts, source), listed(facts, numbers), source.shared)


def passages(facts: Facts, cmoc: Cmoc, stance: Stance) -> Iterator[Passage]:
    for study, extract in facts.extracts.get(cmoc.id, ()):
        if extract.stance == stance:
            link = study_piece(study)
            yield Passage(link, extract.finding or "", extract.excerpt or "", extract.at or "")


class Near:
    """Which CMOCs lead to one, follow from it, mirror it or speak against it; indexed once for all pages."""

    def __init__(self, facts: Facts) -> None:
        self.cmocs = facts.cmocs
        self.ends: dict[str, list[str]] = {}
        self.starts: dict[str, list[str]] = {}
        self.pairs: dict[tuple[str, str], list[StatedEdge]] = {}
        for cmoc in facts.cmocs.values():
            for id in dict.fromkeys(last(cmoc)):
                self.ends.setdefault(id, []).append(cmoc.id)
            for id in dict.fromkeys(first(cmoc)):
                self.starts.setdefault(id, []).append(cmoc.id)
            for edge in causes(cmoc):
                self.pairs.setdefault((edge.start, edge.end), []).append(edge)

    def picked(self, ids: Iterable[str], but: Cmoc) -> list[Cmoc]:
        return [self.cmocs[id] for id in sorted(set(ids)) if id != but.id]

    def before(self, cmoc: Cmoc) -> list[Cmoc]:
        return self.picked((one for id in first(cmoc) for one in self.ends.get(id, ())), cmoc)

    def after(self, cmoc: Cmoc) -> list[Cmoc]:
        return self.picked((one for id in last(cmoc) for one in self.starts.get(id, ())), cmoc)

    def beside(self, edge: StatedEdge, same: bool) -> list[Cmoc]:
        """Those that state the link with the same sign (more evidence, or its mirror image), or with the other."""
        others = (other for other in self.pairs[edge.start, edge.end] if "?" not in (edge.sign, other.sign))
        return self.picked((one.cmoc.id for one in others if (edge.sign == one.sign) == same), edge.cmoc)

    def at_odds(self, cmoc: Cmoc) -> list[Cmoc]:
        shown = {one.id for edge in causes(cmoc) for one in self.beside(edge, False)}
        return [one for one in self.picked(cmoc.at_odds_with, cmoc) if one.id not in shown]


def causes(cmoc: Cmoc) -> Iterator[StatedEdge]:
    return (edge for edge in stated_edges(cmoc) if edge.role == "cause")


def first(cmoc: Cmoc) -> tuple[str, ...]:
    """Where the CMOC begins: its causes, else its mechanisms."""
    found = tuple(one.construct for one in cmoc.contexts if one.construct and one.holds == "cause")
    return found or tuple(one.construct for one in cmoc.mechanisms if one.construct)


def last(cmoc: Cmoc) -> tuple[str, ...]:
    """Where it ends: its outcomes, else its mechanisms."""
    found = tuple(one.construct for one in cmoc.outcomes if one.construct)
    return found or tuple(one.construct for one in cmoc.mechanisms if one.construct and not cmoc.outcomes)
