"""One study: what it is, and what it says to the theory."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmoc.model.study import Study
from cmoc.views.construct_page import Told
from cmoc.views.evidence import place_words
from cmoc.views.facts import Facts, name_of
from cmoc.views.heads import HOME, neighbours, place
from cmoc.views.ladder import name_of_cmoc
from cmoc.views.page import Head, Page, Phrase, Piece, shortened
from cmoc.views.sentence import sentence
from cmoc.views.words import joined, lowered

NOT_GIVEN = "not given by the paper"
LOOSE = "Which reference number it has is not certain, so no CMOC can be laid at its door here."


@dataclass(frozen=True)
class Said:
    """An extract with the CMOC it bears on."""

    cmoc: Told
    stance: str
    finding: str
    excerpt: str
    at: str


@dataclass(frozen=True)
class StudyPage(Page):
    name: str
    lead: str
    about: tuple[tuple[str, str], ...]
    cited_for: tuple[Told, ...]
    uncited: str  # why there is none
    extracts: tuple[Said, ...]
    note: str
    stated: tuple[str, ...]


def study_pages(facts: Facts) -> Iterator[StudyPage]:
    names = [Piece(name_of(one), f"studies/{one.id}/") for one in facts.studies.values()]
    for study, (before, after) in zip(facts.studies.values(), neighbours(names), strict=True):
        name, lead = name_of(study), lead_of(study)
        cited_for = tuple(cited(facts, study))
        counts = f"The paper cites it for {len(cited_for)} of the CMOCs held here." if cited_for else ""
        head = Head(
            f"studies/{study.id}.md",
            f"{name}: {lead}" if lead else name,
            shortened(f"{name}: {lead}. {counts}" if lead else f"{name}. {counts}"),
            (HOME, Piece("Studies", "studies/"), Piece(name)),
            before,
            after,
            place(facts, study.origin),
        )
        said = tuple(extracts(facts, study))
        stated = tuple(place_words(facts, source) for source in study.sources)
        none = "No CMOC held here cites it." if study.reference is not None else LOOSE
        yield StudyPage(head, name, lead, about(study), cited_for, none, said, study.note or "", stated)


def lead_of(study: Study) -> str:
    """ "accountable care organisation, USA"."""
    kind = lowered(study.partnership) if study.partnership else ""
    return ", ".join(part for part in (kind, joined(study.countries)) if part)


def about(study: Study) -> tuple[tuple[str, str], ...]:
    """What is not given is said, and not left out."""
    reference = str(study.reference) if study.reference is not None else "which number it has is not certain here"
    if not study.included:
        return (
            ("Counted", "no: it is none of the studies included"),
            ("What it is", study.kind),
            ("Title", study.title or "not known here"),
            ("Reference", reference),
        )
    return (
        ("Title", study.title or "not known here"),
        ("Country", joined(study.countries) or NOT_GIVEN),
        ("Kind", study.partnership or NOT_GIVEN),
        ("Sector", study.sector or NOT_GIVEN),
        ("Methods", study.methods or NOT_GIVEN),
        ("Sites", study.sites or NOT_GIVEN),
        ("Participants", study.participants or NOT_GIVEN),
        ("Mandate", study.mandate or NOT_GIVEN),
        ("Appraisal", appraisal(study)),
        ("Reference", reference),
    )


def appraisal(study: Study) -> str:
    told = [
        f"{word}: {value}"
        for extract in study.extracts
        for word, value in (("relevance", extract.relevance), ("rigour", extract.rigour))
        if value
    ]
    return "; ".join(dict.fromkeys(told)) or NOT_GIVEN


def cited(facts: Facts, study: Study) -> Iterator[Told]:
    """CMOCs whose source cites its number, with the other numbers cited there."""
    for cmoc in facts.cmocs.values():
        for source in cmoc.sources:
            if study.reference is not None and study.reference in source.cites:
                others = [str(number) for number in source.cites if number != study.reference]
                shared = " · may be behind another claim of a list" if source.shared else ""
                beside = f"with {joined(others)}" if others else "cited alone"
                yield told(facts, cmoc.id, (Piece(f"{beside} · {source.at or 'place not given'}{shared}"),))


def told(facts: Facts, id: str, evidence: Phrase) -> Told:
    cmoc = facts.cmocs[id]
    return Told(Piece(name_of_cmoc(cmoc), f"cmocs/{id}/"), sentence(facts, cmoc), evidence)


def extracts(facts: Facts, study: Study) -> Iterator[Said]:
    for one in study.extracts:
        cmoc = told(facts, one.cmoc, ())
        yield Said(cmoc, one.stance, one.finding or "", one.excerpt or "", one.at or "")
