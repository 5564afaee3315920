"""What a construct's page says first: how many things raise it and lower it, and what it does."""

from collections.abc import Iterator, Sequence

from cmoc.model.theory import Construct
from cmoc.views.facts import Facts
from cmoc.views.page import Phrase, Piece, between
from cmoc.views.strands import Strand
from cmoc.views.words import counted, in_words, joined, lowered, raised

INTO = (
    ("raises", "raises", "raise", ""),
    ("lowers", "lowers", "lower", ""),
    ("both", "pulls", "pull", " both ways"),
    ("unknown", "acts on", "act on", " with no direction given"),
)
OUT = {"raises": "raises", "lowers": "lowers", "both": "pulls both ways on", "unknown": "acts on"}
MOST = 4  # constructs that are named; of more, three and the number of the rest


def summary(facts: Facts, construct: Construct, found: Sequence[Strand]) -> Phrase:
    """ "Seven things raise it, three lower it. It raises risk threshold." Modifiers are not counted."""
    subject, it = ("They", "them") if construct.plural else ("It", "it")
    told = (into(construct, found, it), out(facts, construct, found, subject))
    sentences = [sentence for sentence in told if sentence]
    links = len({one.link for one in facts.graph.modifiers if one.start == construct.id})
    if links:
        works = "work" if construct.plural else "works"
        sentences.append((Piece(f"{subject} {works} on "), Piece(counted(links, "link"), "#works-on"), Piece(".")))
    if not sentences:
        return (Piece(f"No CMOC here says what raises or lowers {it}."),)
    return between(sentences, " ")


def into(construct: Construct, found: Sequence[Strand], it: str) -> Phrase:
    """Each part leads to its section."""
    strands = [one for one in found if one.end == construct.id or (one.mutual and one.start == construct.id)]
    told: list[tuple[str, str, str]] = []
    for kind, one, several, tail in INTO:
        number = sum(strand.kind == kind for strand in strands)
        if number:
            thing = "" if told else " thing" if number == 1 else " things"
            words = in_words(number) + thing
            told.append((f"{words if told else raised(words)} ", f"{one if number == 1 else several} {it}{tail}", kind))
    pieces = between(((Piece(before), Piece(linked, f"#{kind}")) for before, linked, kind in told), ", ", " and ")
    return (*pieces, Piece(".")) if pieces else ()


def out(facts: Facts, construct: Construct, found: Sequence[Strand], subject: str) -> Phrase:
    does = joined(list(deeds(facts, construct, found)))
    return (Piece(f"{subject} "), Piece(does, "#does"), Piece(".")) if does else ()


def deeds(facts: Facts, construct: Construct, found: Sequence[Strand]) -> Iterator[str]:
    """ "raises trust and faith", "lowers conflict"."""
    id = construct.id
    strands = [one for one in found if one.start == id or (one.mutual and one.end == id)]
    for kind, verb in OUT.items():
        ends = [one.end if one.start == id else one.start for one in strands if one.kind == kind]
        names = sorted(lowered(facts.constructs[end].label) for end in ends)
        if names:
            shown = [*names[:3], f"{in_words(len(names) - 3)} more"] if len(names) > MOST else names
            yield f"{plural(verb) if construct.plural else verb} {joined(shown)}"


def plural(verb: str) -> str:
    first, _, rest = verb.partition(" ")
    return f"{first.removesuffix('s')} {rest}".strip()
