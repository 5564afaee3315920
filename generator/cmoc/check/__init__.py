"""Rules over the records of one review. A new rule is one file, one name in RULES and one table of tests."""

from cmoc.check.rule import Rule
from cmoc.check.rules import (
    colliding_id,
    duplicate_id,
    id_not_file_name,
    long_excerpt,
    malformed_id,
    nameless_author,
    nameless_part,
    own_outcome,
    too_few_parts,
    unfit_effect,
    unknown_cmoc,
    unknown_construct,
    unknown_document,
    unknown_in_ledger,
    unknown_phase,
    unknown_profile,
    unknown_stage,
    unknown_word,
    unstated_link,
)
from cmoc.model.review import Review
from cmoc.text.diagnostic import Diagnostic, in_reading_order
from cmoc.text.problem import Problem

RULES: tuple[Rule, ...] = (
    malformed_id.RULE,
    duplicate_id.RULE,
    colliding_id.RULE,
    unknown_construct.RULE,
    unknown_cmoc.RULE,
    unknown_stage.RULE,
    unknown_profile.RULE,
    unknown_phase.RULE,
    unknown_document.RULE,
    unknown_word.RULE,
    id_not_file_name.RULE,
    too_few_parts.RULE,
    nameless_part.RULE,
    unfit_effect.RULE,
    own_outcome.RULE,
    unstated_link.RULE,
    long_excerpt.RULE,
    nameless_author.RULE,
    unknown_in_ledger.RULE,
)
PROBLEMS: tuple[Problem, ...] = tuple(rule.problem for rule in RULES)


def check(review: Review) -> tuple[Diagnostic, ...]:
    return in_reading_order(found for rule in RULES for found in rule.check(review))
