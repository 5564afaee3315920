"""The page of changes of the shipped review against the paper's Table 2, written down here apart from the data.

Each row of the table must be accounted for: by an entry of its kind, or by a construct that both phases have and that
no entry names. Lines are those of the paper's text.
"""

from html import unescape
from pathlib import Path
from re import DOTALL, MULTILINE, findall, split, sub
from typing import Literal

import pytest
from cmoc.build.compile import check_folder
from cmoc.model.theory import Construct
from cmoc.render.pages import render_page
from cmoc.views.changes_page import ChangesPage, changes_pages
from cmoc.views.facts import Facts, facts

TOP = Path(__file__).parent.parent
ADDRESS = "changes/phase-2-to-phase-3/"
COGNITIVE, MINDSET, BEHAVIOUR = "cognitive process", "mindset", "behaviour"
Section = Literal["introduced", "renamed", "redefined", "reclassified", "reframed", "merged", "told", "kept"]

# Initial mechanism, refined mechanism (None: printed "n/a"), its type, and where the page tells it: the section, and
# words that one entry of it must hold.
TABLE_2: list[tuple[str | None, str | None, str | None, Section, tuple[str, ...]]] = [
    # ll. 845-851
    (
        "Task achievement and performance",
        "Effectiveness through collaboration",
        None,
        "merged",
        ("task achievement", "performance", "→ effectiveness through collaboration"),
    ),
    # ll. 853-859: one row, two entries
    (
        "Synergy",
        "Changes towards collaborative behaviour from competitive behaviour",
        BEHAVIOUR,
        "reframed",
        ("synergy → collaborative behaviour",),
    ),
    (
        "collaborative inertia",
        "Changes towards collaborative behaviour from competitive behaviour",
        BEHAVIOUR,
        "reframed",
        ("collaborative inertia → collaborative behaviour",),
    ),
    # l. 860: printed as new; phase 2 has it as an outcome
    (None, "Risk threshold", COGNITIVE, "reclassified", ("risk threshold: outcome → mechanism", "word: new")),
    (None, "Risk threshold", COGNITIVE, "reclassified", ("risk threshold", "our reading")),
    ("Faith", "Faith", COGNITIVE, "redefined", ("faith", "word: refined")),  # l. 861, abstract l. 20
    ("Perception of progress", "Perception of progress", MINDSET, "kept", ("perception of progress",)),  # ll. 863-865
    ("Conflict", "Conflict", MINDSET, "kept", ("conflict",)),  # l. 867
    # ll. 869-870
    (
        None,
        "Approach to conflict resolution and accountability",
        COGNITIVE,
        "introduced",
        ("conflict resolution", "more contexts were found"),
    ),
    ("Trust", "Trust", COGNITIVE, "redefined", ("trust", "word: refined")),  # l. 872, abstract l. 20
    ("Confidence", "Confidence", COGNITIVE, "redefined", ("confidence", "word: refined")),  # l. 874, abstract l. 20
    ("Initial trust", "Initial trust", COGNITIVE, "kept", ("initial trust",)),  # l. 876
    ("Power", None, None, "reclassified", ("power: mechanism → context", "why: not given")),  # l. 878
    ("Leadership", None, None, "reclassified", ("leadership: mechanism → context", "why: not given")),  # l. 880
    # ll. 882-884
    ("Cultural integration", "Cultural assimilation", COGNITIVE, "renamed", ("cultural integration → cultural assim",)),
    # ll. 886-891
    (
        "Interpersonal communication/coordination",
        "Interpersonal communication & information sharing",
        BEHAVIOUR,
        "renamed",
        ("communication and coordination between people → communication between people",),
    ),
    # ll. 893-895: the records keep the two apart
    (
        "Perception of task complexity",
        "Perception of task complexity/initial faith",
        COGNITIVE,
        "told",
        ("merged", "perceived task complexity takes in initial faith", "our reading"),
    ),
    # l. 897
    (None, "Clarity and sharedness of vision", COGNITIVE, "introduced", ("clarity and sharedness of vision",)),
    # ll. 899-900
    (None, "Perceived legitimacy of collaboration", COGNITIVE, "introduced", ("perceived legitimacy", "tied to faith")),
]
# The construct that stands for a refined mechanism here; of row 15 the two that share it.
CONSTRUCTS = {
    "Effectiveness through collaboration": ["effectiveness-through-collaboration"],
    "Changes towards collaborative behaviour from competitive behaviour": ["collaborative-behaviour"],
    "Risk threshold": ["risk-threshold"],
    "Faith": ["faith"],
    "Perception of progress": ["perception-of-progress"],
    "Conflict": ["conflict"],
    "Approach to conflict resolution and accountability": ["conflict-resolution-approach"],
    "Trust": ["trust"],
    "Confidence": ["confidence"],
    "Initial trust": ["initial-trust"],
    "Cultural assimilation": ["cultural-assimilation"],
    "Interpersonal communication & information sharing": ["interpersonal-communication"],
    "Perception of task complexity/initial faith": ["task-complexity", "initial-faith"],
    "Clarity and sharedness of vision": ["vision-clarity-sharedness"],
    "Perceived legitimacy of collaboration": ["perceived-legitimacy"],
}


