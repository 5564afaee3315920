"""What the citations of all pages have in common; each page fills in its title and its address."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cmoc.views.cited import page_item, paper_item, whole
from cmoc.views.facts import Facts
from cmoc.views.item import Item, line

# Of no script, so that no style takes them for letters.
KEY, TITLE, ADDRESS = "\ue000", "\ue001", "\ue002"
CLOSING = ("", "?", "!")  # a title that ends so gets no other mark from a style
LICENCES: Mapping[str, str] = {
    "CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC BY-SA 4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
    "CC BY-NC 4.0": "https://creativecommons.org/licenses/by-nc/4.0/",
    "CC BY-ND 4.0": "https://creativecommons.org/licenses/by-nd/4.0/",
    "CC BY-NC-SA 4.0": "https://creativecommons.org/licenses/by-nc-sa/4.0/",
    "CC BY-NC-ND 4.0": "https://creativecommons.org/licenses/by-nc-nd/4.0/",
    "CC0 1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
}


@dataclass(frozen=True)
class Cover:
    whole: Item
    pages: Mapping[str, Item]  # by what the title ends in
    paper: Item | None
    told: str  # which version this is, and of which day
    hash: str
    root: str  # absolute, with a slash at the end; empty where none is known
    permanent: bool
    latest: str  # absolute, where the newest version is; of a working copy, where it is
    site: str
    description: str
    licence: str
    people: tuple[str, ...]  # ORCID iDs of the encoders

    @property
    def page(self) -> Item:
        return self.pages[""]


def cover(facts: Facts) -> Cover:
    settings, edition = facts.settings, facts.edition
    work = whole(facts)
    encoders = settings.encoded.encoders if settings.encoded else ()
    return Cover(
        work,
        {end: page_item(facts, KEY, f"{TITLE}{end}", ADDRESS) for end in CLOSING},
        paper_item(settings.paper),
        told(facts),
        edition.hash if edition else "",
        work.url,
        bool(edition and edition.address),
        f"{edition.address.removesuffix(f'{edition.version}/')}latest/" if edition and edition.address else work.url,
        line(settings.short_title or settings.title),
        line(settings.description),
        LICENCES.get(line(settings.licence), ""),
        tuple(one.orcid for one in encoders if one.orcid),
    )


def told(facts: Facts) -> str:
    if facts.edition:
        return f"Version {facts.edition.version} of {day_words(facts.edition.day)}. It does not change."
    day = facts.settings.updated
    dated = f" of {day_words(day)}" if day else ""
    return f"This is a working copy{dated} and no published version: what is cited from it may change."


def day_words(day: str) -> str:
    """ "24 November 2026"."""
    found = date.fromisoformat(day)
    return f"{found.day} {MONTHS[found.month - 1]} {found.year}"


MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
