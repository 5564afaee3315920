"""The coding log passes over no line of the paper and no CMOC.

Its two halves stand in two files; the last two ranges go green only when both are there.
"""

import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
from cmoc.build.compile import check_folder

TOP = Path(__file__).parent.parent
LOGS = [file for file in sorted((TOP / "docs/contributing").glob("coding-log*.md")) if file.is_file()]
RANGES = [(133, 203), (348, 1059), (1060, 1468), (1470, 1736)]
ROW = re.compile(r"\| (\d+)(?:-(\d+))? \| ([^|]*) \| ([^|]*) \|")


@dataclass(frozen=True)
class Row:
    file: str
    start: int
    end: int
    words: str
    records: str

    @property
    def name(self) -> str:
        return f"{self.file}: {self.start}-{self.end}"


def rows(file: Path) -> list[Row]:
    found = []
    for line in file.read_text("utf-8").splitlines():
        if line.startswith("| ") and not line.startswith("| Lines "):
            told = ROW.fullmatch(line)
            assert told, f"{file.name}: this row cannot be read: {line}"
            start, end, words, records = told.groups()
            found.append(Row(file.name, int(start), int(end or start), words, records))
    return found


ROWS = [row for file in LOGS for row in rows(file)]


@pytest.fixture(scope="module")
def held() -> set[str]:
    """Those that the paper states; what is carried from phase 2 alone stands in no sentence of it."""
    cmocs = check_folder(TOP).loaded.review.theory.cmocs
    return {cmoc.id for cmoc in cmocs if {source.document for source in cmoc.sources} != {"phase-2"}}


def named(row: Row) -> set[str]:
    return set(re.findall(r"\bcmoc-\d+\b", row.records))


def test_the_log_is_there() -> None:
    assert LOGS and len(ROWS) > 100


@pytest.mark.parametrize(("first", "last"), RANGES)
def test_no_line_is_passed_over(first: int, last: int) -> None:
    told = {line for row in ROWS for line in range(row.start, row.end + 1)}
    assert [line for line in range(first, last + 1) if line not in told] == []


@pytest.mark.parametrize("file", LOGS, ids=lambda file: file.name)
def test_a_row_begins_where_the_one_before_ended(file: Path) -> None:
    """On its last line, which two sentences can share, or behind it; a gap is the other test's."""
    wrong = [row.name for row in rows(file) if row.end < row.start]
    wrong += [after.name for before, after in pairwise(rows(file)) if after.start < before.end]
    assert wrong == []


def test_every_row_says_where_its_sentence_went() -> None:
    assert [row.name for row in ROWS if not row.records.strip() or not row.words.strip()] == []


def test_at_most_five_words_are_quoted() -> None:
    assert [row.name for row in ROWS if len(row.words.split()) > 5] == []


def test_every_cmoc_that_is_named_exists(held: set[str]) -> None:
    assert {row.name: named(row) - held for row in ROWS if named(row) - held} == {}


def test_every_cmoc_is_named(held: set[str]) -> None:
    assert sorted(held - {id for row in ROWS for id in named(row)}) == []
