"""Workflow commands: what GitHub would read out of them."""

import re

import pytest
from cmoc.report.github import github
from cmoc.text.diagnostic import Diagnostic, Span

SLIP = Diagnostic(
    Span("theory/cmocs/trust.yml", 2, 26, 5), "C104", "error", 'unknown construct "trsut"', "look", "here"
)


def read(line: str) -> tuple[str, dict[str, str], str]:
    """Level, fields and message, as the runner takes a command apart."""
    found = re.fullmatch(r"::([a-z]+) (.*?)::(.*)", line)
    assert found
    fields = dict(one.split("=", 1) for one in found[2].split(","))
    return found[1], {name: unescaped(value, True) for name, value in fields.items()}, unescaped(found[3], False)


def unescaped(text: str, field: bool) -> str:
    known = {"%0D": "\r", "%0A": "\n", "%25": "%"} | ({"%3A": ":", "%2C": ","} if field else {})
    return re.sub("%(0D|0A|25" + ("|3A|2C" if field else "") + ")", lambda one: known[one[0]], text)


def test_letter_by_letter() -> None:
    assert github([SLIP], {}) == (
        "::error file=theory/cmocs/trust.yml,line=2,col=26,endColumn=31,title=C104 An unknown construct"
        '::unknown construct "trsut"%0Alook'
    )


@pytest.mark.parametrize(("severity", "level"), [("error", "error"), ("warning", "warning"), ("note", "notice")])
def test_levels(severity: str, level: str) -> None:
    one = Diagnostic(SLIP.span, "C104", severity, "m", "h")  # type: ignore[arg-type]
    assert read(github([one], {}))[0] == level


def test_what_has_no_place_or_no_rule_has_a_code() -> None:
    one = Diagnostic(None, "C901", "error", "there is no Graphviz", "install it")
    assert github([one], {}) == "::error title=C901::there is no Graphviz%0Ainstall it"


HOSTILE = [
    "a::error file=b::c",
    "100 % of %0A and %25",
    "one\ntwo\rthree",
    "::stop-commands::x",
    "a, b: c=d",
    "] [x](javascript:1) ##[error]",
    "\u202eturned\x1b[31m\u2028",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_ends_its_command(text: str) -> None:
    # The name of a file comes here without what cannot be printed.
    one = Diagnostic(Span(re.sub("[^ -~]", "", text), 1, 1, 2), "C104", "error", text, text, text)
    (line,) = github([one], {}).splitlines()
    level, fields, told = read(line)
    assert (level, fields["file"], fields["endColumn"]) == ("error", one.span and one.span.file, "3")
    shown = re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), told)
    assert shown == f"{text}\n{text}"


def test_each_has_its_line() -> None:
    assert [read(line)[1]["line"] for line in github([SLIP, SLIP], {}).split("\n")] == ["2", "2"]
