"""A new CMOC: its id, and the file that it goes to."""

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from cmoc.build.new import Made, There, add
from cmoc.load import Loaded
from cmoc.load.proposal import Proposal, cmoc_of, parted
from cmoc.model.review import Review

NUMBERED = re.compile(r"(.*-)([0-9]{1,6})")
FOLDER = "theory/cmocs/"


def add_cmoc(top: Path, before: There, given: Proposal, file: str | None = None) -> Made:
    """`file`: its name in theory/cmocs/, with or without the ending."""
    phase = before.review.settings.current
    record = cmoc_of(given, next_id(before.loaded), phase)
    mechanisms = [parted(one)[0] for one in given.mechanisms]
    target = f"{FOLDER}{file.removesuffix('.yml')}.yml" if file else file_for(before.review, mechanisms)
    return add(top, before, "cmocs", target, record)


def next_id(loaded: Loaded) -> str:
    """One more than the highest number that stands anywhere in the review's files: an id is never given again."""
    ids = [found for one in loaded.review.theory.cmocs if (found := NUMBERED.fullmatch(one.id))]
    usual = Counter(found[1] for found in ids).most_common(1)
    start = usual[0][0] if usual else "cmoc-"
    width = max((len(found[2]) for found in ids if found[1] == start), default=3)
    form = re.compile(rf"(?<![\w-]){re.escape(start)}([0-9]{{1,6}})(?![\w-])")
    used = [int(number) for text in loaded.sources.values() for number in form.findall(text)]
    return f"{start}{max(used, default=0) + 1:0{width}}"


def file_for(review: Review, mechanisms: Iterable[str]) -> str:
    """The file with most CMOCs of the mechanism; one named for it where there is none."""
    wanted = set(mechanisms)
    alike = Counter(
        one.origin.span.file
        for one in review.theory.cmocs
        if any(part.construct in wanted for part in one.mechanisms)
    )
    name = min(wanted, default="new")
    own = f"theory/cmocs/{name}.yml"
    return own if own in alike or not alike else min(alike, key=lambda file: (-alike[file], file))
