"""How texts, lists and small records stand in one cell of a spreadsheet, and how they are read back without loss.

The rules are told to those who edit in docs/contributing/spreadsheets.md. One mark of escape for all: the backslash.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

Value = str | tuple[str, ...]
Small = Mapping[str, Value]  # a record that stands in a cell, with the YAML's keys
Letters = list[tuple[str, bool]]  # each letter, and whether it was escaped

ITEM, FIELD, LINE, COLON = ";", "|", "\n", ":"
NOTHING = "-"  # a record that says nothing
GUARD = "'"
# What makes a program take a text for a formula, and the guard itself, so that taking it off is exact.
GUARDED = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", GUARD)
KEPT = "\\keep"  # stands for a text that no cell can hold
LONGEST = 32_767  # a cell of Excel holds no more units of UTF-16
ESCAPE = re.compile(r"\\(?:u\{([0-9a-f]{1,6})\}|(.))?", re.DOTALL)
READ_AS_LETTER = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # the workbook's own way to write a letter
PLAIN_ESCAPES = {"n": "\n", "\\": "\\", ITEM: ITEM, FIELD: FIELD}


@dataclass(frozen=True)
class Fault:
    """Why a cell cannot be read."""

    told: str


def guarded(cell: str) -> str:
    return f"{GUARD}{cell}" if cell.startswith(GUARDED) else cell


def unguarded(cell: str) -> str:
    return cell.removeprefix(GUARD)


def text_cell(text: str) -> str:
    return guarded(escaped(text, ""))


def list_cell(items: Iterable[str]) -> str:
    return guarded(f"{ITEM} ".join(escaped(item, ITEM + LINE) for item in items))


def records_cell(records: Iterable[Small]) -> str:
    """One record a line."""
    return guarded(LINE.join(record_line(one) for one in records))


def record_line(record: Small) -> str:
    fields = (f"{key}{COLON} {value_words(value)}" for key, value in record.items() if value)
    return f" {FIELD} ".join(fields) or NOTHING


def value_words(value: Value) -> str:
    if isinstance(value, str):
        return escaped(value, FIELD + LINE)
    return f"{ITEM} ".join(escaped(item, ITEM + FIELD + LINE) for item in value)


def escaped(text: str, marks: str) -> str:
    last = len(text) - 1
    found = "".join(
        letter_words(one, marks, at in (0, last)) if one in marks or one == "\\" or not one.isalnum() else one
        for at, one in enumerate(text)
    )
    return READ_AS_LETTER.sub(lambda _: numbered("_"), found)


def letter_words(letter: str, marks: str, at_end: bool) -> str:
    if letter == "\\" or (letter in marks and letter != LINE):
        return f"\\{letter}"
    if letter == LINE:
        return "\\n" if LINE in marks or at_end else letter
    return numbered(letter) if (at_end and letter.isspace()) or odd(letter) else letter


def odd(letter: str) -> bool:
    """What a file of XML cannot hold, or a reader may take for a break or leave out."""
    number = ord(letter)
    no_letter = number & 0xFFFE == 0xFFFE or 0xFDD0 <= number <= 0xFDEF
    return no_letter or letter in "\x85\u2028\u2029\ufeff" or unicodedata.category(letter) in ("Cc", "Cs")


def numbered(letter: str) -> str:
    return f"\\u{{{ord(letter):x}}}"


def fitted(cell: str) -> str:
    return cell if len(cell.encode("utf-16-le", "surrogatepass")) // 2 <= LONGEST else KEPT


def read_text(cell: str) -> str | Fault:
    letters = read(unguarded(cell))
    return letters if isinstance(letters, Fault) else trimmed(letters)


def read_list(cell: str) -> tuple[str, ...] | Fault:
    letters = read(unguarded(cell))
    return letters if isinstance(letters, Fault) else items_in(letters)


def read_records(cell: str, keys: Collection[str], lists: Collection[str]) -> tuple[Small, ...] | Fault:
    """`lists`: those of the keys that hold lists."""
    letters = read(unguarded(cell))
    if isinstance(letters, Fault):
        return letters
    found: list[Small] = []
    for line in split(letters, LINE):
        small = record_in(line, keys, lists)
        if isinstance(small, Fault):
            return small
        if trimmed(line):
            found.append(small)
    return tuple(found)


def record_in(line: Letters, keys: Collection[str], lists: Collection[str]) -> Small | Fault:
    found: dict[str, Value] = {}
    if trimmed(line) in ("", NOTHING):
        return found
    for field in split(line, FIELD):
        name, *rest = split(field, COLON, 1)
        key = trimmed(name)
        if not rest or key not in keys:
            return Fault(f'"{trimmed(field)}" does not begin with one of {", ".join(f"{one}:" for one in keys)}')
        if key in found:
            return Fault(f"{key}: stands twice in one line")
        found[key] = items_in(rest[0]) if key in lists else trimmed(rest[0])
    return {key: value for key, value in found.items() if value}


def read(cell: str) -> Letters | Fault:
    """Line ends as any program writes them; only what is escaped is a letter by itself."""
    cell = cell.replace("\r\n", "\n").replace("\r", "\n")
    found: Letters = []
    at = 0
    for mark in ESCAPE.finditer(cell):
        letter = letter_of(mark)
        if letter is None:
            return Fault(f'"{mark[0]}" means nothing here: write \\\\ for a backslash')
        found += [(one, False) for one in cell[at : mark.start()]]
        found.append((letter, True))
        at = mark.end()
    return [*found, *((one, False) for one in cell[at:])]


def letter_of(mark: re.Match[str]) -> str | None:
    if mark[1]:
        return chr(int(mark[1], 16)) if int(mark[1], 16) <= 0x10FFFF else None
    return PLAIN_ESCAPES.get(mark[2])


def split(letters: Letters, mark: str, most: int = -1) -> list[Letters]:
    found: list[Letters] = [[]]
    for letter in letters:
        if letter == (mark, False) and most:
            found.append([])
            most -= 1
        else:
            found[-1].append(letter)
    return found


def items_in(letters: Letters) -> tuple[str, ...]:
    return tuple(item for item in map(trimmed, split(letters, ITEM)) if item)


def trimmed(letters: Letters) -> str:
    """Blanks at the ends are nobody's meaning, unless they are escaped."""
    start, end = 0, len(letters)
    while start < end and letters[start][0].isspace() and not letters[start][1]:
        start += 1
    while end > start and letters[end - 1][0].isspace() and not letters[end - 1][1]:
        end -= 1
    return "".join(letter for letter, _ in letters[start:end])
