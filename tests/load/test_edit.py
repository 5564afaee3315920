"""The hash of a snapshot set in review.yml: nothing else of the text moves."""

import difflib

import pytest
from cmoc.load import read_texts
from cmoc.load.edit import with_snapshot

TITLE = "title: A # of letters\n"
CASES = [
    pytest.param("title: A", ["snapshots:", "  two: HASH"], id="no end of the last line"),
    pytest.param(TITLE, ["snapshots:", "  two: HASH"], id="no such key"),
    pytest.param(f"{TITLE}snapshots: {{}}\nphases: [one]\n", ["snapshots: {two: HASH}"], id="empty braces"),
    pytest.param(f"{TITLE}snapshots: {{one: 1}} # seen\n", ["snapshots: {one: 1, two: HASH} # seen"], id="braces"),
    pytest.param(f"{TITLE}snapshots: {{ one: 1 }}\n", ["snapshots: { one: 1, two: HASH}"], id="braces with room"),
    pytest.param(f"{TITLE}snapshots: {{two: 1, one: 2}}\n", ["snapshots: {two: HASH, one: 2}"], id="another hash"),
    pytest.param(f"{TITLE}snapshots:\n  two: '1' # by hand\n", ["  two: HASH # by hand"], id="another, quoted"),
    pytest.param(
        f"{TITLE}snapshots: # sealed\n    one: 1 # first\n# the rest\nphases: [one]\n",
        ["    two: HASH"],
        id="a line more, indented as those there",
    ),
    pytest.param(f"{TITLE}snapshots:\n  one: 1", ["  two: HASH"], id="a line more at the end"),
    pytest.param(f"{TITLE}snapshots:\r\n  one: 1\r\nlevels: []\r\n", ["  two: HASH\r"], id="other line ends"),
    pytest.param(f"{TITLE}snapshots:\n  one: 1 # …\u2028\n", ["  two: HASH"], id="odd breaks"),
]


@pytest.mark.parametrize(("text", "lines"), CASES)
def test_only_the_lines_named_are_new(text: str, lines: list[str]) -> None:
    before = read_texts({"theory/review.yml": text}).review.settings
    made = with_snapshot(text, before, "two", "HASH")
    moved = list(difflib.ndiff(text.split("\n"), made.split("\n")))
    assert [one[2:] for one in moved if one.startswith("+ ") and one != "+ "] == lines
    after = read_texts({"theory/review.yml": made})
    assert not after.found
    assert after.review.settings.snapshots == {**before.snapshots, "two": "HASH"}
    assert with_snapshot(made, after.review.settings, "two", "HASH") == made
