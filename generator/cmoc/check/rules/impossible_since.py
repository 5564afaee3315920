"""A record is said to be known since a phase that cannot be the first to hold it."""

from collections.abc import Iterator

from cmoc.check.example import CMOC, CMOCS, SETTINGS, SETTINGS_TEXT
from cmoc.check.phases import order_of
from cmoc.check.references import constructs_in
from cmoc.check.rule import Finding, Rule
from cmoc.model.review import Review
from cmoc.model.theory import Cmoc, Construct, Theory, parts
from cmoc.text.problem import Files, Problem

Record = Construct | Cmoc
Held = dict[tuple[type, str], str]  # kind and id -> the first phase whose snapshot holds it


def find(review: Review) -> Iterator[Finding]:
    order = order_of(review)
    held = first_held(review, order)
    left = ((one.theory, one.phase) for one in review.snapshots)
    for theory, phase in ((review.theory, review.settings.current), *left):
        for record in records_of(theory):
            if message := too_late(record, phase, held, order):
                yield Finding(record.origin.at("since"), message)
    yield from older_than_all_it_names(review.theory, order)


def too_late(record: Record, phase: str | None, held: Held, order: dict[str, int]) -> str:
    """What to say of a record of the theory that stands in `phase`; nothing where its `since` may be right."""
    since = record.since
    if since is None or since not in order:
        return ""
    ids = (record.id, *(record.aliases if isinstance(record, Construct) else ()))
    known = [held[type(record), id] for id in ids if (type(record), id) in held]
    first = min(known, key=lambda one: order[one], default=since)
    if order[first] < order[since]:
        return f'"{record.id}" is known since {since}, and the snapshot of {first} holds it'
    if phase is not None and order.get(phase, order[since]) < order[since]:
        return f'"{record.id}" is known since {since}, which comes after {phase}'
    return ""


def records_of(theory: Theory) -> tuple[Record, ...]:
    return (*theory.constructs, *theory.cmocs)


def first_held(review: Review, order: dict[str, int]) -> Held:
    held: Held = {}
    for snapshot in sorted((one for one in review.snapshots if one.phase in order), key=lambda one: order[one.phase]):
        for record in records_of(snapshot.theory):
            held.setdefault((type(record), record.id), snapshot.phase)
    return held


def older_than_all_it_names(theory: Theory, order: dict[str, int]) -> Iterator[Finding]:
    """One construct may have come in place of another. Where all are younger, it was another claim."""
    since = {one.id: one.since for one in theory.constructs}
    for cmoc in theory.cmocs:
        named = {since.get(id) or "" for _, id in constructs_in(cmoc)}
        uncoded = any(part.text for _, _, part in parts(cmoc))
        if not cmoc.since or uncoded or cmoc.origin.damaged or not named or not {cmoc.since, *named} <= order.keys():
            continue
        first = min(named, key=lambda one: order[one])
        if order[cmoc.since] < order[first]:
            message = f'"{cmoc.id}" is known since {cmoc.since}, and all that it names since {first} or later'
            yield Finding(cmoc.origin.at("since"), message)


def since(phase: str) -> Files:
    return {
        CMOCS: CMOC.replace("  stage:", f"  since: {phase}\n  stage:"),
        SETTINGS: SETTINGS_TEXT.replace("second]", "second, third]"),
    }


RULE = Rule(
    Problem(
        code="C403",
        name="impossible-since",
        severity="error",
        title="A record known since an impossible phase",
        why="`since` is the first phase known to hold the record. Histories and comparisons start from it.",
        help="write the first phase that holds it, or unknown",
        wrong=since("third"),
        right=since("second"),
    ),
    find,
)
