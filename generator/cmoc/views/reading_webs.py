"""The answers of a trace as drawings: what is read of each construct, and the path that an answer rests on."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from cmoc.analyse.reading import Told, reading
from cmoc.analyse.trace import Trace
from cmoc.model.profile import Profile
from cmoc.views.facts import Facts
from cmoc.views.reading_rows import GROUPS, ReadingGroup, ReadingRow, shortest
from cmoc.views.route import Readings, path_web, starts
from cmoc.views.web import Read, Web
from cmoc.views.words import lowered

READS: dict[Told, Read] = {"down": "down", "away": "down", "up": "up", "towards": "up", "both": "both"}
CHIPS: dict[Told, str] = {told: chip for told, _, _, chip in GROUPS}


def readings(found: Trace) -> Readings:
    """As the list has them; what is set is given, whatever would follow."""
    told = {id: reading(found, id).told for id in dict.fromkeys(path.end for path in found.paths)}
    return {id: (READS.get(one, "open"), CHIPS[one]) for id, one in told.items()} | starts(found.starts)


def with_paths(
    facts: Facts, profile: Profile, found: Trace, groups: Iterable[ReadingGroup]
) -> tuple[tuple[ReadingGroup, ...], tuple[Web, ...]]:
    """The groups with one path of each answer drawn: the one that its sentence rests on, where it has several links."""
    made, webs = [], list[Web]()
    for group in groups:
        rows = []
        for row in group.rows:
            some = list(drawn(facts, profile, found, row))
            webs += [web for _, web in some]
            names = {at: web.name for at, web in some}
            paths = tuple(replace(path, drawing=names.get(at, "")) for at, path in enumerate(row.paths))
            rows.append(replace(row, paths=paths))
        made.append(replace(group, rows=tuple(rows)))
    return tuple(made), tuple(webs)


def drawn(facts: Facts, profile: Profile, found: Trace, row: ReadingRow) -> Iterator[tuple[int, Web]]:
    one = reading(found, row.id)
    path = shortest(one, one.reads)
    if len(path.steps) > 1:
        title = f"{profile.label}: a path to {lowered(facts.constructs[row.id].label)}"
        yield one.paths.index(path), path_web(facts, path, f"path-{profile.id}-{row.id}", title)
