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


def diff_pages(
    before: Iterable[Page], after: Iterable[Page], shown: Callable[[Page], str], foot: bool = False
) -> DiffPages:
    """`shown`: a page as it is written. It is asked only where two records differ, as not all of a record is seen."""
    old, new = placeless(before), placeless(after)
    both = old.keys() & new.keys()
    return DiffPages(
        tuple(sorted(one for one in both if differs(old[one], new[one], shown))),
        tuple(sorted(new.keys() - old.keys())),
        tuple(sorted(old.keys() - new.keys())),
        foot,
    )


def differs(old: Page, new: Page, shown: Callable[[Page], str]) -> bool:
    return old != new and (old.head.drawings != new.head.drawings or shown(old) != shown(new))


def placeless(pages: Iterable[Page]) -> dict[str, Page]:
    return {one.head.address: replace(one, head=replace(one.head, place=None)) for one in pages}
