"""Places as whoever annotates a change looks for them: from the top of the repository, not of the review."""

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path, PurePosixPath

from cmoc.load.folder import shown_letter
from cmoc.load.revision import git
from cmoc.text.diagnostic import Diagnostic


def from_top(found: Iterable[Diagnostic], folder: Path) -> tuple[Diagnostic, ...]:
    prefix = prefix_of(folder)
    return tuple(
        replace(one, span=replace(one.span, file=str(PurePosixPath(prefix, one.span.file)))) if one.span else one
        for one in found
    )


def prefix_of(folder: Path) -> str:
    """The folder from the top of its repository; where there is none, from where the command was run."""
    told = git(folder, "rev-parse", "--show-prefix")
    path = os.path.relpath(folder) if told is None else os.fsdecode(told.removesuffix(b"\n"))
    return "".join(shown_letter(letter) for letter in Path(path).as_posix())
