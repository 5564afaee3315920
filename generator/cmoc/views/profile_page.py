"""One kind of what the review is about: what the theory says where it holds, and what it does not say."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cmoc.analyse.around import Piece as Part
from cmoc.analyse.reading import Reads, reading
from cmoc.analyse.trace import MOST_LINKS, MOST_PATHS, Trace
from cmoc.model.profile import Profile, Sets
from cmoc.views.construct_page import Told, told
from cmoc.views.evidence import place_words
from cmoc.views.facts import Facts
from cmoc.views.heads import HOME, neighbours, place
from cmoc.views.ladder import Row, by_name, full_row
from cmoc.views.page import Head, Page, Phrase, Piece, between, plain, series, shortened, words
from cmoc.views.reading_rows import ReadingGroup, reading_groups, where_words
from cmoc.views.reading_webs import readings, with_paths
from cmoc.views.route import read_on
from cmoc.views.starts import kinds, traced_profile
from cmoc.views.strands import strands
from cmoc.views.tables import TablePage, TableRow, cells, columns
from cmoc.views.unsaid import UnsaidRow, unsaid_rows, works_on_links
from cmoc.views.weave import role_of, weave
from cmoc.views.words import STATES, address, counted, in_words, kinds_words, linked, lowered, raised, study_piece

CAVEAT = "The theory's reading, not a forecast."
MOST_NAMED = 4
MOVES = {
    "down": ("tends to fall", "tend to fall"),
    "up": ("tends to rise", "tend to rise"),
    "both": ("is pulled both ways", "are pulled both ways"),
    "away": ("is moved away from, by a threshold", "are moved away from, by a threshold"),
    "towards": ("is moved towards, by a threshold", "are moved towards, by a threshold"),
    "unsure": ("is only read backwards, or on other grounds", "are only read backwards, or on other grounds"),
    "affected": ("is affected with no direction printed", "are affected with no direction printed"),
}
HOW = {"defines": "defines it", "usual": "usual", "possible": "possible, not assumed below"}


@dataclass(frozen=True)
class SetRow:
    construct: Piece
    state: str
    how: str
    stated: str
    note: str


@dataclass(frozen=True)
class ProfilePage(Page):
    label: str
    definition: str
    lead: Phrase
    sets: tuple[SetRow, ...]
    groups: tuple[ReadingGroup, ...]
    rows: tuple[Row, ...]  # every line of the drawing
    loops: tuple[Phrase, ...]
    limits: tuple[str, ...]  # what the trace leaves out, with numbers
    not_reached: Phrase
    not_said: Phrase
    own: tuple[Told, ...]  # limited to this kind, and on no path
    elsewhere: tuple[Told, ...]  # limited to other kinds
    works: tuple[Told, ...]  # what begins with it and acts on a link
    unsaid: tuple[UnsaidRow, ...]
    studies: Phrase
    compare: tuple[Piece, ...]
    note: str


def profile_pages(facts: Facts) -> Iterator[Page]:
    profiles = by_label(facts)
    if not profiles:
        return
    yield index(facts, profiles)
    names = [Piece(one.label, f"profiles/{one.id}/") for one in profiles]
    for profile, (before, after) in zip(profiles, neighbours(names), strict=True):
        if facts.wants(f"profiles/{profile.id}.md"):
            yield profile_page(facts, profile, before, after)


def by_label(facts: Facts) -> list[Profile]:
    return sorted(facts.review.profiles, key=lambda one: (one.label.casefold(), one.id))


def index_name(facts: Facts) -> str:
    return raised(kinds_words(facts))


def index(facts: Facts, profiles: list[Profile]) -> TablePage:
    title = index_name(facts)
    total = counted(len(profiles), facts.settings.profile_word, lowered(title))
    lead = f"{total}: what the theory says where each holds."
    word = facts.settings.profile_word
    shown = columns(raised(word), "What it is", "States it sets")
    head = Head("profiles/index.md", title, shortened(lead), (HOME, Piece(title)))
    rows = tuple(index_row(one) for one in profiles)
    return TablePage(head, title, lead, shown, rows, word, lowered(title))


def index_row(one: Profile) -> TableRow:
    name = (Piece(one.label, f"profiles/{one.id}/"),)
    return TableRow(cells(name, words(one.definition or "not given"), words(str(len(one.sets)))))


def profile_page(facts: Facts, profile: Profile, before: Piece | None, after: Piece | None) -> ProfilePage:
    found = traced_profile(facts, profile)
    part = reached(facts, found)
    web = weave(facts, part, f"profile-{profile.id}", f"What {lowered(profile.label)} sets off")
    strands_found = sorted(strands(part), key=lambda one: (*by_name(facts, one.start), *by_name(facts, one.end)))
    web = read_on(web, readings(found))
    groups, paths = with_paths(facts, profile, found, reading_groups(facts, found))
    lead = lead_of(facts, found, groups)
    head = Head(
        f"profiles/{profile.id}.md",
        f"{profile.label}: what it sets off",
        shortened(f"{profile.label}. {plain(lead)} {CAVEAT}"),  # two kinds may set the same
        (HOME, Piece(index_name(facts), "profiles/"), Piece(profile.label)),
        before,
        after,
        place(facts, profile.origin),
        (web, *paths) if web.lines else (),
    )
    return ProfilePage(
        head,
        profile.label,
        profile.definition or "",
        (*lead, Piece(f" {CAVEAT}")),
        tuple(set_rows(facts, profile)),
        groups,
        tuple(full_row(facts, one, web) for one in strands_found),
        tuple(loop(facts, one) for one in found.loops),
        tuple(limits(found)),
        unreached(facts, found, "not reached"),
        unreached(facts, found, "not said"),
        tuple(own(facts, profile, found)),
        tuple(elsewhere(facts, profile, found)),
        tuple(works_on_links(facts, profile, found)),
        unsaid_rows(facts, profile),
        studies(facts, profile),
        tuple(pairs(facts, profile)),
        profile.note or "",
    )


def lead_of(facts: Facts, found: Trace, groups: Iterable[ReadingGroup]) -> Phrase:
    """ "In this theory, where …, trust tends to fall; confidence and one more tend to rise." Each leads to its row."""
    told = between(((*some(group), Piece(f" {MOVES[group.id][len(group.rows) > 1]}")) for group in groups), "; ")
    if not told:
        return (Piece("No CMOC here begins with a state that it sets."),)
    return (Piece("In this theory, "), *where_words(facts, found.starts), Piece(", "), *told, Piece("."))


def some(group: ReadingGroup) -> Iterator[Piece]:
    """The first few by name, the rest by number."""
    shown = group.rows if len(group.rows) <= MOST_NAMED else group.rows[: MOST_NAMED - 1]
    rest = len(group.rows) - len(shown)
    for at, row in enumerate(shown):
        if at:
            yield Piece(" and " if at == len(shown) - 1 and not rest else ", ")
        yield Piece(lowered(row.construct.text), f"#reads-{row.id}")
    if rest:
        yield Piece(f" and {in_words(rest)} more")


def set_rows(facts: Facts, profile: Profile) -> Iterator[SetRow]:
    for how in HOW:
        for one in profile.sets:
            if one.how == how and one.construct in facts.constructs:
                yield set_row(facts, one)


def set_row(facts: Facts, one: Sets) -> SetRow:
    construct = facts.constructs[one.construct]
    stated = "; ".join(place_words(facts, source) for source in one.sources)
    return SetRow(Piece(construct.label, address(construct)), STATES[one.state], HOW[one.how], stated, one.note or "")


def reached(facts: Facts, found: Trace) -> Part:
    edges = {step.edge for path in found.paths for step in path.steps}
    ordered = tuple(sorted(edges, key=lambda edge: (edge.start, edge.end, edge.sign)))
    ends = {id for edge in edges for id in (edge.start, edge.end)}
    pairs_of = {(edge.start, edge.end) for edge in edges}
    modifiers = (one for one in facts.graph.modifiers if one.link in pairs_of and one.start in ends)
    return Part(ordered, tuple(modifiers))


def loop(facts: Facts, nodes: tuple[str, ...]) -> Phrase:
    return between(((linked(facts, id),) for id in (*nodes, nodes[0])), " → ")


def limits(found: Trace) -> Iterator[str]:
    on = counted(found.beyond, "path goes", "paths go")
    past = f"{on} on past the last." if found.beyond else "None goes on past it."
    yield f"Paths of at most {in_words(MOST_LINKS)} links are followed. {past}"
    if found.cut:
        yield f"There are more than {MOST_PATHS} paths; the rest is left out."
    yield "The paper's web has no signs: the signs are computed here from the words of its claims."


def unreached(facts: Facts, found: Trace, why: Reads) -> Phrase:
    """Mechanisms and outcomes of which the trace says nothing, for one of the two reasons."""
    given = {start.construct for start in found.starts}
    ids = (id for id in facts.constructs if id in facts.graph.roles and role_of(facts, id) != "context")
    return series([linked(facts, id) for id in ids if id not in given and reading(found, id).reads == why], ", ")


def own(facts: Facts, profile: Profile, found: Trace) -> Iterator[Told]:
    """CMOCs that the source limits to this kind, and that begin with nothing reached from what it sets."""
    followed = {one.cmoc.id for path in found.paths for step in path.steps for one in step.stated}
    for cmoc in facts.cmocs.values():
        if profile.id in cmoc.only_in and cmoc.id not in followed:
            yield told(facts, cmoc)


def elsewhere(facts: Facts, profile: Profile, found: Trace) -> Iterator[Told]:
    """CMOCs that begin at something reached, and that the source limits to other kinds."""
    here = kinds(facts, (profile.id,))
    ends = {start.construct for start in found.starts} | {path.end for path in found.paths}
    ids = {
        one.cmoc.id
        for id in ends
        for edge in facts.graph.out_of.get(id, ())
        for one in edge.stated
        if one.cmoc.only_in and not here & set(one.cmoc.only_in)
    }
    return (told(facts, facts.cmocs[id]) for id in sorted(ids))


def studies(facts: Facts, profile: Profile) -> Phrase:
    some = (study for study in facts.included if study.partnership in profile.partnerships)
    return between(((study_piece(study),) for study in some), "; ")


def pairs(facts: Facts, profile: Profile) -> Iterator[Piece]:
    """The pages that set it beside another."""
    for other in by_label(facts):
        if other.id != profile.id:
            first, second = sorted((profile.id, other.id))
            yield Piece(lowered(other.label), f"profiles/compare/{first}/{second}/")
