"""The web of one stage: its constructs and one step of what they touch."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cmoc.analyse.around import whole
from cmoc.views.facts import Facts
from cmoc.views.ladder import Section, by_name, full_row
from cmoc.views.page import Page, Piece
from cmoc.views.strands import Strand, strands
from cmoc.views.weave import weave
from cmoc.views.web import Web
from cmoc.views.webs import TOO_LARGE, WebAt, too_large, webs
from cmoc.views.words import counted


@dataclass(frozen=True)
class StagePage(Page):
    heading: str
    lead: str
    sections: tuple[Section, ...]
    others: tuple[Piece, ...]  # the other webs


def stage_pages(facts: Facts) -> Iterator[StagePage]:
    found = webs(facts)
    for one in found:
        if one.stage:
            web = outlined(facts, weave(facts, one.part, f"web-{one.stage}", one.head.title), one.stage)
            yield StagePage(
                replace(one.head, drawings=() if too_large(one.part) else (web,)),
                one.head.title,
                f"{rule(facts, one)} {TOO_LARGE}" if too_large(one.part) else rule(facts, one),
                tuple(sections(facts, one, web)),
                tuple(other.link for other in found if other is not one),
            )


def outlined(facts: Facts, web: Web, stage: str) -> Web:
    """What is of another stage is drawn without a fill."""
    return replace(web, nodes=tuple(replace(node, outside=facts.stage_of.get(node.id) != stage) for node in web.nodes))


def rule(facts: Facts, one: WebAt) -> str:
    here = sum(facts.stage_of.get(id) == one.stage for id in one.part.constructs)
    others = len(one.part.constructs) - here
    every = counted(len(whole(facts.graph).links), "link")
    beside = f", and {others} that they touch, of another stage or of none" if others else ""
    return (
        f"{counted(here, 'construct')} of this stage{beside}. {len(one.part.links)} of {every}: those with an end in "
        "this stage. A construct belongs to the stage most often named by the CMOCs that have it as mechanism or "
        "outcome, else by those that have it as context."
    )


def sections(facts: Facts, one: WebAt, web: Web) -> Iterator[Section]:
    found = sorted(strands(one.part), key=lambda each: (*by_name(facts, each.end), *by_name(facts, each.start)))
    titles = {
        (True, True): ("within", "Links within the stage"),
        (False, True): ("into", "Links into the stage"),
        (True, False): ("out-of", "Links out of the stage"),
        (False, False): ("works-on", "Links elsewhere that it works on"),
    }
    for ends, (id, title) in titles.items():
        rows = tuple(full_row(facts, each, web) for each in found if sides(facts, each, one.stage) == ends)
        if rows:
            yield Section(id, title, rows)


def sides(facts: Facts, each: Strand, stage: str) -> tuple[bool, bool]:
    """Whether its start and its end are of the stage."""
    return facts.stage_of.get(each.start) == stage, facts.stage_of.get(each.end) == stage