@pytest.fixture(scope="module")
def shipped() -> Facts:
    checked = check_folder(TOP)
    assert not checked.found, checked.found
    return facts(checked.loaded.review)


@pytest.fixture(scope="module")
def page(shipped: Facts) -> ChangesPage:
    return next(one for one in changes_pages(shipped) if isinstance(one, ChangesPage) and one.head.address == ADDRESS)


@pytest.fixture(scope="module")
def told(page: ChangesPage) -> dict[str, list[str]]:
    """The rendered page: each section with the words of its entries, small letters; "kept" from the summary."""
    text = render_page(page)
    found: dict[str, list[str]] = {}
    for part in split(r"^## ", text, flags=MULTILINE)[1:]:
        heading = findall(r"\{: #([a-z-]+) \}", part.splitlines()[0])
        found[heading[0]] = [words(one) for one in findall(r"<li id=.*?</li>", part, flags=DOTALL)]
    kept = findall(r'<span class="tag kept">.*?</li>', text, flags=DOTALL)
    found["kept"] = [words(one) for link in kept for one in findall(r"<a [^>]*>(.*?)</a>", link)]
    return found


def words(markup: str) -> str:
    plain = sub(r"<svg.*?</svg>", "", markup, flags=DOTALL)
    return " ".join(unescape(sub(r"<[^>]*>", "", plain)).split()).lower()


@pytest.mark.parametrize(("initial", "refined", "type", "section", "holds"), TABLE_2)
def test_each_row_is_accounted_for(
    told: dict[str, list[str]],
    shipped: Facts,
    initial: str | None,
    refined: str | None,
    type: str | None,
    section: Section,
    holds: tuple[str, ...],
) -> None:
    entries = told.get(section, [])
    if section == "kept":
        assert initial == refined
        assert set(holds) <= set(entries)
    else:
        assert any(all(told_so in entry for told_so in holds) for entry in entries), entries
    for id in CONSTRUCTS[refined] if refined else ():
        construct: Construct = shipped.constructs[id]
        assert (construct.home, construct.type) == ("mechanism", type)


def test_the_rows_are_seventeen() -> None:
    # Rows 2 and 3 above stand in two lines each.
    assert len(TABLE_2) - 2 == 17
    initial = [one for one, *_ in TABLE_2 if one]
    refined = {one for _, one, *_ in TABLE_2 if one}
    assert len(initial) - 1 == 13  # synergy and inertia are one row
    assert len(refined) == len(CONSTRUCTS) == 15


def test_the_page_begins_with_how_many_became_how_many(page: ChangesPage) -> None:
    assert page.summary == "13 mechanisms became 15, as the paper lists them."


def test_what_is_not_stated_is_marked(page: ChangesPage) -> None:
    reading = {row.anchor for section in page.sections for row in section.rows if row.reading}
    assert "reclassified--risk-threshold" in reading
    assert not reading & {"reclassified--power", "reclassified--leadership", "renamed--cultural-assimilation"}
