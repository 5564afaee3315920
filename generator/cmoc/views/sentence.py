"""A CMOC as one sentence. What we supplied stands in brackets."""

from collections.abc import Sequence
from itertools import groupby

from cmoc.model.edges import stated_modifiers
from cmoc.model.theory import Cmoc, Mechanism, Outcome
from cmoc.views.facts import Facts
from cmoc.views.page import Phrase, Piece, between, series
from cmoc.views.words import VERBS, capital, clause, joined, linked, lowered

OURS = "Our reading; the paper does not print this part."
WORKS = {"dampens": ("weakens", "weaken"), "amplifies": ("strengthens", "strengthen")}
NO_DIRECTION = "; the paper does not say which way"


def sentence(facts: Facts, cmoc: Cmoc) -> Phrase:
    """Made once for each CMOC: many pages tell it."""
    known, told = facts.sentences.get(cmoc.id, (None, ()))
    if known is not cmoc:
        told = new_sentence(facts, cmoc)
        facts.sentences[cmoc.id] = cmoc, told
    return told


def new_sentence(facts: Facts, cmoc: Cmoc) -> Phrase:
    limits = [lowered(one.label) for one in facts.review.profiles if one.id in cmoc.only_in]
    where = (Piece(f"In {joined(limits, 'or')}: "),) if limits else ()
    told = claim(facts, cmoc)
    return (*where, *(told if limits else capital(told)), Piece("."))


def claim(facts: Facts, cmoc: Cmoc) -> Phrase:
    if any(outcome.link for outcome in cmoc.outcomes):
        return on_a_link(facts, cmoc)
    if not cmoc.contexts:
        return (
            *tied("as ", subjects(facts, cmoc.mechanisms)),
            Piece(", "),
            *subjects(facts, cmoc.outcomes),
            *doubt(cmoc),
        )
    acting = cmoc.mechanisms or cmoc.outcomes
    following = cmoc.outcomes if cmoc.mechanisms else ()
    if all(part.effect == "changes" for part in acting):
        names = series([name(facts, part) for part in acting])
        return (
            *tied("whether ", given(facts, cmoc)),
            Piece(" changes "),
            *names,
            *after(facts, acting, following),
            *doubt(cmoc),
        )
    told = (*subjects(facts, acting), *after(facts, acting, following))
    if all(part.ours == "part" for part in (*acting, *following)):
        told = (Piece("["), *without_brackets(told), Piece("]"))
    return (*tied("where ", given(facts, cmoc)), Piece(", "), *told, *doubt(cmoc))


def doubt(cmoc: Cmoc) -> Phrase:
    """Said once, where an effect has no direction."""
    parts: tuple[Mechanism | Outcome, ...] = (*cmoc.mechanisms, *cmoc.outcomes)
    return (Piece(NO_DIRECTION),) if any(part.effect == "changes" for part in parts) else ()


def given(facts: Facts, cmoc: Cmoc) -> Phrase:
    parts: list[Phrase] = []
    for context in cmoc.contexts:
        told = clause(facts, context)
        parts.append((Piece("["), *told, Piece("]")) if context.ours == "part" else told)
    return between(parts, " and, at the same time, ")


def tied(word: str, phrase: Phrase) -> Phrase:
    return (Piece(word), *phrase)


def name(facts: Facts, part: Mechanism | Outcome) -> Piece:
    return linked(facts, part.construct) if part.construct else Piece(lowered(part.text or ""))


def plural(facts: Facts, some: Sequence[Mechanism | Outcome]) -> bool:
    return len(some) > 1 or any(facts.constructs[part.construct].plural for part in some if part.construct)


def verb(facts: Facts, some: Sequence[Mechanism | Outcome]) -> str:
    several = plural(facts, some)
    if some[0].effect == "none":
        return "do not follow" if several else "does not follow"
    told = VERBS[some[0].effect][several]
    return f"[{told}]" if all(part.ours == "sign" for part in some) else told


def subjects(facts: Facts, parts: Sequence[Mechanism | Outcome]) -> Phrase:
    """Those that do the same in one breath: "trust and faith rise and conflict falls"."""
    found: list[Phrase] = []
    for _, together in groupby(parts, key=lambda part: (part.effect, part.ours)):
        some = list(together)
        told: Phrase = (*series([name(facts, part) for part in some]), Piece(f" {verb(facts, some)}"))
        found.append((Piece("["), *told, Piece("]")) if some[0].ours == "part" else told)
    return between(found, " and ")


def after(facts: Facts, acting: Sequence[Mechanism | Outcome], following: Sequence[Outcome]) -> Phrase:
    """What follows; its verb is said only where it differs or is ours."""
    pieces: list[Piece] = []
    same = {part.effect for part in (*acting, *following)}
    for _, together in groupby(following, key=lambda part: (part.effect, part.ours)):
        some = list(together)
        silent = len(same) == 1 and some[0].ours != "sign"
        start = ", and " if some[0].effect == "none" else f", and with {'them' if plural(facts, acting) else 'it'} "
        told: Phrase = (
            Piece(start if not pieces else " and "),
            *series([name(facts, part) for part in some]),
        )
        told = told if silent else (*told, Piece(f" {verb(facts, some)}"))
        pieces += (Piece("["), *told, Piece("]")) if some[0].ours == "part" else told
    return tuple(pieces)


def without_brackets(phrase: Phrase) -> Phrase:
    return tuple(piece for piece in phrase if piece.text not in ("[", "]"))


def on_a_link(facts: Facts, cmoc: Cmoc) -> Phrase:
    """ "Conflict resolution weakens what conflict does to trust": a mechanism has no verb here."""
    made = list(stated_modifiers(cmoc))
    acting = list(dict.fromkeys(one.start for one in made))
    rising = all(part.effect == "increases" for part in cmoc.mechanisms)
    causes = [context for context in cmoc.contexts if context.holds == "cause"]
    plainly = rising and all(context.state in ("high", "present") for context in causes)
    pieces: list[Piece] = []
    if cmoc.mechanisms or not plainly or len(causes) != len(cmoc.contexts):
        shown = cmoc.contexts if cmoc.mechanisms or not plainly else [one for one in cmoc.contexts if one not in causes]
        for at, context in enumerate(shown):
            pieces += [Piece(" and, at the same time, " if at else "where "), *clause(facts, context)]
        pieces += [Piece(", ")] if shown else []
    if plainly:
        pieces += series([linked(facts, id) for id in acting])
        several = len(acting) > 1 or any(facts.constructs[id].plural for id in acting)
    else:
        pieces += (
            [Piece("this")]
            if not cmoc.mechanisms
            else [Piece("a change in "), *series([linked(facts, id) for id in acting])]
        )
        several = False
    for at, outcome in enumerate(one for one in cmoc.outcomes if one.link):
        pieces += [*([Piece(" and")] if at else []), *worked_on(facts, cmoc, outcome, several)]
    return tuple(pieces)


def worked_on(facts: Facts, cmoc: Cmoc, outcome: Outcome, several: bool) -> Phrase:
    assert outcome.link
    link = (outcome.link.start, outcome.link.end)
    effect = next((one.effect for one in stated_modifiers(cmoc) if one.link == link), None)
    told = WORKS[effect][several] if effect else "change" if several else "changes"
    do = "do" if facts.constructs[link[0]].plural else "does"
    start, end = linked(facts, link[0]), linked(facts, link[1])
    phrase: Phrase = (Piece(f" {told} what "), start, Piece(f" {do} to "), end)
    return (Piece(" ["), *phrase, Piece("]")) if outcome.ours == "part" else phrase
