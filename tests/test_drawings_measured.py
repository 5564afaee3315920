"""How readable the drawings of the shipped review are, held as docs/contributing/drawings.md tells it."""

import re
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from cmoc.build.compile import ready
from cmoc.build.drawings import Drawer
from cmoc.views import all_pages
from cmoc.views.page import Drawing
from cmoc.views.web import Web
from measured import Measured, measured
from site_build import TOP

PER_LINE_OF_D = 32 / 49  # crossings of the layout that this one is to be no worse than
TOLD = (TOP / "docs/contributing/drawings.md").read_text("utf-8")
ROW = re.compile(r"^\| `([\w-]+)` \| ([\d,]+) \| ([\d,]+) \| ([\d.]+) \| ([\d,]+) × ([\d,]+) \|", re.MULTILINE)
HELD = ("overview", "web", "web-middle", "web-atemporal")  # the others: `make slow`


@pytest.fixture(scope="module")
def drawings() -> Mapping[str, Web]:
    facts = ready(TOP).gathered
    assert facts
    found: list[Drawing] = [one for page in all_pages(facts) for one in page.head.drawings]
    return {one.name: one for one in found if isinstance(one, Web)}


def of(drawings: Mapping[str, Web], *names: str) -> dict[str, Measured]:
    made = Drawer().draw([drawings[name] for name in names])
    assert not made.found
    return {Path(file).stem: measured(ET.fromstring(content)) for file, content in made.files.items()}


def test_the_theory_in_small_has_no_more_crossings_per_line_than_the_layout_it_is_set_against(
    drawings: Mapping[str, Web],
) -> None:
    (small,) = of(drawings, "overview").values()
    assert small.crossings / small.lines <= PER_LINE_OF_D
    assert (small.through, small.overlaps, small.cut) == (0, 0, 0)
    assert small.smallest >= 9


def test_the_figures_are_those_that_are_told(drawings: Mapping[str, Web]) -> None:
    told = {name: (lines, crossings, wide, high) for name, lines, crossings, _, wide, high in ROW.findall(TOLD)}
    for name, one in of(drawings, *HELD).items():
        figures = (one.lines, one.crossings, one.width, one.height)
        assert told[name] == tuple(f"{figure:,}" for figure in figures), name
        assert (one.through, one.cut) == (0, 0), name
        assert one.smallest >= 9, name


@pytest.mark.slow
def test_in_no_drawing_a_line_runs_through_a_node_or_letters_are_too_small(drawings: Mapping[str, Web]) -> None:
    every = of(drawings, *drawings)
    assert len(every) > 700
    assert not [name for name, one in every.items() if one.through or one.cut]
    assert min(one.smallest for one in every.values()) >= 9
    told = {name: crossings for name, _, crossings, *_ in ROW.findall(TOLD)}
    assert told == {name: f"{every[name].crossings:,}" for name in told}
