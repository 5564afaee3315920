"""Whole trees, compared file by file. `make golden` rewrites them; the commit says why the bytes moved.

What Graphviz lays out is compared as DOT, so that another Graphviz does not redden everything.
"""

import difflib
import os
from pathlib import Path

import pytest
from cmoc.build.compile import PROBLEMS
from cmoc.exchange.theory_json import theory_json
from cmoc.load import load
from cmoc.load.docs import HOME, parted, read_docs
from cmoc.render.cover import render_cover
from cmoc.render.drawing import dot, drawn
from cmoc.render.feed import render_feed
from cmoc.render.pages import render_moved, render_notice, render_page
from cmoc.render.records_json import records_json
from cmoc.views import FRAGMENTS, all_pages
from cmoc.views.chart import Chart
from cmoc.views.cite import notice
from cmoc.views.contribute_page import disputable
from cmoc.views.cover import cover
from cmoc.views.facts import facts
from cmoc.views.feed import feed
from cmoc.views.moved import moved

HERE = Path(__file__).parent
CASES = {
    "tiny": HERE / "reviews/tiny",
    "phased": HERE / "reviews/phased",
    "empty": HERE / "golden/empty/in",
    "hostile": HERE / "golden/hostile/in",
    "limits": HERE / "golden/limits/in",
    "weighed": HERE / "reviews/weighed",
}


def tree(review: Path) -> dict[str, str]:
    loaded = load(review)
    assert not loaded.found
    docs = parted(read_docs(review)[0], (HOME, *FRAGMENTS))
    problems = tuple(problem for problem in PROBLEMS if problem.code == "C104")
    found = facts(loaded.review, problems, docs.fragments.get(HOME, ""), docs.fragments, frozenset(docs.pages))
    pages = tuple(all_pages(found))
    shown = [one for page in pages for one in page.head.drawings]
    drawings = {f"drawings/{one.name}.dot": dot(one) for one in shown if not isinstance(one, Chart)}
    drawings |= {f"drawings/{one.name}.svg": drawn(one) for one in shown if isinstance(one, Chart)}
    other = {
        "theory.json": theory_json(loaded.review, found.graph),
        "notice.html": render_notice(notice(found.settings)),
        "records.json": records_json(disputable(found)),
    }
    other |= {name.removeprefix(".theme/partials/"): text for name, text in render_feed(feed(found)).items()}
    other |= {name.removeprefix(".theme/partials/"): text for name, text in render_cover(cover(found)).items()}
    other |= {one.file: render_moved(one) for one in moved(found)}
    return {page.head.file: render_page(page) for page in pages} | drawings | other


@pytest.mark.parametrize("case", CASES)
def test_tree(case: str) -> None:
    out, made = HERE / "golden" / case / "out", tree(CASES[case])
    if os.environ.get("CMOC_GOLDEN") == "rewrite":
        rewrite(out, made)
    kept = {file.relative_to(out).as_posix(): file.read_text("utf-8") for file in out.rglob("*") if file.is_file()}
    assert sorted(made) == sorted(kept)
    for name, text in made.items():
        changes = difflib.unified_diff(kept[name].splitlines(), text.splitlines(), "kept", "made", lineterm="")
        assert text == kept[name], f"{name}\n" + "\n".join(changes)


def rewrite(out: Path, made: dict[str, str]) -> None:
    for file in [one for one in out.rglob("*") if one.is_file()]:
        file.unlink()
    for name, text in made.items():
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_text(text, "utf-8")
