"""Which pages are not the same for two states of a review: both are made, and compared page by page."""

from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass, replace

from cmoc.views.page import Page

KINDS = {
    "constructs": "constructs",
    "cmocs": "CMOCs",
    "profiles": "profiles",
    "studies": "studies",
    "references": "reference numbers",
    "web": "parts of the web",
    "phases": "phases",
    "changes": "pages of changes",
}
LISTS = "lists and overviews"


@dataclass(frozen=True)
class DiffPages:
    """Addresses. A page differs where it says, draws or leads to anything else; that its record moved to another line
    of its file does not count."""

    differ: tuple[str, ...]
    came: tuple[str, ...]
    went: tuple[str, ...]
    handed: tuple[str, ...] = ()  # those that stay, and lead to what became of their record or say it
    foot: bool = False  # what stands at the foot of every page differs, and is not counted for each

    def groups(self, first: Container[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Of those that differ, by what they are about; in each group some first."""
        found: dict[str, list[str]] = {kind: [] for kind in (*KINDS.values(), LISTS)}
        for one in sorted(self.differ, key=lambda one: (one not in first, one)):
            found[kind_of(one)].append(one)
        return tuple((kind, tuple(some)) for kind, some in found.items() if some)


def kind_of(address: str) -> str:
    folder, _, rest = address.partition("/")
    return KINDS.get(folder, LISTS) if rest else LISTS


@dataclass(frozen=True)
class Made:
    """All pages of one side, and the other addresses that lead to one of them."""

    pages: Iterable[Page]
    leads: frozenset[str] = frozenset()


def diff_pages(before: Made, after: Made, shown: Callable[[Page], str], foot: bool = False) -> DiffPages:
    """`shown`: a page as it is written. It is asked only where two records differ, as not all of a record is seen."""
    old, new = placeless(before.pages), placeless(after.pages)
    both = old.keys() & new.keys()
    told = {one for one in both if type(old[one]) is not type(new[one])}
    return DiffPages(
        tuple(sorted(one for one in both if differs(old[one], new[one], shown))),
        tuple(sorted(new.keys() - old.keys() - before.leads)),
        tuple(sorted((old.keys() | before.leads) - new.keys() - after.leads)),
        tuple(sorted(told | (old.keys() & after.leads))),
        foot,
    )


def differs(old: Page, new: Page, shown: Callable[[Page], str]) -> bool:
    return old != new and (old.head.drawings != new.head.drawings or shown(old) != shown(new))


def placeless(pages: Iterable[Page]) -> dict[str, Page]:
    return {one.head.address: replace(one, head=replace(one.head, place=None)) for one in pages}
