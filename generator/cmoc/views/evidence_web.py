"""The causal web with what each link rests on, in words on each line; what is thin, uncited or disputed by name."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmoc.analyse.around import Piece as Part
from cmoc.analyse.around import whole
from cmoc.views.evidence import COUNTS, cited
from cmoc.views.facts import Facts
from cmoc.views.heads import HOME
from cmoc.views.ladder import Section, by_name, distinct, full_row
from cmoc.views.page import Head, Page, Piece, shortened
from cmoc.views.strands import Strand, strands
from cmoc.views.weave import weave
from cmoc.views.web import Web
from cmoc.views.webs import TOO_LARGE, too_large
from cmoc.views.words import counted, in_words, joined

TITLE = "What each link rests on"
LINK = Piece("The web with its evidence", "evidence/web/")
HOW = (
    "The word on a line says how many references stand for that link: one is a single source; with “?” they are "
    "printed once behind a list of claims; earlier is what an earlier phase found; none is no reference of its own. "
    "A link whose CMOCs disagree says so. No line is thicker for more references."
)
KINDS = {
    "disagrees": "Links whose CMOCs disagree",
    "one": "Single source",
    "none": "No reference of its own",
    "several": "Several references",
    "behind": "Only printed behind a list of claims",
    "earlier": "Known from an earlier phase only",
}


@dataclass(frozen=True)
class Rests:
    """What one line rests on: references that stand for it, and those printed once behind a list of claims."""

    strand: Strand
    own: int
    shared: int
    earlier: bool

    @property
    def contested(self) -> bool:
        return self.strand.kind == "both" and self.strand.agreement == "contested"

    @property
    def kind(self) -> str:
        if self.contested:
            return "disagrees"
        if self.own:
            return "one" if self.own == 1 else "several"
        return "behind" if self.shared else "earlier" if self.earlier else "none"

    @property
    def words(self) -> str:
        without = f"{in_words(self.shared)}?" if self.shared else "earlier" if self.earlier else "none"
        told = in_words(self.own) if self.own else without
        return f"{told}, disagrees" if self.contested else told


@dataclass(frozen=True)
class EvidenceWebPage(Page):
    heading: str
    lead: str
    sections: tuple[Section, ...]
    small: tuple[str, ...]
    other: Piece


def has_evidence_web(facts: Facts) -> bool:
    return bool(facts.graph.causes) and any(one.cites for cmoc in facts.cmocs.values() for one in cmoc.sources)


def evidence_web_pages(facts: Facts) -> Iterator[EvidenceWebPage]:
    if not has_evidence_web(facts):
        return
    part = whole(facts.graph)
    found = [rests(facts, one) for one in strands(part)]
    web = weave(facts, part, "evidence", TITLE, notes={one.strand.id: one.words for one in found})
    lead = lead_of(part, found)
    shown = () if too_large(part) else (web,)
    yield EvidenceWebPage(
        Head(
            "evidence/web.md",
            TITLE,
            shortened(lead),
            (HOME, Piece("Evidence", "evidence/"), Piece("Each link")),
            drawings=shown,
        ),
        TITLE,
        f"{lead} {HOW if shown else TOO_LARGE}",
        tuple(sections(facts, found, web)),
        (COUNTS,),
        Piece("The whole web", "web/"),
    )


def rests(facts: Facts, one: Strand) -> Rests:
    """References of included studies. A part that we supplied has none."""
    printed = distinct(stated.cmoc for edge in one.edges for stated in edge.stated if stated.ours != "part")
    numbers = cited(printed, facts.settings.references)
    studies = [each for each in numbers if not each.own and not each.outside]
    shared = sum(each.shared for each in studies)
    return Rests(one, len(studies) - shared, shared, any(each.own for each in numbers))


def lead_of(part: Part, found: list[Rests]) -> str:
    """ "Of 266 links 48 have a single source, 140 none of their own." """
    number = {kind: sum(one.kind == kind for one in found) for kind in KINDS}
    told = [
        f"{number['several'] or 'none'} with several references",
        f"{number['one'] or 'none'} with a single source",
        f"{number['behind'] or 'none'} only behind a list",
        f"{number['earlier'] or 'none'} known from an earlier phase only",
        f"{number['none'] or 'none'} with no reference of its own",
        f"{number['disagrees'] or 'none'} on which CMOCs disagree",
    ]
    lines = counted(len(found), "line")
    return f"{counted(len(part.links), 'link')} on {lines}: {joined(told)}."


def sections(facts: Facts, found: list[Rests], web: Web) -> Iterator[Section]:
    ordered = sorted(found, key=lambda one: (*by_name(facts, one.strand.start), *by_name(facts, one.strand.end)))
    for kind, title in KINDS.items():
        rows = tuple(full_row(facts, one.strand, web) for one in ordered if one.kind == kind)
        if rows:
            yield Section(kind, title, rows)
