"""The stage of a construct, computed from its CMOCs and never written (method.md §2), and what feeds back."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from cmoc.analyse.graph import Graph, Pair
from cmoc.model.review import Stage
from cmoc.model.theory import Cmoc


def stages_of(graph: Graph, stages: tuple[Stage, ...]) -> Mapping[str, str]:
    """Construct -> its stage; one whose CMOCs name no stage is not in it."""
    found = {}
    for id, roles in graph.roles.items():
        stage = most_frequent((*roles["mechanism"], *roles["outcome"]), stages)
        stage = stage or most_frequent(roles["context"], stages)
        if stage:
            found[id] = stage
    return found


def most_frequent(cmocs: Iterable[Cmoc], stages: tuple[Stage, ...]) -> str | None:
    """Ties go to the earlier stage; any-time only if there is no other."""
    by_id = {cmoc.id: cmoc for cmoc in cmocs}
    counts = Counter(cmoc.stage for cmoc in by_id.values() if cmoc.stage)
    ordered = sorted(stages, key=lambda stage: stage.any_time)  # stable: the review's order within each
    dated = [stage.id for stage in ordered if counts[stage.id] and not stage.any_time]
    undated = [stage.id for stage in ordered if counts[stage.id] and stage.any_time]
    return max(dated or undated, key=lambda id: counts[id], default=None)


def feedback(graph: Graph, stage_of: Mapping[str, str], stages: tuple[Stage, ...]) -> frozenset[Pair]:
    """Pairs that lead to an earlier stage or, within one, close a loop in id order."""
    order = {stage.id: at for at, stage in enumerate(stages) if not stage.any_time}
    pairs = sorted({(edge.start, edge.end) for edge in graph.causes})
    back, within = set(), []
    for start, end in pairs:
        here, there = stage_of.get(start), stage_of.get(end)
        if here == there:
            within.append((start, end))
        elif here in order and there in order and order[there] < order[here]:
            back.add((start, end))
    return frozenset(back | set(closing(within)))


def closing(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """The pairs that lead back to where a walk in id order came from. Not recursive: a chain may be long."""
    after: dict[str, list[str]] = {}
    for start, end in pairs:
        after.setdefault(start, []).append(end)
    done: set[str] = set()
    for first in sorted(after):
        walk = [(first, iter(after[first]))] if first not in done else []
        trail = {first}
        while walk:
            here, ends = walk[-1]
            end = next(ends, "")
            if not end:
                walk.pop()
                trail.discard(here)
                done.add(here)
            elif end in trail:
                yield here, end
            elif end not in done:
                trail.add(end)
                walk.append((end, iter(after.get(end, ()))))
