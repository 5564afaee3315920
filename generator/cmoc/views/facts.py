"""What every view reads: the records, their graph, and look-ups by id."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cmoc.analyse.graph import Graph, Pair, graph
from cmoc.analyse.stages import feedback, stages_of
from cmoc.analyse.trace import Trace
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
    stages: Mapping[str, Stage]  # by id, in the review's order
    stage_of: Mapping[str, str]  # of a construct, computed
    back: frozenset[Pair]
    problems: tuple[Problem, ...] = ()
    home: str = ""  # hand-written Markdown for the home page
    fragments: Mapping[str, str] = field(default_factory=dict)  # the same for parts of other pages, by file
    written: frozenset[str] = frozenset()  # files of pages that are written by hand
    traces: dict[str, Trace] = field(default_factory=dict, init=False, compare=False, repr=False)  # by profile, as made

    @property
    def settings(self) -> Settings:
        return self.review.settings


def facts(
    review: Review,
    problems: tuple[Problem, ...] = (),
    home: str = "",
    fragments: Mapping[str, str] | None = None,
    written: frozenset[str] = frozenset(),
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
        {one.id: one for one in stages},
        stage_of,
        feedback(found, stage_of, stages),
        problems,
        home,
        fragments or {},
        written,
    )


def name_of(study: Study) -> str:
    """As it is cited in running text: "Murray, D'Aunno and Lewis 2018"; a theory known by its name has that."""
    if not study.authors and study.title:
        return study.title
    names = [author.name or author.family or "" for author in study.authors] or [study.id]
    several = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
    year = f"{study.year}{study.year_letter or ''}" if study.year is not None else "year not given"
    return f"{several}{' et al.' if study.et_al else ''} {year}"
