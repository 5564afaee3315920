"""What is said below a drawing that leaves the site: what it is, of which review, as of when, and where it stands."""

from collections.abc import Iterable
from dataclasses import dataclass

from cmoc.views.cite import notice
from cmoc.views.facts import Facts
from cmoc.views.page import Drawing, Head, Page, plain

NOT_GIVEN = "not given"


@dataclass(frozen=True)
class Caption:
    name: str  # of the drawing, and of its files
    title: str
    description: str
    review: str
    updated: str
    licence: str
    address: str  # of its page, or empty where the review has no address

    @property
    def origin(self) -> tuple[str, ...]:
        """Each a line of its own where there is room."""
        told = f"From: {self.review}. Updated: {self.updated}. Licence: {self.licence}."
        return (told, self.address) if self.address else (told,)


@dataclass(frozen=True)
class Credit:
    """What holds for every figure of a review."""

    review: str
    sentences: tuple[str, ...]


def caption(facts: Facts, drawing: Drawing, page: Head) -> Caption:
    settings = facts.settings
    return Caption(
        drawing.name,
        ended(drawing.title),
        ended(drawing.description),
        settings.title,
        str(settings.updated or NOT_GIVEN),
        settings.licence or NOT_GIVEN,
        f"{facts.site}{page.address}" if facts.site else "",
    )


def ended(text: str) -> str:
    """As a sentence."""
    told = " ".join(text.split())
    return told if told.endswith((".", "?", "!", "…")) or not told else f"{told}."


def credit(facts: Facts) -> Credit:
    said = notice(facts.settings)
    told = (said.encoding, plain(said.reference), said.searched, f"Licence: {said.licence or NOT_GIVEN}.")
    return Credit(facts.settings.title, tuple(one for one in told if one))


def drawn_on(pages: Iterable[Page]) -> dict[str, tuple[Drawing, Head]]:
    """Each drawing once, with its page: the first that is not the home page, which has no list for it."""
    found: dict[str, tuple[Drawing, Head]] = {}
    for page in pages:
        for drawing in page.head.drawings:
            if drawing.name not in found or not found[drawing.name][1].address:
                found[drawing.name] = (drawing, page.head)
    return found
