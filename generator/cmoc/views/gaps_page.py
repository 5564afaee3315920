"""Where evidence is thin. Counted, never graded: nothing here says how much a link can bear."""

from collections import Counter
from collections.abc import Iterator, Sequence

from cmoc.analyse.gaps import only_reference, thin, unraised
from cmoc.analyse.graph import Edge
from cmoc.views.blocks import Block, BlocksPage, Folded, link_words, listed
from cmoc.views.cuts import robustness
from cmoc.views.evidence import BASIS_WORDS, COUNTS, OURS_WORDS, cited
from cmoc.views.facts import Facts
from cmoc.views.heads import HOME
from cmoc.views.ladder import cmoc_links, distinct
from cmoc.views.matrices import by_kind, by_stage, tied_words
from cmoc.views.page import Head, Phrase, Piece, between, plain, shortened, words
from cmoc.views.weave import role_of
from cmoc.views.words import capital, counted, linked, raised

SATURATION = "gaps/saturation.md"
FINDING = BASIS_WORDS["finding"]
GROUNDS: dict[str, str] = {
    "listed": f"{FINDING}, with numbers that stand behind a list of claims",
    "finding": f"{FINDING}, stated without a number",
    **{str(basis): told for basis, told in BASIS_WORDS.items() if basis != "finding"},
    "ours": OURS_WORDS["part"],
}


def gaps_pages(facts: Facts) -> Iterator[BlocksPage]:
    if not facts.graph.causes:
        return
    lead = lead_of(facts)
    blocks = (single(facts), without(facts), raised_by_nothing(facts), by_kind(facts), by_stage(facts))
    yield BlocksPage(
        Head("gaps/index.md", "Gaps", shortened(plain(lead)), (HOME, Piece("Gaps"))),
        "Where evidence is thin",
        lead,
        (COUNTS, *by_sign(facts)),
        (*blocks, saturation(facts), robustness(facts)),
    )


def lead_of(facts: Facts) -> Phrase:
    found = thin(facts.graph, facts.settings.references)
    total = counted(len(facts.graph.causes), "link")
    return (
        Piece(f"Of {total}, "),
        Piece(f"{have(found.single)} one reference", "#one-reference"),
        Piece(" and "),
        Piece(f"{have(found.none)} none of {'its' if len(found.none) == 1 else 'their'} own", "#no-reference"),
        Piece(f". {tied_words(facts)}"),
    )


def by_sign(facts: Facts) -> Iterator[str]:
    """Why the web counts fewer."""
    causes = facts.graph.causes
    lines = len({(edge.start, edge.end) for edge in causes})
    if lines < len(causes):
        yield (
            f"Links are counted by sign here. The web counts {lines}: a pair that is linked in more than one way is "
            "counted once there."
        )


def have(edges: Sequence[Edge]) -> str:
    """ "2 have", "1 has", "none has"."""
    return f"{len(edges) or 'none'} {'have' if len(edges) > 1 else 'has'}"


def single(facts: Facts) -> Block:
    """By the reference they have: what would stand without a number if it were left out."""
    found = only_reference(facts.graph.causes, facts.settings.references)
    number = sum(len(edges) for edges in found.values())
    lead = (
        f"{counted(number, 'link')} of {len(facts.graph.causes)}, by the one reference that stands for the link alone. "
        "If that reference were left out, they would have none."
        if number
        else "No link here hangs on a single reference."
    )
    rows = tuple(reference_row(facts, number, edges) for number, edges in found.items())
    columns = ("Reference", "Links", "Which have no other")
    return Block("one-reference", "Links with one reference", words(lead), columns, rows)


def reference_row(facts: Facts, number: int, edges: tuple[Edge, ...]) -> tuple[Phrase, ...]:
    name = (Piece(f"Reference {number}", f"references/{number}/"),)
    return (name, words(str(len(edges))), between((link_words(facts, edge) for edge in edges), "; "))


def without(facts: Facts) -> Block:
    """By ground, in one order; a link that has several stands under the first."""
    groups: dict[str, list[Edge]] = {ground: [] for ground in GROUNDS}
    for edge in thin(facts.graph, facts.settings.references).none:
        groups[ground(facts, edge)].append(edge)
    folded = tuple(
        Folded(f"{raised(GROUNDS[id])}: {counted(len(edges), 'link')}", tuple(item(facts, edge) for edge in edges))
        for id, edges in groups.items()
        if edges
    )
    number = sum(len(edges) for edges in groups.values())
    lead = (
        f"{counted(number, 'link')} of {len(facts.graph.causes)}: no number of an included study stands for the link "
        "alone. By the ground on which they stand, each under the first that it has:"
    )
    return Block("no-reference", "Links without a reference of their own", words(lead), folded=folded)


def ground(facts: Facts, edge: Edge) -> str:
    if edge.ours == "part":
        return "ours"
    first = edge.basis[0]
    printed = distinct(one.cmoc for one in edge.stated if one.ours != "part")
    numbers = cited(printed, facts.settings.references)
    return "listed" if first == "finding" and any(one.shared and not one.own for one in numbers) else first


def item(facts: Facts, edge: Edge) -> Phrase:
    cmocs = cmoc_links(distinct(one.cmoc for one in edge.stated))
    return (*capital(link_words(facts, edge)), Piece(" · "), *cmocs)


def raised_by_nothing(facts: Facts) -> Block:
    """A context is where a theory begins; of a mechanism or an outcome it is a gap."""
    used = [id for id in facts.constructs if id in facts.graph.roles]
    found = unraised(facts.graph, used)
    silent = [id for id in found if role_of(facts, id) != "context"]
    acted = sum(role_of(facts, id) != "context" for id in used)
    starts = len(found) - len(silent)
    only = "is only ever a context" if starts == 1 else "are only ever contexts"
    begins = f"{counted(starts, 'construct')} besides {only}: the theory begins there."
    if silent:
        told = f"Of {acted} mechanisms and outcomes, no claim here says what raises {len(silent)}: "
        lead: Phrase = (Piece(told), *listed([linked(facts, id) for id in silent]), Piece(f". {begins}"))
    else:
        lead = words(f"Of each mechanism and outcome a claim says what raises it. {begins}")
    return Block("unraised", "What nothing is said to raise", lead)


def saturation(facts: Facts) -> Block:
    """From when each CMOC is first known. Whether new ones stopped appearing is for the review to say."""
    labels = {phase.id: phase.label for phase in facts.review.phases}
    counts = Counter(cmoc.since for cmoc in facts.cmocs.values())
    order = [*facts.settings.phases, *sorted(id for id in counts if id and id not in facts.settings.phases), None]
    rows = tuple((words(labels.get(id or "", id or "not given")), words(str(counts[id]))) for id in order if counts[id])
    lead = "CMOCs held here, by the phase from which each is first known. A phase seen in part may have held more."
    text = facts.fragments.get(SATURATION, "")
    return Block("saturation", "Saturation", words(lead), ("First known from", "CMOCs"), rows, text=text, short=True)
