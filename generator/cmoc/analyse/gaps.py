"""Where evidence is thin, counted and never graded."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cmoc.analyse.graph import Edge, Graph
from cmoc.analyse.path import Path
from cmoc.analyse.references import numbers
from cmoc.model.review import References


@dataclass(frozen=True)
class Thin:
    """Links by how many references of their own they have; each is in one of the two or in neither."""

    single: tuple[Edge, ...]
    none: tuple[Edge, ...]


def thin(graph: Graph, references: References) -> Thin:
    counted = [(edge, len(numbers(edge.stated, references))) for edge in graph.causes]
    return Thin(
        tuple(edge for edge, number in counted if number == 1),
        tuple(edge for edge, number in counted if not number),
    )


def only_reference(edges: Iterable[Edge], references: References) -> Mapping[int, tuple[Edge, ...]]:
    """Reference -> the links that have no other: what would stand without a number if it were left out."""
    found: dict[int, list[Edge]] = {}
    for edge in edges:
        own = numbers(edge.stated, references)
        if len(own) == 1:
            found.setdefault(min(own), []).append(edge)
    return {number: tuple(some) for number, some in sorted(found.items())}


def unraised(graph: Graph, ids: Iterable[str]) -> tuple[str, ...]:
    """Constructs of which no claim says what raises them."""
    return tuple(id for id in ids if not any(edge.sign == "+" for edge in graph.into.get(id, ())))


def bridges(paths: Iterable[Path]) -> tuple[tuple[str, str], ...]:
    """The links that all of these paths go over: without one of them none is left."""
    courses = [[(step.edge.start, step.edge.end) for step in path.steps] for path in paths]
    return tuple(pair for pair in courses[0] if all(pair in course for course in courses)) if courses else ()
