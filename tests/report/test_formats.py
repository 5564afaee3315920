"""The formats, letter by letter, over the same made-up diagnostics."""

import json
from time import perf_counter

import pytest
from cmoc.report import FORMATS, tally
from cmoc.report.concise import concise
from cmoc.report.full import WIDEST, full
from cmoc.report.json import json_text
from cmoc.text.diagnostic import Diagnostic, Severity, Span

TRUST = "theory/cmocs/trust.yml"
SOURCES = {
    TRUST: "- id: cmoc-031\n  outcomes: [{construct: trsut, effect: increases}]\n",
    "studies/a.yml": "title:\tA\x1b[31m lamp\n",
    "long.yml": "".join(f"{number:<10}" for number in range(40)) + "\n",
}
SLIP = Diagnostic(
    Span(TRUST, 2, 26, 5),
    "C104",
    "error",
    'unknown construct "trsut"',
    'did you mean "trust" (theory/mechanisms.yml:40)?',
    "no construct has this id",
)
NOWHERE = Diagnostic(None, "C901", "error", "there is no Graphviz", "install Graphviz")
WARNING = Diagnostic(Span("studies/a.yml", 1, 8, 8), "C309", "warning", "a \u202eturned\x07 word", "take \x1b[0m out")
UNREAD = Diagnostic(Span("studies/b.yml", 1, 1), "C018", "note", "this link leads nowhere", "put a file there")

FULL = """\
error[C104]: unknown construct "trsut"
 --> theory/cmocs/trust.yml:2:26
  |
2 |   outcomes: [{construct: trsut, effect: increases}]
  |                          ^^^^^ no construct has this id
  = help: did you mean "trust" (theory/mechanisms.yml:40)?

error[C901]: there is no Graphviz
   = help: install Graphviz

warning[C309]: a \\u202eturned\\u0007 word
 --> studies/a.yml:1:8
  |
1 | title:\\u0009A\\u001b[31m lamp
  |             ^^^^^^^^^^^^^
  = help: take \\u001b[0m out

note[C018]: this link leads nowhere
 --> studies/b.yml:1:1
  = help: put a file there"""
# Eight characters are marked; shown in print, the escape character among them takes six.
CONCISE = """\
theory/cmocs/trust.yml:2:26: error[C104] unknown construct "trsut"; did you mean "trust" (theory/mechanisms.yml:40)?
error[C901] there is no Graphviz; install Graphviz
studies/a.yml:1:8: warning[C309] a \\u202eturned\\u0007 word; take \\u001b[0m out
studies/b.yml:1:1: note[C018] this link leads nowhere; put a file there"""
ALL = (SLIP, NOWHERE, WARNING, UNREAD)


def test_full() -> None:
    assert full(ALL, SOURCES) == FULL


def test_concise() -> None:
    assert concise(ALL, SOURCES) == CONCISE


def test_json() -> None:
    assert json.loads(json_text(ALL, SOURCES)) == {
        "format": 1,
        "diagnostics": [
            {
                "code": "C104",
                "severity": "error",
                "message": 'unknown construct "trsut"',
                "help": 'did you mean "trust" (theory/mechanisms.yml:40)?',
                "label": "no construct has this id",
                "file": TRUST,
                "line": 2,
                "column": 26,
                "width": 5,
            },
            {
                "code": "C901",
                "severity": "error",
                "message": "there is no Graphviz",
                "help": "install Graphviz",
                "label": "",
                "file": None,
                "line": None,
                "column": None,
                "width": None,
            },
            {
                "code": "C309",
                "severity": "warning",
                "message": "a \u202eturned\x07 word",
                "help": "take \x1b[0m out",
                "label": "",
                "file": "studies/a.yml",
                "line": 1,
                "column": 8,
                "width": 8,
            },
            {
                "code": "C018",
                "severity": "note",
                "message": "this link leads nowhere",
                "help": "put a file there",
                "label": "",
                "file": "studies/b.yml",
                "line": 1,
                "column": 1,
                "width": 1,
            },
        ],
    }


def test_json_has_its_keys_in_this_order_and_no_bytes_beyond_ascii() -> None:
    text = json_text([WARNING], SOURCES)
    assert text.isascii()
    assert "\x1b" not in text
    keys = ["code", "severity", "message", "help", "label", "file", "line", "column", "width"]
    assert list(json.loads(text)["diagnostics"][0]) == keys
    assert list(json.loads(text)) == ["format", "diagnostics"]


def test_nothing_found() -> None:
    told = {name: form([], SOURCES) for name, form in FORMATS}
    assert [name for name, text in told.items() if not text] == ["full", "concise", "github"]
    assert json.loads(told["json"]) == {"format": 1, "diagnostics": []}
    (run,) = json.loads(told["sarif"])["runs"]
    assert (run["results"], run["tool"]["driver"]["rules"]) == ([], [])


@pytest.mark.parametrize(
    ("column", "width", "shown", "before"),
    [
        pytest.param(1, 2, (0, 100), 0, id="at the beginning"),
        pytest.param(21, 2, (0, 100), 20, id="in the first part"),
        pytest.param(201, 2, (150, 250), 50, id="in the middle"),
        pytest.param(391, 2, (340, 400), 50, id="near the end"),
        pytest.param(201, 400, (150, 250), 50, id="wider than what is shown"),
        pytest.param(401, 1, (350, 400), 50, id="behind the end"),
    ],
)
def test_of_a_wide_line_a_window_round_the_mark_is_shown(
    column: int, width: int, shown: tuple[int, int], before: int
) -> None:
    text = full([Diagnostic(Span("long.yml", 1, column, width), "C104", "error", "m", "h")], SOURCES)
    line = SOURCES["long.yml"].rstrip("\n")[slice(*shown)]
    carets = "^" * max(1, min(width, len(line) - before))
    assert len(line) <= WIDEST
    assert text.split("\n")[3:5] == [f"1 | {line}", f"  | {' ' * before}{carets}"]


def test_a_line_of_a_hundred_is_shown_whole() -> None:
    line = "a" * 99 + "b"
    text = full([Diagnostic(Span("f", 12, 100), "C104", "error", "m", "h")], {"f": "\n" * 11 + line})
    assert text.split("\n")[1:5] == ["  --> f:12:100", "   |", f"12 | {line}", f"   | {' ' * 99}^"]


def test_lines_of_the_source_are_those_that_spans_count() -> None:
    source = "a\u2028b\r\nc\rd: x\n"
    text = full([Diagnostic(Span("f", 3, 4), "C104", "error", "m", "h")], {"f": source})
    assert text.split("\n")[3:5] == ["3 | d: x", "  |    ^"]


def test_many_findings_in_one_long_file_take_no_time_that_grows_with_both() -> None:
    source = "- {id: cmoc-001, note: some words that fill the line up}\n" * 10_000
    found = [Diagnostic(Span("f", line, 3), "C104", "error", "m", "h") for line in range(1, 401)]
    begun = perf_counter()
    full(found, {"f": source})
    assert perf_counter() - begun < 1.5


@pytest.mark.parametrize(
    ("severities", "told"),
    [
        ("", "no problems"),
        ("error", "1 error"),
        ("error error warning", "2 errors, 1 warning"),
        ("note warning warning note", "2 warnings, 2 notes"),
    ],
)
def test_tally(severities: str, told: str) -> None:
    words: dict[str, Severity] = {"error": "error", "warning": "warning", "note": "note"}
    found = [Diagnostic(None, "C001", words[one], "m", "h") for one in severities.split()]
    assert tally(found) == told
