"""What stands two steps up and down from a construct, and in which kinds the theory lets it rise or fall."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cmoc.analyse.further import Far, downstream, hops, upstream
from cmoc.analyse.reading import Reads, Told, direction, reading
from cmoc.model.profile import Profile
from cmoc.model.theory import Construct
from cmoc.views.facts import Facts
from cmoc.views.page import Phrase, Piece, between, series
from cmoc.views.reading_rows import GROUPS
from cmoc.views.starts import rules_of, traced_profile
from cmoc.views.web import Kind
from cmoc.views.words import STATES, kinds_words, linked, lowered

# What the signs of a way come to, of one thing at its far end and of several.
TOWARDS: tuple[tuple[Reads, str, str, str], ...] = (
    ("up", "raises", "raise", ""),
    ("down", "lowers", "lower", ""),
    ("both", "pulls", "pull", " both ways"),
    ("affected", "acts on", "act on", ", direction not printed"),
)
# The same for the construct of the page, at the near end.
AWAY: tuple[tuple[Reads, str, str], ...] = (
    ("up", "it raises", "they raise"),
    ("down", "it lowers", "they lower"),
    ("both", "it pulls both ways on", "they pull both ways on"),
    ("affected", "it acts, with no direction printed, on", "they act, with no direction printed, on"),
)


@dataclass(frozen=True)
class KindRow:
    """The kinds in which a construct is read in one way."""

    kind: Kind
    chip: str
    told: Phrase


class Further:
    """Indexed once for all pages."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.hops = hops(facts.graph, rules_of(facts, ()))
        self.profiles = sorted(facts.review.profiles, key=lambda one: (one.label.casefold(), one.id))

    def up(self, construct: Construct) -> tuple[Phrase, ...]:
        """ "Through communication: IT support raises it; distance lowers it." A row for each thing between."""
        it = "them" if construct.plural else "it"
        return tuple(self.row(via, self.towards(some, it)) for via, some in by_via(upstream(self.hops, construct.id)))

    def down(self, construct: Construct) -> tuple[Phrase, ...]:
        """ "Through risk threshold: it raises collaborative behaviour." """
        found = by_via(downstream(self.hops, construct.id))
        return tuple(self.row(via, self.away(some, construct.plural)) for via, some in found)

    def title(self, construct: Construct) -> str:
        """ "In which kinds of collaboration it rises or falls", from the review's own word for a kind."""
        does = "they rise or fall" if construct.plural else "it rises or falls"
        return f"In which {kinds_words(self.facts)} {does}"

    def row(self, via: str, parts: Iterable[Phrase]) -> Phrase:
        return (Piece("Through "), linked(self.facts, via), Piece(": "), *between(parts, "; "), Piece("."))

    def towards(self, some: list[Far], it: str) -> Iterator[Phrase]:
        for reads, one, several, tail in TOWARDS:
            ids = reading_as(some, reads)
            if ids:
                verb = several if len(ids) > 1 or self.facts.constructs[ids[0]].plural else one
                yield (*self.named(ids), Piece(f" {verb} {it}{tail}"))

    def away(self, some: list[Far], plural: bool) -> Iterator[Phrase]:
        for reads, one, several in AWAY:
            ids = reading_as(some, reads)
            if ids:
                yield (Piece(f"{several if plural else one} "), *self.named(ids))

    def named(self, ids: Iterable[str]) -> Phrase:
        """In order of their labels: "a, b and c"."""
        ordered = sorted(ids, key=lambda id: self.facts.constructs[id].label.casefold())
        return series([linked(self.facts, id) for id in ordered])

    def kinds(self, construct: Construct) -> tuple[KindRow, ...]:
        """In the order in which a kind's own page has them; last what a kind sets itself."""
        reads: dict[Told, list[Piece]] = {}
        given: list[Piece] = []
        for profile in self.profiles:
            told = set_state(profile, construct.id)
            if told:
                given.append(Piece(f"{lowered(profile.label)} ({told})", f"profiles/{profile.id}/#sets"))
                continue
            found = reading(traced_profile(self.facts, profile), construct.id).told
            link = Piece(lowered(profile.label), f"profiles/{profile.id}/#reads-{construct.id}")
            reads.setdefault(found, []).append(link)
        rows = [KindRow(kind, chip, listed(reads[id])) for id, _, kind, chip in GROUPS if id in reads]
        return (*rows, *((KindRow("unknown", "is set", listed(given)),) if given else ()))


def listed(pieces: Iterable[Piece]) -> Phrase:
    return between(((piece,) for piece in pieces), "; ")


def by_via(some: Iterable[Far]) -> Iterator[tuple[str, list[Far]]]:
    found: dict[str, list[Far]] = {}
    for far in some:
        found.setdefault(far.via, []).append(far)
    yield from found.items()


def reading_as(some: Iterable[Far], reads: Reads) -> list[str]:
    return [far.construct for far in some if direction(sorted(far.signs)) == reads]


def set_state(profile: Profile, id: str) -> str:
    """ "high", "usually present", "may be low", or nothing."""
    words = {"defines": "", "usual": "usually ", "possible": "may be "}
    for how, word in words.items():
        for one in profile.sets:
            if one.construct == id and one.how == how:
                return f"{word}{STATES[one.state]}"
    return ""
