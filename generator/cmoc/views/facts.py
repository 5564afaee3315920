"""What every view reads: the records, their graph, and look-ups by id."""

from collections.abc import Mapping
from dataclasses import dataclass

from cmoc.analyse.citations import Citation, citations
from cmoc.analyse.graph import Graph, Pair, graph
from cmoc.analyse.stages import feedback, stages_of
from cmoc.model.review import Review, Settings, Stage
from cmoc.model.study import Study
from cmoc.model.theory import Cmoc, Construct
from cmoc.text.problem import Problem


@dataclass(frozen=True)
class Facts:
    review: Review
    graph: Graph
    constructs: Mapping[str, Construct]  # by id, in order of their labels
    cmocs: Mapping[str, Cmoc]  # by id, in order of ids
    studies: Mapping[str, Study]  # by id, in order of their names
    by_reference: Mapping[int, Study]
    citations: Mapping[int, tuple[Citation, ...]]  # by number of the source's list
    extracted: frozenset[str]  # CMOCs on which an extract bears
    stages: Mapping[str, Stage]  # by id, in the review's order
    stage_of: Mapping[str, str]  # of a construct, computed
    back: frozenset[Pair]
    problems: tuple[Problem, ...] = ()
    home: str = ""  # hand-written Markdown for the home page
    written: frozenset[str] = frozenset()  # the other hand-written pages, by path below docs/

    @property
    def settings(self) -> Settings:
        return self.review.settings

    @property
    def numbers(self) -> tuple[int, ...]:
        """Of the source's list: those that a record cites or that are tied to a study."""
        return tuple(sorted({*self.citations, *self.by_reference}))


def facts(
    review: Review, problems: tuple[Problem, ...] = (), home: str = "", written: frozenset[str] = frozenset()
) -> Facts:
    found = graph(review)
    stages = review.settings.stages
    stage_of = stages_of(found, stages)
    constructs = sorted(review.theory.constructs, key=lambda one: (one.label.casefold(), one.id))
    studies = sorted(review.studies, key=lambda one: (name_of(one).casefold(), one.id))
    return Facts(
        review,
        found,
        {one.id: one for one in constructs},
        {one.id: one for one in sorted(review.theory.cmocs, key=lambda one: one.id)},
        {one.id: one for one in studies},
        {one.reference: one for one in studies if one.reference is not None},
        citations(review),
        frozenset(extract.cmoc for study in studies for extract in study.extracts),
        {one.id: one for one in stages},
        stage_of,
        feedback(found, stage_of, stages),
        problems,
        home,
        written=written,
    )


def name_of(study: Study) -> str:
    """As it is cited in running text: "Murray, D'Aunno and Lewis 2018", "Allen et al. 2016"."""
    names = [author.name or author.family or "" for author in study.authors] or [study.id]
    several = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
    year = f"{study.year}{study.year_letter or ''}" if study.year is not None else "year not given"
    return f"{several}{' et al.' if study.et_al else ''} {year}"
