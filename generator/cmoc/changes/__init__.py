"""What changed from one theory to another. A new rule is one file, one name in RULES and one case in its table."""

from cmoc.changes.compare import Compared, apply, between_by, compared_by, inverted_by
from cmoc.changes.held import Held
from cmoc.changes.record import Change, Record
from cmoc.changes.rule import Rule
from cmoc.changes.rules import (
    actor_changed,
    alterable_changed,
    at_odds_changed,
    basis_changed,
    broader_changed,
    carried_on,
    citation_added,
    citation_removed,
    condition_added,
    condition_dropped,
    context_added,
    context_removed,
    diagram_changed,
    effect_changed,
    effect_flipped,
    extract_added,
    extract_changed,
    extract_removed,
    holds_changed,
    introduced,
    ledger_changed,
    level_moved,
    mechanism_added,
    mechanism_dropped,
    mechanism_replaced,
    merged,
    most_frequent_outcome_changed,
    ours_changed,
    outcome_added,
    outcome_dropped,
    outcome_replaced,
    part_of_changed,
    part_recoded,
    partnerships_changed,
    phase_changed,
    probable_rename,
    reclassified,
    redefined,
    reframed,
    renamed,
    resource_changed,
    retired,
    retyped,
    scope_moved,
    scope_narrowed,
    scope_widened,
    shape_changed,
    source_added,
    source_changed,
    source_removed,
    split,
    stage_moved,
    stance_changed,
    state_changed,
    state_flipped,
    state_set,
    state_set_otherwise,
    state_unset,
    study_changed,
    study_introduced,
    study_retired,
    verdict_changed,
    wording,
)
from cmoc.changes.rules import reversed as turned_round

# In this order: a difference belongs to the first rule that claims it.
RULES: tuple[Rule, ...] = (
    introduced.RULE,
    study_introduced.RULE,
    probable_rename.RULE,
    split.RULE,
    merged.RULE,
    reframed.RULE,
    carried_on.RULE,
    retired.RULE,
    study_retired.RULE,
    renamed.RULE,
    redefined.RULE,
    retyped.RULE,
    reclassified.RULE,
    broader_changed.RULE,
    level_moved.RULE,
    alterable_changed.RULE,
    most_frequent_outcome_changed.RULE,
    turned_round.RULE,
    state_flipped.RULE,
    state_changed.RULE,
    effect_flipped.RULE,
    effect_changed.RULE,
    context_added.RULE,
    context_removed.RULE,
    condition_added.RULE,
    condition_dropped.RULE,
    holds_changed.RULE,
    mechanism_replaced.RULE,
    mechanism_added.RULE,
    mechanism_dropped.RULE,
    outcome_replaced.RULE,
    outcome_added.RULE,
    outcome_dropped.RULE,
    resource_changed.RULE,
    actor_changed.RULE,
    part_recoded.RULE,
    stage_moved.RULE,
    scope_widened.RULE,
    scope_narrowed.RULE,
    scope_moved.RULE,
    basis_changed.RULE,
    shape_changed.RULE,
    ours_changed.RULE,
    part_of_changed.RULE,
    at_odds_changed.RULE,
    source_added.RULE,
    source_removed.RULE,
    citation_added.RULE,
    citation_removed.RULE,
    source_changed.RULE,
    state_set.RULE,
    state_unset.RULE,
    state_set_otherwise.RULE,
    partnerships_changed.RULE,
    extract_added.RULE,
    extract_removed.RULE,
    stance_changed.RULE,
    extract_changed.RULE,
    study_changed.RULE,
    verdict_changed.RULE,
    ledger_changed.RULE,
    phase_changed.RULE,
    diagram_changed.RULE,
    wording.RULE,
)


def compared(old: Held, new: Held) -> Compared:
    return compared_by(RULES, old, new)


def compare(old: Held, new: Held) -> tuple[Change, ...]:
    """What is not comparable is left out: see `compared`."""
    return compared(old, new).changes


def between(old: Record, new: Record, hidden: tuple[bool, bool]) -> Compared:
    return between_by(RULES, old, new, hidden)


def inverted(change: Change) -> Change:
    return inverted_by(RULES, change)


__all__ = ["RULES", "Compared", "apply", "between", "compare", "compared", "inverted"]
