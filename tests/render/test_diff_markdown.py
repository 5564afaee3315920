"""Addresses in the comment of a diff: long ones are cut with a mark, and still lead to what their record became."""

from html import unescape

from cmoc.render.diff_markdown import render_diff
from cmoc.views.diff_pages import DiffPages
from cmoc.views.diff_view import DiffRow, DiffView

WAY = f"changes/{'a' * 60}-to-{'b' * 60}/web/"
OLD, NEW = "c" * 90, "d" * 90


def test_a_long_address_is_cut_with_a_mark_and_has_its_heir() -> None:
    row = DiffRow("renamed", "Renamed", "theory", "construct", NEW, f"constructs/{NEW}/", None, None, (), (OLD,), ())
    text = unescape(
        render_diff(DiffView("one", "two", None, (row,), (), DiffPages((), (), (WAY, f"constructs/{OLD}/"))))
    )
    assert f"<code>{WAY[:79]}…</code>" in text
    was, now = (f"<code>constructs/{id[:68]}…</code>" for id in (OLD, NEW))
    assert f"{was} (now {now})" in text
