"""Where a list of theory/review.yml is not there at all, everything that names something of it says the same."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from cmoc.check.rule import Finding


def told_once(found: Iterable[Finding], listed: Collection[object], key: str) -> Iterator[Finding]:
    """All of them where something is listed, else one for all. `key` is the list's."""
    if listed:
        yield from found
        return
    every = list(found)
    if len(every) == 1:
        yield every[0]
    elif every:
        message = f"theory/review.yml has no `{key}`, and {len(every)} places name something of it"
        yield replace(every[0], message=message, help=f"add `{key}` to theory/review.yml", label="")
