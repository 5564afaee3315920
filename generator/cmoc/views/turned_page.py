"""The web of a step from one phase to the next: which links are new, gone and changed, as lists and as a drawing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cmoc.analyse.graph import Pair
from cmoc.views.facts import Facts
from cmoc.views.heads import HOME
from cmoc.views.page import Head, Page, Phrase, Piece, shortened
from cmoc.views.phases import Transition, address_of, changes_link, phase_name, seen_whole, transitions
from cmoc.views.standing import entry_marks, qualified
from cmoc.views.turned import Standing, Turned, turned
from cmoc.views.turned_rows import STANDINGS, TAGS, TurnedRow, by_name, link_row, work_row
from cmoc.views.turned_web import Cut, both, cut_of, marked, strands_of, told_of, turned_web
from cmoc.views.webs import MOST_DRAWN, webs
from cmoc.views.words import counted, joined, lowered, raised


@dataclass(frozen=True)
class TurnedSection:
    id: str
    title: str
    count: str
    lead: Phrase
    rows: tuple[TurnedRow, ...]
    rest: tuple[TurnedRow, ...]  # those that are not drawn, behind their count


@dataclass(frozen=True)
class TurnedWebPage(Page):
    title: str
    lead: str
    rule: str
    partly: str
    links: tuple[Piece, ...]
    constructs: tuple[tuple[str, str, Phrase], ...]  # mark, word, and the name with its entries
    sections: tuple[TurnedSection, ...]


def turned_pages(facts: Facts) -> Iterator[TurnedWebPage]:
    for one in transitions(facts):
        if one.old and one.new:
            found = turned(facts, one, one.old, one.new)
            cut = cut_of(found)
            if cut.pairs:
                yield turned_page(facts, one, both(one.old, one.new), found, cut)


def turned_links(facts: Facts, one: Transition | None) -> tuple[Piece, ...]:
    """The way to the web of a step, where it has one."""
    if not one or not one.old or not one.new or not cut_of(turned(facts, one, one.old, one.new)).pairs:
        return ()
    return (Piece(f"The web with what changed since {phase_name(facts, one.before)}", f"{one.address}web/"),)


def turned_page(facts: Facts, one: Transition, side: Facts, found: Turned, cut: Cut) -> TurnedWebPage:
    way = f"from {phase_name(facts, one.before)} to {phase_name(facts, one.after.id)}"
    title = f"The web with what changed {way}"
    web = turned_web(facts, one, side, found, cut, f"changes-{one.before}-to-{one.after.id}", title)
    lead = f"Links of the two phases: {numbers(found.links.values())}."
    if found.works:
        lead += f" Of what works on a link: {numbers(found.works.values())}."
    head = Head(
        f"{one.address}web.md",
        title,
        shortened(f"{title}. {lead}"),
        (HOME, Piece("Changes", "changes/"), Piece(raised(way), one.address), Piece("Web")),
        drawings=(web,) if len(cut.pairs) <= MOST_DRAWN else (),
    )
    ways = (changes_link(facts, one), Piece("The causal web", "web/"))
    sections = tuple(sections_of(facts, one, side, found, cut))
    constructs = tuple(construct_rows(facts, one, side, found))
    return TurnedWebPage(head, title, lead, rule(found, cut), partly(facts, one, found), ways, constructs, sections)


def numbers(some: Iterable[Standing]) -> str:
    """ "21 new, 8 gone and 31 kept"."""
    every = list(some)
    return joined([f"{every.count(standing)} {word}" for standing, word in STANDINGS.items() if standing in every])


def rule(found: Turned, cut: Cut) -> str:
    """By which rule the web is cut, with its numbers."""
    return (
        f"{counted(len(cut.constructs), 'construct')} and {len(cut.pairs)} of {counted(len(found.links), 'link')} are "
        "drawn: the links that are new, gone or changed, and those between their ends that were kept."
    )


def partly(facts: Facts, one: Transition, found: Turned) -> str:
    if seen_whole(facts, one.before):
        return ""
    before, after = phase_name(facts, one.before), phase_name(facts, one.after.id)
    return (
        f"Not comparable: {before} was seen only in part, with {counted(len(found.old), 'link')}. A link of {after} "
        "that is not among them may have been there before, and is not drawn. A link is called new only "
        "if the ledger says that one of its ends is new, or that all its CMOCs are."
    )


def construct_rows(facts: Facts, one: Transition, side: Facts, found: Turned) -> Iterator[tuple[str, str, Phrase]]:
    order = list(STANDINGS)
    labels = {id: side.constructs[id].label for id, _ in marked(found)}
    for id, standing in sorted(marked(found), key=lambda each: (order.index(each[1]), labels[each[0]].casefold())):
        kinds = kinds_told(facts, one, id)
        why = (Piece(": "), Piece("; ".join(kinds), told_of(one, id))) if kinds else ()
        yield TAGS.get(standing, standing), STANDINGS[standing], (Piece(labels[id], address_of(facts, id)), *why)


def kinds_told(facts: Facts, one: Transition, id: str) -> list[str]:
    """ "renamed [our reading], not comparable": one for each entry that names it, each said once."""
    marks = entry_marks(facts, one)
    some = ((entry.refinement, marks[entry.anchor]) for entry in one.entries if id in entry.ids)
    return list(dict.fromkeys(qualified(each.kind or "", each.basis == "reading", mark) for each, mark in some))


def sections_of(facts: Facts, one: Transition, side: Facts, found: Turned, cut: Cut) -> Iterator[TurnedSection]:
    """One for each standing that occurs; of what is not comparable only what is drawn."""
    drawn = strands_of(found, cut)
    rows = [(found.links[each.start, each.end], link_row(facts, one, side, each, found, True)) for each in drawn]
    rows += [(found.works[each], work_row(facts, one, side, each, found)) for each in cut.works]
    left = [pair for pair in found.links if pair not in cut.pairs]
    for standing, word in STANDINGS.items():
        shown = tuple(sorted((row for has, row in rows if has == standing), key=by_name))
        pairs = [pair for pair in left if found.links[pair] == standing]
        rest = () if standing == "unknown" else tuple(undrawn(facts, one, side, found, pairs))
        if shown or pairs:
            yield TurnedSection(
                standing,
                raised(word),
                count_of(len(shown), len(pairs)),
                elsewhere(facts, one, len(pairs)) if standing == "unknown" and pairs else (),
                shown,
                rest,
            )


def count_of(drawn: int, rest: int) -> str:
    return f"{drawn} drawn, {rest} not" if drawn and rest else str(drawn or rest)


def elsewhere(facts: Facts, one: Transition, number: int) -> Phrase:
    """Where the links of the theory as it stands are listed that are not comparable."""
    told = f"{counted(number, 'link is', 'links are')} held of one of the two phases, and the other was seen in part."
    if one.after.id != facts.settings.current:
        return (Piece(told),)
    whole = [each.link for each in webs(facts) if not each.stage][-1]
    return (Piece(f"{told} They are listed in "), Piece(lowered(whole.text), whole.target), Piece("."))


def undrawn(facts: Facts, one: Transition, side: Facts, found: Turned, pairs: list[Pair]) -> list[TurnedRow]:
    strands = strands_of(found, Cut(tuple(sorted(pairs)), ()))
    return sorted((link_row(facts, one, side, each, found, False) for each in strands), key=by_name)
