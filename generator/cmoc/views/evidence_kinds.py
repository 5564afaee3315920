"""By what kind of evidence a table can be filtered. Kinds are named, not ranked."""

from collections.abc import Iterable

from cmoc.model.theory import Cmoc
from cmoc.views.evidence import cited
from cmoc.views.facts import Facts
from cmoc.views.tables import Filter, Option

FILTER = Filter(
    "evidence",
    "Evidence",
    (
        Option("several", "2 references or more", "has 2 references or more"),
        Option("single", "1 reference: single source", "has 1 reference"),
        Option("shared", "May be: printed behind a list", "has a number printed behind a list"),
        Option("outside", "Cites what is outside the studies", "cites what is outside the studies"),
        Option("earlier", "From an earlier phase", "is from an earlier phase"),
        Option("none", "No reference of its own", "has no reference of its own"),
        Option("tied", "Tied to a study", "is tied to a study"),
    ),
)


def evidence_kinds(facts: Facts, cmocs: Iterable[Cmoc]) -> tuple[str, ...]:
    some = tuple(cmocs)
    numbers = cited(some, facts.settings.references)
    studies = [one for one in numbers if not one.own and not one.outside]
    plain = [one for one in studies if not one.shared]
    found = {
        "several": len(plain) > 1,
        "single": len(plain) == 1,
        "shared": any(one.shared for one in studies),
        "outside": any(one.outside for one in numbers),
        "earlier": any(one.own for one in numbers),
        "none": not numbers,
        "tied": any(cmoc.id in facts.extracted for cmoc in some)
        or any(one.number in facts.by_reference for one in studies),
    }
    return tuple(kind for kind, holds in found.items() if holds)
