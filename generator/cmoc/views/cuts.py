"""Which links, once removed, cut a kind off from what it leads to."""

from collections.abc import Iterator

from cmoc.analyse.gaps import bridges
from cmoc.analyse.graph import Pair
from cmoc.analyse.trace import MOST_LINKS, Trace
from cmoc.views.blocks import Block, listed
from cmoc.views.facts import Facts
from cmoc.views.page import Phrase, Piece
from cmoc.views.starts import traced_profile
from cmoc.views.words import in_words, linked, lowered, raised

Cut = tuple[Pair, tuple[str, ...]]  # a link, and what is reached over it alone


def robustness(facts: Facts) -> Block:
    cuts: dict[Cut, list[Piece]] = {}
    firm: list[Piece] = []
    idle: list[Piece] = []
    for profile in sorted(facts.review.profiles, key=lambda one: (one.label.casefold(), one.id)):
        name = Piece(lowered(profile.label), f"profiles/{profile.id}/")
        found = traced_profile(facts, profile)
        own = list(cut_off(found))
        for cut in own:
            cuts.setdefault(cut, []).append(name)
        if not own:
            (firm if found.paths else idle).append(name)
    columns = ("Link", raised(facts.settings.profile_word), "What it then no longer reaches")
    rows = tuple(
        (link(facts, pair), listed(cuts[pair, ends]), listed([linked(facts, id) for id in ends]))
        for pair, ends in sorted(cuts)
    )
    return Block("robustness", "Robustness: links that every path uses", lead(facts, firm, idle), columns, rows)


def lead(facts: Facts, firm: list[Piece], idle: list[Piece]) -> Phrase:
    if not facts.review.profiles:
        return (Piece("No kinds are told apart here, so no path begins with one."),)
    told = (
        f"Followed from what a kind sets, over paths of at most {in_words(MOST_LINKS)} links. Each row is a link that "
        "all paths from a kind to a construct go over: without it, no path of so few links is left. "
        "The construct to which a link itself leads is not listed."
    )
    none = (Piece(" No such link in "), *listed(firm), Piece(".")) if firm else ()
    nothing = (Piece(" No path at all begins with "), *listed(idle), Piece(".")) if idle else ()
    return (Piece(told), *none, *nothing)


def cut_off(found: Trace) -> Iterator[Cut]:
    """Links with the constructs further on that are reached over them alone."""
    cut: dict[Pair, list[str]] = {}
    for end in dict.fromkeys(path.end for path in found.paths):
        for pair in bridges(found.to(end)):
            if pair[1] != end:
                cut.setdefault(pair, []).append(end)
    return ((pair, tuple(ends)) for pair, ends in cut.items())


def link(facts: Facts, pair: Pair) -> Phrase:
    return (linked(facts, pair[0]), Piece(" → "), linked(facts, pair[1]))
