"""A rule: what it looks for, and what a finding says."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cmoc.model.review import Review
from cmoc.text.diagnostic import Diagnostic, Span
from cmoc.text.problem import Problem


@dataclass(frozen=True)
class Finding:
    span: Span
    message: str
    help: str = ""  # before the rule's own, where the finding knows better
    label: str = ""


@dataclass(frozen=True)
class Rule:
    problem: Problem
    find: Callable[[Review], Iterator[Finding]]

    def check(self, review: Review) -> Iterator[Diagnostic]:
        for one in self.find(review):
            yield self.problem.at(one.span, one.message, one.help, one.label)
