"""Read a review's folder. Nothing is silently not read. No other file reads sources, but `revision`."""

import stat
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cmoc.load import problems
from cmoc.text.diagnostic import Diagnostic, Span
from cmoc.text.source import Lines

LARGEST = 1 << 20
FOLDERS = ("theory", "studies")
PLACES = {
    "review.yml": "the settings of the review",
    "contexts.yml": "constructs whose home role is context",
    "mechanisms.yml": "constructs whose home role is mechanism",
    "outcomes.yml": "constructs whose home role is outcome",
    "profiles.yml": "profiles",
    "programme-theory.yml": "the programme theory as a diagram",
    "glossary.yml": "the words a reader must know",
}
LISTED = {
    "cmocs": "CMOCs, in files named as you like",
    "phases": "one file for each phase",
    "snapshots": "one file for each phase that is closed",
}
WHERE = (
    "theory/ holds review.yml, contexts.yml, mechanisms.yml, outcomes.yml, profiles.yml, programme-theory.yml, "
    "glossary.yml, cmocs/*.yml, phases/*.yml and snapshots/*.yml; studies/ holds one .yml file for each study"
)


@dataclass(frozen=True)
class Folder:
    """The text of every file that holds records, by its path from the review's folder."""

    texts: Mapping[str, str] = field(default_factory=dict)
    refused: Mapping[str, str] = field(default_factory=dict)  # what could be made out of files not taken
    found: tuple[Diagnostic, ...] = ()


def read_folder(top: Path) -> Folder:
    texts: dict[str, str] = {}
    refused: dict[str, str] = {}
    found: list[Diagnostic] = []
    home = top.resolve()
    names = {file: shown(top, file) for file in walk(top)}
    led_out = {folder for folder in {file.parent for file in names} if not folder.resolve().is_relative_to(home)}
    for file, name in sorted(names.items(), key=lambda one: one[1]):
        fault = fault_of(top, file, name, led_out)
        raw = content(file) if not fault or fault.code == problems.NO_PLACE.code else None
        if raw is None:
            fault = fault or problems.CANNOT_READ.at(Span(name, 1, 1), "this file cannot be opened")
            raw = b""
        fault = fault or fault_in(raw, name)
        if fault:
            found.append(fault)
            # Without the zeros of other encodings, so that its ids can still be seen.
            refused[name] = raw[:LARGEST].replace(b"\0", b"").decode("utf-8", "replace")
        else:
            texts[name] = raw.decode("utf-8-sig")
    return Folder(texts, refused, tuple(found))


def walk(top: Path) -> Iterator[Path]:
    """Every entry below theory/ and studies/ that is not hidden; folders are entered, links to them are not."""
    for start in FOLDERS:
        waiting = [top / start] if (top / start).is_dir() else []
        while waiting:
            folder = waiting.pop()
            try:
                entries = list(folder.iterdir())
            except OSError:
                yield folder
                continue
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                if entry.is_dir() and not entry.is_symlink() and is_known_folder(top, entry):
                    waiting.append(entry)
                else:
                    yield entry


def is_known_folder(top: Path, entry: Path) -> bool:
    return entry.parent == top / "theory" and entry.name in LISTED


def shown(top: Path, file: Path) -> str:
    """The path from the review's folder, printable whatever bytes the name holds; no two names are shown alike."""
    return "".join(shown_letter(letter) for letter in file.relative_to(top).as_posix())


def shown_letter(letter: str) -> str:
    code = ord(letter)
    if 0xDC80 <= code <= 0xDCFF:  # how Python keeps a byte of a name that is not UTF-8
        return f"\\x{code - 0xDC00:02x}"
    if letter == "\\":
        return "\\\\"
    return letter if letter.isprintable() else f"\\x{code:02x}"


def content(file: Path) -> bytes | None:
    try:
        with file.open("rb") as opened:
            return opened.read(LARGEST + 1)
    except OSError:
        return None


def fault_of(top: Path, file: Path, name: str, led_out: Container[Path]) -> Diagnostic | None:
    """What its name and kind say against it, before it is opened. `led_out` are folders that a link led to."""
    at = Span(name, 1, 1)
    try:
        inside = file.parent not in led_out
        if file.is_symlink():
            inside = file.resolve().is_relative_to(top.resolve())
        mode = file.stat().st_mode
    except (OSError, RuntimeError):
        return problems.CANNOT_READ.at(at, "this link leads nowhere")
    if not inside:
        return problems.CANNOT_READ.at(at, "this link leads out of the review's folder")
    if stat.S_ISDIR(mode) and (is_known_folder(top, file) or file.parent == top):
        return problems.CANNOT_READ.at(at, "this folder cannot be opened")
    if stat.S_ISDIR(mode):
        return problems.NO_PLACE.at(at, "this folder is not read", WHERE)
    if not stat.S_ISREG(mode):
        return problems.CANNOT_READ.at(at, "this is a pipe, a device or a socket, not a file")
    if not has_place(Path(name)):
        return problems.NO_PLACE.at(at, "this file is not read", WHERE)
    return None


def has_place(name: Path) -> bool:
    match name.parts:
        case ("theory", only):
            return only in PLACES
        case ("theory", folder, _):
            return folder in LISTED and name.suffix == ".yml"
        case ("studies", _):
            return name.suffix == ".yml"
    return False


def fault_in(raw: bytes, name: str) -> Diagnostic | None:
    if len(raw) > LARGEST:
        return problems.TOO_LARGE.at(Span(name, 1, 1), "this file is over 1 MiB")
    return not_utf_8(raw, name)


def not_utf_8(raw: bytes, name: str) -> Diagnostic | None:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig")
        at = Lines(name, before + "?").span(len(before), len(before) + 1)
        return problems.NOT_UTF_8.at(at, f"the byte 0x{raw[error.start]:02x} is not UTF-8")
    return None
