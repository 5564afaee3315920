"""Read a review's folder as it stood in a git revision, from the object store: no checkout, no stash, no fetch."""

import os
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from cmoc.load import problems
from cmoc.load.folder import FOLDERS, LARGEST, WHERE, Folder, fault_in, has_place, shown_letter
from cmoc.text.diagnostic import Diagnostic, Span

COMMIT = re.compile(r"[0-9a-f]{40,64}")
PLAIN = (b"100644", b"100755")
# These would lead git to another repository or index than the one DIR is in, or have it write or ask the net.
TAKEN_OUT = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_PREFIX", "GIT_NAMESPACE")
SET = {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}


@dataclass(frozen=True)
class Entry:
    mode: bytes
    blob: str
    size: int
    name: str  # from the review's folder


def commit_of(top: Path, name: str) -> str | None:
    """The commit that a revision names in the repository that holds `top`; None where there is none."""
    if name.startswith("-") or "\0" in name:
        return None
    told = git(top, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
    found = told.decode("ascii", "replace").strip() if told else ""
    return found if COMMIT.fullmatch(found) else None


def why_no_repository(top: Path) -> str:
    """In git's own words where it refuses one that is there; empty where there is one that it reads."""
    try:
        run = run_git(top, "rev-parse", "--git-dir")
    except (OSError, ValueError):
        return "git is not installed"
    told = run.stderr.decode("utf-8", "replace").strip().partition("\n")[0].removeprefix("fatal: ")
    if run.returncode == 0:
        return ""
    return "no git repository holds the review" if told.startswith("not a git repository") else f"git says: {told}"


def read_revision(top: Path, commit: str) -> Folder:
    entries = [one for one in listed(top, commit) if not hidden(one.name)]
    faults = {one.name: fault for one in entries if (fault := fault_of(one))}
    blobs = contents(top, [one.blob for one in entries if one.name not in faults])
    texts: dict[str, str] = {}
    refused: dict[str, str] = {}
    for one in sorted(entries, key=lambda entry: entry.name):
        raw = blobs.get(one.blob)
        if one.name not in faults and raw is None:
            faults[one.name] = problems.CANNOT_READ.at(
                Span(one.name, 1, 1), "git does not hold the text of this file: a partial clone?"
            )
        fault = faults.get(one.name) or fault_in(raw or b"", one.name)
        if fault:
            faults[one.name] = fault
            refused[one.name] = ""
        else:
            texts[one.name] = (raw or b"").decode("utf-8-sig")
    return Folder(texts, refused, tuple(faults[name] for name in sorted(faults)))


def hidden(name: str) -> bool:
    return any(part.startswith(".") for part in PurePosixPath(name).parts)


def fault_of(one: Entry) -> Diagnostic | None:
    at = Span(one.name, 1, 1)
    if not has_place(Path(one.name)):
        return problems.NO_PLACE.at(at, "this file is not read", WHERE)
    if one.mode not in PLAIN:
        return problems.CANNOT_READ.at(at, "a link or another repository is not followed in a revision")
    return problems.TOO_LARGE.at(at, "this file is over 1 MiB") if one.size > LARGEST else None


def listed(top: Path, commit: str) -> Iterator[Entry]:
    prefix = (git(top, "rev-parse", "--show-prefix") or b"").removesuffix(b"\n")
    folders = [prefix + name.encode() + b"/" for name in FOLDERS]
    told = git(top, "ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", *map(os.fsdecode, folders)) or b""
    for line in filter(None, told.split(b"\0")):
        about, _, path = line.partition(b"\t")
        mode, _, blob, size = about.split()
        name = "".join(shown_letter(letter) for letter in path[len(prefix) :].decode("utf-8", "surrogateescape"))
        yield Entry(mode, blob.decode("ascii"), int(size) if size.isdigit() else 0, name)


def contents(top: Path, blobs: Sequence[str]) -> Mapping[str, bytes]:
    """All in one run of git; what it does not hold is left out."""
    wanted = "".join(f"{blob}\n" for blob in dict.fromkeys(blobs)).encode()
    told = git(top, "cat-file", "--batch", stdin=wanted) or b""
    found: dict[str, bytes] = {}
    at = 0
    while at < len(told):
        end = told.index(b"\n", at)
        head = told[at:end].split()
        at = end + 1
        if len(head) == 3:
            size = int(head[2])
            found[head[0].decode("ascii")] = told[at : at + size]
            at += size + 1
    return found


def git(top: Path, *arguments: str, stdin: bytes = b"") -> bytes | None:
    """What git prints; None where it fails or is not there."""
    try:
        run = run_git(top, *arguments, stdin=stdin)
    except (OSError, ValueError):
        return None
    return run.stdout if run.returncode == 0 else None


def run_git(top: Path, *arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    kept = {name: value for name, value in os.environ.items() if name not in TAKEN_OUT}
    command = ["git", "-C", str(top), "--literal-pathspecs", "-c", "core.fsmonitor=false", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, check=False, env=kept | SET)
