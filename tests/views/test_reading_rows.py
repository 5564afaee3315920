"""The sentence of a trace where its grounds do not hold together."""

from collections.abc import Callable

from cmoc.analyse.path import Start
from cmoc.views.facts import Facts
from cmoc.views.page import plain
from cmoc.views.path_rows import MIXED
from cmoc.views.trace_view import trace_view


def link(start: str, end: str, more: str) -> str:
    return f"contexts: [{{construct: {start}, state: high}}], outcomes: [{{construct: {end}, effect: increases}}]{more}"


def test_findings_that_do_not_follow_in_time_are_named_as_that(letters: Callable[..., Facts]) -> None:
    lines = [
        link("a", "b", ", stage: late"),
        link("a", "b", ", stage: early, basis: illustration"),
        link("b", "c", ", stage: early"),
        link("b", "c", ", stage: late, basis: illustration"),
    ]
    view = trace_view(letters("\n".join(lines)), [Start("a", "+")], "c")
    assert plain(view.sentence).startswith(f"In this theory, {MIXED}, where a is high, c tends to rise")
    assert [MIXED in path.summary for path in view.paths] == [True]
