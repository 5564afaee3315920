"""What the source says of a kind and no reading here can, and what works on a link that no path may go over."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cmoc.analyse.trace import Trace
from cmoc.model.edges import SIGNS
from cmoc.model.profile import Profile
from cmoc.model.theory import Cmoc
from cmoc.model.vocabulary import Sign
from cmoc.views.construct_page import Told, told
from cmoc.views.evidence import place_words
from cmoc.views.facts import Facts
from cmoc.views.ladder import cmoc_links
from cmoc.views.page import Phrase
from cmoc.views.starts import rules_of


@dataclass(frozen=True)
class UnsaidRow:
    told: str
    why: str
    cmocs: Phrase  # those that hold a part of it
    stated: str


def unsaid_rows(facts: Facts, profile: Profile) -> tuple[UnsaidRow, ...]:
    return tuple(
        UnsaidRow(
            one.told,
            one.note or "",
            cmoc_links([facts.cmocs[id] for id in one.cmocs if id in facts.cmocs]),
            "; ".join(place_words(facts, source) for source in one.sources),
        )
        for one in profile.unsaid
    )


def works_on_links(facts: Facts, profile: Profile, found: Trace) -> Iterator[Told]:
    """CMOCs that begin where it begins and act on a link: a trace tells them only where a path goes over that link."""
    held = {start.construct: start.sign for start in found.starts}
    rules = rules_of(facts, (profile.id,))
    on_links = (one for one in facts.cmocs.values() if any(outcome.link for outcome in one.outcomes))
    for cmoc in on_links:
        if begins(cmoc, held) and rules.holds(cmoc):
            yield told(facts, cmoc)


def begins(cmoc: Cmoc, held: Mapping[str, Sign]) -> bool:
    """All that it says must be so is set, and set so."""
    wanted = [(one.construct or "", SIGNS[one.state]) for one in cmoc.contexts]
    return bool(wanted) and all(held.get(construct) == sign for construct, sign in wanted)
