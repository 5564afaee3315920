"""What every view reads: the records, their graph, and look-ups by id."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar

from cmoc.analyse.alike import alike
from cmoc.analyse.citations import Citation, citations
from cmoc.analyse.gone import GoneKind, gone
from cmoc.analyse.graph import Graph, Pair, graph
from cmoc.analyse.stages import feedback, stages_of
from cmoc.analyse.trace import Trace
from cmoc.changes import Compared
from cmoc.changes.ledger import Balance, balances
from cmoc.model.review import Review, Settings, Stage
from cmoc.model.snapshot import Snapshot
from cmoc.model.study import Extract, Study
from cmoc.model.theory import Cmoc, Construct, Mechanism, Outcome, Theory, parts
from cmoc.text.problem import Problem
from cmoc.views.edition import Edition
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
    citations: Mapping[int, tuple[Citation, ...]]  # by number of the source's list
    extracted: frozenset[str]  # CMOCs on which an extract bears
    stages: Mapping[str, Stage]  # by id, in the review's order
    stage_of: Mapping[str, str]  # of a construct, computed
    back: frozenset[Pair]
    problems: tuple[Problem, ...] = ()
    home: str = ""  # hand-written Markdown for the home page
    earlier: Mapping[str, "Facts"] = field(default_factory=dict)  # phase -> what its snapshot holds
    fragments: Mapping[str, str] = field(default_factory=dict)  # the same for parts of other pages, by file
    written: frozenset[str] = frozenset()  # the other hand-written pages, by path below docs/
    site: str = ""  # its address, with a slash at the end; empty where none is set
    edition: Edition | None = None  # the version that is published; none of a working copy
    traces: dict[str, Trace] = field(default_factory=dict, init=False, compare=False, repr=False)  # by profile, as made
    comparisons: dict[str, Compared] = field(default_factory=dict, init=False, compare=False, repr=False)  # by address
    downloads: Mapping[str, int] = field(
        default_factory=dict
    )  # files that are offered -> their sizes, once they are made
    wanted: frozenset[str] | None = None  # files of the only pages that are wanted now
    sentences: dict[str, tuple[Cmoc, Phrase]] = field(default_factory=dict)  # by id, as they are made

    @property
    def settings(self) -> Settings:
        return self.review.settings

    @property
    def included(self) -> tuple[Study, ...]:
        """The studies that count: a theory or a review that is drawn on does not."""
        return tuple(study for study in self.studies.values() if study.included)

    def wants(self, file: str) -> bool:
        return self.wanted is None or file in self.wanted

    @cached_property
    def extracts(self) -> Mapping[str, tuple[tuple[Study, Extract], ...]]:
        """By the CMOC they bear on, in order of the studies."""
        pairs = [(study, extract) for study in self.studies.values() for extract in study.extracts]
        return indexed((extract.cmoc, (study, extract)) for study, extract in pairs)

    @cached_property
    def gone(self) -> Mapping[str, GoneKind]:
        """Ids of the past that keep a page, in their order."""
        return gone(self.review)

    @cached_property
    def balances(self) -> Mapping[tuple[str, str], Balance]:
        """What double entry made of each two phases that follow on each other."""
        return {(one.before, one.after): one for one in balances(self.review)}

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

    @property
    def numbers(self) -> tuple[int, ...]:
        """Of the source's list: those that a record cites or that are tied to a study."""
        return tuple(sorted({*self.citations, *self.by_reference}))


def facts(
    review: Review,
    problems: tuple[Problem, ...] = (),
    home: str = "",
    fragments: Mapping[str, str] | None = None,
    written: frozenset[str] = frozenset(),
    site: str = "",
) -> Facts:
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
        citations(review),
        frozenset(extract.cmoc for study in studies if study.included for extract in study.extracts),
        {one.id: one for one in stages},
        stage_of,
        feedback(found, stage_of, stages),
        problems,
        home,
        {one.phase: facts(as_it_was(review, one)) for one in review.snapshots},
        fragments or {},
        written,
        site,
    )


def as_it_was(review: Review, snapshot: Snapshot) -> Review:
    """The review with the theory that a phase left. Its profiles are named as then, the others as now."""
    then = {one.id: one for one in snapshot.profiles}
    profiles = (*snapshot.profiles, *(one for one in review.profiles if one.id not in then))
    theory = snapshot.theory
    known = {one.id for one in theory.constructs}
    bare = tuple(Construct(id, id) for id in sorted(set(constructs_in(theory.cmocs)) - known))
    whole = Theory((*theory.constructs, *bare), theory.cmocs)
    lost = frozenset(one.id for one in bare)
    return replace(review, theory=whole, studies=snapshot.studies, profiles=profiles, snapshots=(), lost=lost)


def constructs_in(cmocs: Iterable[Cmoc]) -> Iterator[str]:
    """A snapshot that was seen in part may name a construct that it does not hold: known by its id, and no more."""
    for cmoc in cmocs:
        for _, _, part in parts(cmoc):
            yield from (part.construct,) if part.construct else ()
            yield from (part.resource,) if isinstance(part, Mechanism) and part.resource else ()
            yield from (part.link.start, part.link.end) if isinstance(part, Outcome) and part.link else ()


def indexed(pairs: Iterable[tuple[K, T]]) -> Mapping[K, tuple[T, ...]]:
    found: dict[K, list[T]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}


def in_order(studies: Iterable[Study]) -> list[Study]:
    return sorted(studies, key=lambda one: (name_of(one).casefold(), one.id))


def name_of(study: Study) -> str:
    """As it is cited in running text: "Murray, D'Aunno and Lewis 2018"; a theory known by its name has that."""
    if not study.authors and study.title:
        return study.title
    names = [author.name or author.family or "" for author in study.authors] or [study.id]
    several = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
    year = f"{study.year}{study.year_letter or ''}" if study.year is not None else "year not given"
    return f"{several}{' et al.' if study.et_al else ''} {year}"
