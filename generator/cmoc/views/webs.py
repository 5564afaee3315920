"""Which webs the site has, beside those of single constructs and CMOCs."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cmoc.analyse.around import Piece as Part
from cmoc.analyse.around import one_step, overview, whole
from cmoc.views.facts import Facts
from cmoc.views.heads import HOME, neighbours
from cmoc.views.page import Head, Piece, shortened
from cmoc.views.words import counted, raised, stage_words

TITLE = "The causal web"
MOST_DRAWN = 2_000  # links: a larger drawing takes minutes and cannot be read
TOO_LARGE = f"With over {MOST_DRAWN:,} links it is too large for one drawing. Each construct has its own web."


@dataclass(frozen=True)
class WebAt:
    name: str  # as a link to it reads: "The whole web", "Early stage"
    head: Head
    part: Part
    stage: str = ""  # whose web it is

    @property
    def link(self) -> Piece:
        return Piece(self.name, self.head.address)

    @property
    def counts(self) -> str:
        return counts(self.part)


def too_large(part: Part) -> bool:
    return len(part.links) > MOST_DRAWN


def counts(part: Part) -> str:
    return f"{counted(len(part.constructs), 'construct')} and {counted(len(part.links), 'link')}"


def webs(facts: Facts) -> tuple[WebAt, ...]:
    """The one to begin with; the whole, unless that is the same; one for each stage that is not all of it."""
    small, every = overview(facts.graph), whole(facts.graph)
    told = f"What acts on what: {counts(every)}, with sign and evidence."
    begin = Head("web/index.md", TITLE, shortened(told), (HOME, Piece(TITLE)))
    if not small.edges or same(small, every):
        found = [WebAt(TITLE, begin, every)]
    else:
        found = [WebAt(TITLE, begin, small), further("The whole web", "web/whole.md", "The whole causal web", every)]
    found += [one for one in of_stages(facts) if one.part.constructs and not same(one.part, every)]
    between = neighbours([one.link for one in found])
    return tuple(
        replace(one, head=replace(one.head, previous=before, next=after))
        for one, (before, after) in zip(found, between, strict=True)
    )


def same(one: Part, other: Part) -> bool:
    return one.links == other.links and one.modifiers == other.modifiers


def of_stages(facts: Facts) -> Iterator[WebAt]:
    """The constructs of a stage with one step of what they touch: every link that has an end there."""
    for id in facts.stages:
        here = [one for one, stage in facts.stage_of.items() if stage == id]
        name = stage_words(facts, id)
        yield further(raised(name), f"web/{id}.md", f"{TITLE}: {name}", one_step(facts.graph, *here), id)


def further(name: str, file: str, title: str, part: Part, stage: str = "") -> WebAt:
    told = shortened(f"{title}. {counts(part)}, with sign and evidence.")
    return WebAt(name, Head(file, title, told, (HOME, Piece(TITLE, "web/"), Piece(name))), part, stage)
