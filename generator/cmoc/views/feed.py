"""The feed of refinements: what a reader's program is told, entry by entry (RFC 4287)."""

from dataclasses import dataclass

from cmoc.views.cite import encoding
from cmoc.views.declared import Declared, steps, urn
from cmoc.views.facts import Facts
from cmoc.views.follow import FEED_FILE
from cmoc.views.page import plain, shortened
from cmoc.views.standing import qualified
from cmoc.views.words import NOT_GIVEN, counted, raised

LONGEST = 120  # characters of a title


@dataclass(frozen=True)
class FeedEntry:
    told: Declared
    title: str
    day: str
    step: str


@dataclass(frozen=True)
class Feed:
    id: str
    title: str
    subtitle: str
    day: str
    author: str
    rights: str
    base: str  # the site's address; empty where none is set, and links are then read from the feed's own
    entries: tuple[FeedEntry, ...]


def feed(facts: Facts) -> Feed | None:
    """None where nothing that changed has a date: the data give it, and no clock does."""
    found = steps(facts)
    entries = [FeedEntry(told, title(told), one.day, one.title) for one in found if one.day for told in one.all]
    if not entries:
        return None
    undated = sum(len(one.all) for one in found if not one.day)
    left = f"{counted(undated, 'entry', 'entries')} of phases without a date are left out." if undated else ""
    settings = facts.settings
    return Feed(
        urn(settings, FEED_FILE),
        feed_title(facts),
        " ".join(filter(None, (encoding(settings), left))),
        max([one.day for one in entries] + [settings.updated or ""]),
        (settings.encoded.by if settings.encoded else None) or NOT_GIVEN,
        settings.licence or "",
        facts.site,
        tuple(entries),
    )


def feed_title(facts: Facts) -> str:
    return f"Changes: {facts.settings.short_title or facts.settings.title}"


def title(told: Declared) -> str:
    """ "Renamed: Cultural integration → Cultural assimilation"."""
    kind = qualified(f"Verdict: {told.kind}" if told.tag == "verdict" else raised(told.kind), told.reading, told.mark)
    return shortened(f"{kind}: {plain(told.what)}", LONGEST)
