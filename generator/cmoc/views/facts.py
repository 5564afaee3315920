"""What every view reads: the records, their graph, and look-ups by id."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from cmoc.analyse.alike import alike
from cmoc.analyse.graph import Graph, Pair, graph
from cmoc.analyse.stages import feedback, stages_of
from cmoc.model.review import Review, Settings, Stage
from cmoc.model.study import Extract, Study
from cmoc.model.theory import Cmoc, Construct
from cmoc.text.problem import Problem
from cmoc.views.page import Phrase

K = TypeVar("K")
T = TypeVar("T")


@dataclass(frozen=True)
class Facts:
    review: Review
    graph: Graph
    constructs: Mapping[str, Construct]  # by id, in order of their labels
    cmocs: Mapping[str, Cmoc]  # by id, in order of ids
    studies: Mapping[str, Study]  # by id, in order of their names
    by_reference: Mapping[int, Study]
    stages: Mapping[str, Stage]  # by id, in the review's order
    stage_of: Mapping[str, str]  # of a construct, computed
    back: frozenset[Pair]
    problems: tuple[Problem, ...] = ()
    home: str = ""  # hand-written Markdown for the home page
    wanted: frozenset[str] | None = None  # files of the only pages that are wanted now
    sentences: dict[str, tuple[Cmoc, Phrase]] = field(default_factory=dict)  # by id, as they are made

    @property
    def settings(self) -> Settings:
        return self.review.settings

    def wants(self, file: str) -> bool:
        return self.wanted is None or file in self.wanted

    @cached_property
    def extracts(self) -> Mapping[str, tuple[tuple[Study, Extract], ...]]:
        """By the CMOC they bear on, in order of the studies."""
        pairs = [(study, extract) for study in self.studies.values() for extract in study.extracts]
        return indexed((extract.cmoc, (study, extract)) for study, extract in pairs)

    @cached_property
    def numbered(self) -> Mapping[int, tuple[Study, ...]]:
        """Studies by their reference number."""
        return indexed((one.reference, one) for one in self.studies.values() if one.reference is not None)

    @cached_property
    def narrower(self) -> Mapping[str, tuple[str, ...]]:
        """Construct -> those that name it as broader, in order of their labels."""
        return indexed((broader, one.id) for one in self.constructs.values() for broader in one.broader)

    @cached_property
    def alike(self) -> Mapping[str, tuple[str, ...]]:
        """Construct -> those with a label like its own, in order of their labels."""
        order = {id: at for at, id in enumerate(self.constructs)}
        found = alike(self.constructs.values())
        return {id: tuple(sorted(some, key=order.__getitem__)) for id, some in found.items()}


def facts(review: Review, problems: tuple[Problem, ...] = (), home: str = "") -> Facts:
    found = graph(review)
    stages = review.settings.stages
    stage_of = stages_of(found, stages)
    constructs = sorted(review.theory.constructs, key=lambda one: (one.label.casefold(), one.id))
    studies = in_order(review.studies)
    return Facts(
        review,
        found,
        {one.id: one for one in constructs},
        {one.id: one for one in sorted(review.theory.cmocs, key=lambda one: one.id)},
        {one.id: one for one in studies},
        {one.reference: one for one in studies if one.reference is not None},
        {one.id: one for one in stages},
        stage_of,
        feedback(found, stage_of, stages),
        problems,
        home,
    )


def indexed(pairs: Iterable[tuple[K, T]]) -> Mapping[K, tuple[T, ...]]:
    found: dict[K, list[T]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}


def in_order(studies: Iterable[Study]) -> list[Study]:
    return sorted(studies, key=lambda one: (name_of(one).casefold(), one.id))


def name_of(study: Study) -> str:
    """As it is cited in running text: "Murray, D'Aunno and Lewis 2018", "Allen et al. 2016"."""
    names = [author.name or author.family or "" for author in study.authors] or [study.id]
    several = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
    year = f"{study.year}{study.year_letter or ''}" if study.year is not None else "year not given"
    return f"{several}{' et al.' if study.et_al else ''} {year}"
