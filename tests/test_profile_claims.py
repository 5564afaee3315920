"""The paper's section on kinds of collaboration (ll. 1204-1251), claim by claim, against what the pages say.

Each table was written from the text before the pages were looked at. A claim is told by the page, told by another route
than the text's, or not told; what is not told is asked for as well: the page must not claim it, and says so.
"""

import pytest
from cmoc.build.compile import check_folder
from cmoc.views.compare_page import CompareRow, compare_pages
from cmoc.views.facts import Facts, facts
from cmoc.views.page import Phrase, plain
from cmoc.views.profile_page import ProfilePage, profile_pages
from cmoc.views.reading_rows import ReadingRow
from site_build import TOP

Pages = dict[str, ProfilePage]
# Lines, kind, construct, state, how.
SETS = [
    ("1204-1206", "merger", "integration-level", "high", "defines it"),
    ("1206-1208", "buddying", "integration-level", "low", "defines it"),
    ("1206-1208", "network", "integration-level", "low", "defines it"),
    ("1206-1208", "buddying", "number-of-actors", "low", "usual"),
    ("1206-1208", "network", "number-of-actors", "low", "usual"),
    ("1215", "voluntary-buddying", "mandated", "absent", "defines it"),
    ("1215-1216", "voluntary-buddying", "ease-of-implementation", "high", "usual"),
    ("1216-1217", "voluntary-buddying", "perceived-professional-threat", "absent", "usual"),
    ("1217-1218", "voluntary-buddying", "number-of-organisations", "low", "usual"),
    ("1218-1219", "voluntary-buddying", "legal-agreements", "low", "possible, not assumed below"),
    ("1219-1220", "voluntary-buddying", "partner-self-selection", "present", "usual"),
    ("1220-1221", "voluntary-buddying", "initial-trust", "high", "usual"),
    ("1221-1222", "voluntary-buddying", "initial-faith", "high", "usual"),
    ("1225-1226", "integrated-care-system", "number-of-organisations", "high", "defines it"),
    ("1225-1226", "integrated-care-system", "organisational-size", "high", "defines it"),
    ("1226-1228", "integrated-care-system", "cross-sector-working", "present", "defines it"),
    ("1230-1232", "integrated-care-system", "perceived-professional-threat", "present", "usual"),
    ("1233-1235", "integrated-care-system", "breadth-and-depth", "high", "usual"),
    ("1236-1237", "integrated-care-system", "initial-trust", "low", "possible, not assumed below"),
    ("1237-1238", "integrated-care-system", "history-of-competition", "present", "possible, not assumed below"),
    ("1238-1239", "integrated-care-system", "rapid-timeline", "present", "usual"),
    ("1239-1240", "integrated-care-system", "prior-differences", "present", "usual"),
]
# Lines, kind, construct, as what it is told, the CMOCs of one path that say it as the text does.
READINGS = [
    ("1211-1212", "mandated", "perceived-legitimacy", "affected", ["cmoc-171"]),
    ("1228-1230", "integrated-care-system", "task-complexity", "up", ["cmoc-174"]),
    ("1230-1233", "integrated-care-system", "perceived-legitimacy", "down", ["cmoc-175"]),
    ("1230-1233", "integrated-care-system", "faith", "down", ["cmoc-175", "cmoc-175"]),
    ("1233-1235", "integrated-care-system", "interpersonal-communication", "down", ["cmoc-176"]),
    ("1233-1236", "integrated-care-system", "trust", "down", ["cmoc-176", "cmoc-176"]),
    ("1238-1240", "integrated-care-system", "ease-of-implementation", "down", ["cmoc-177"]),
    ("1247-1251", "mandated", "confidence", "up", ["cmoc-062"]),
    ("1247-1251", "mandated", "collaborative-behaviour", "both", ["cmoc-062", "cmoc-062"]),
    ("1247-1251", "merger", "confidence", "up", ["cmoc-063"]),
    ("1247-1251", "merger", "collaborative-behaviour", "up", ["cmoc-063", "cmoc-063"]),
]
# The direction of that path; of what is pulled both ways the text has one side.
TEXT_SAYS = {"up": "raises", "down": "lowers", "affected": "unknown", "both": "raises"}
# Printed without a direction; the page has one, from a claim of another section that needs more than the kind sets.
OTHER_ROUTE = [
    ("1211-1212", "mandated", "task-complexity", "up"),
    ("1211-1213", "mandated", "faith", "down"),
    ("1211-1213", "mandated", "initial-trust", "down"),
]
# Told as what the kind has, so that it is no reading; the claim behind it stands in the list beside the drawing.
BESIDE = [
    ("1215-1220", "voluntary-buddying", "partner-self-selection", "ease-of-implementation", "cmoc-172"),
    ("1216-1220", "voluntary-buddying", "perceived-professional-threat", "ease-of-implementation", "cmoc-172"),
    ("1217-1220", "voluntary-buddying", "number-of-organisations", "ease-of-implementation", "cmoc-172"),
    ("1219-1221", "voluntary-buddying", "partner-self-selection", "initial-trust", "cmoc-173"),
    ("1219-1222", "voluntary-buddying", "partner-self-selection", "initial-faith", "cmoc-173"),
]
# Not told: lines, kind, a word of the line that says so, the CMOCs that hold a part of it.
UNSAID = [
    ("1208-1211", "alliance", "differ from buddying", ""),
    ("1213-1214", "mandated", "putting a collaboration into practice", ""),
    ("1215-1216", "voluntary-buddying", "by comparison", "cmoc-172"),
    ("1228-1230", "integrated-care-system", "drastically", "cmoc-174"),
    ("1244-1247", "integrated-care-system", "Contracts may be one means", "cmoc-179, cmoc-180"),
    ("1247-1251", "mandated", "come before trust", "cmoc-062, cmoc-064"),
    ("1247-1251", "merger", "come before trust", "cmoc-063, cmoc-065"),
]
# What the two examples are set against each other in: construct, system, voluntary buddying, as what it is told.
APART = [
    ("ease-of-implementation", "falls", "usually high", "differ"),
    ("perceived-professional-threat", "usually present", "usually absent", "differ"),
    ("number-of-organisations", "is high", "usually low", "differ"),
    ("initial-trust", "may be low", "usually high", "may differ"),
    ("faith", "falls", "rises", "differ"),
]
# What the text says of one of them alone: the other side has no direction, and that is no difference.
ONE_SIDE = [
    ("organisational-size", "is high", "not said"),
    ("cross-sector-working", "is present", "not said"),
    ("breadth-and-depth", "usually high", "not said"),
    ("rapid-timeline", "usually present", "not said"),
    ("partner-self-selection", "not said", "usually present"),
    ("legal-agreements", "not said", "may be low"),
    ("task-complexity", "rises", "only read backwards, or on other grounds"),
    ("perceived-legitimacy", "falls", "only read backwards, or on other grounds"),
    ("interpersonal-communication", "falls", "only read backwards, or on other grounds"),
]


@pytest.fixture(scope="module")
def shipped() -> Facts:
    return facts(check_folder(TOP).loaded.review)


@pytest.fixture(scope="module")
def pages(shipped: Facts) -> Pages:
    found = (page for page in profile_pages(shipped) if isinstance(page, ProfilePage))
    return {page.head.file.removeprefix("profiles/").removesuffix(".md"): page for page in found}


@pytest.fixture(scope="module")
def compared(shipped: Facts) -> dict[str, CompareRow]:
    name = "profiles/compare/integrated-care-system/voluntary-buddying.md"
    (page,) = (one for one in compare_pages(shipped) if one.head.file == name)
    rows = (row for _, _, some in page.sections for row in some)
    return {row.construct.target.split("/")[1]: row for row in rows}


def read(page: ProfilePage, construct: str) -> tuple[str, ReadingRow]:
    (found,) = ((group.id, row) for group in page.groups for row in group.rows if row.id == construct)
    return found


def courses(row: ReadingRow) -> list[list[str]]:
    """Of each path, the CMOCs of its links."""
    return [[plain(step.cmocs) for step in path.steps] for path in row.paths]


def followed(page: ProfilePage) -> set[str]:
    rows = (row for group in page.groups for row in group.rows)
    return {id for row in rows for path in courses(row) for cmocs in path for id in cmocs.split(", ")}


def spoken(phrase: Phrase) -> list[str]:
    return [piece.target.split("/")[1] for piece in phrase if piece.target]


@pytest.mark.parametrize(("lines", "kind", "construct", "state", "how"), SETS)
def test_the_page_says_what_the_kind_has(
    pages: Pages, lines: str, kind: str, construct: str, state: str, how: str
) -> None:
    found = [(one.state, one.how) for one in pages[kind].sets if one.construct.target == f"constructs/{construct}/"]
    assert found == [(state, how)], lines


@pytest.mark.parametrize(("lines", "kind", "construct", "told", "cmocs"), READINGS)
def test_the_page_says_what_follows_with_the_claim_that_says_it(
    pages: Pages, lines: str, kind: str, construct: str, told: str, cmocs: list[str]
) -> None:
    group, row = read(pages[kind], construct)
    assert group == told, lines
    paths = zip(row.paths, courses(row), strict=True)
    same = [path for found, path in paths if len(path) == len(cmocs) and found.kind == TEXT_SAYS[told]]
    assert any(all(id in on for id, on in zip(cmocs, path, strict=True)) for path in same), lines


@pytest.mark.parametrize(("lines", "kind", "construct", "told"), OTHER_ROUTE)
def test_a_direction_that_the_section_does_not_print_says_what_it_needs(
    pages: Pages, lines: str, kind: str, construct: str, told: str
) -> None:
    """Method.md §6, 3: paths with no sign do not undo one that has a sign, and are listed beside it."""
    group, row = read(pages[kind], construct)
    assert group == told, lines
    needs = "stated where there is no room to build relationships and the organisations have competed before"
    assert f"{needs}, which is not known here" in plain(row.sentence), lines
    undirected = [path for path in row.paths if path.kind == "unknown" and plain(path.steps[0].cmocs) == "cmoc-171"]
    assert any(len(path.steps) == 1 for path in undirected), lines


@pytest.mark.parametrize(("lines", "kind", "start", "end", "cmoc"), BESIDE)
def test_the_claim_behind_what_a_kind_has_stands_beside_the_drawing(
    pages: Pages, lines: str, kind: str, start: str, end: str, cmoc: str
) -> None:
    (row,) = (one for one in pages[kind].rows if spoken(one.told)[:2] == [start, end])
    assert cmoc in plain(row.cmocs), lines
    assert not [one for group in pages[kind].groups for one in group.rows if one.id == end], lines


@pytest.mark.parametrize(("lines", "kind", "words", "cmocs"), UNSAID)
def test_the_page_says_what_it_cannot_say(pages: Pages, lines: str, kind: str, words: str, cmocs: str) -> None:
    (row,) = (one for one in pages[kind].unsaid if words in one.told)
    assert plain(row.cmocs) == cmocs, lines
    assert row.why and row.stated.startswith("Refinements by collaboration type"), lines


def test_nothing_follows_from_being_an_alliance(pages: Pages) -> None:
    """Ll. 1208-1211: that contexts differ, and not which."""
    assert not pages["alliance"].sets and not pages["alliance"].groups


@pytest.mark.parametrize("kind", ["mandated", "voluntary"])
def test_being_mandated_does_not_reach_how_easy_it_is(pages: Pages, kind: str) -> None:
    """Ll. 1213-1214."""
    assert "ease-of-implementation" in spoken(pages[kind].not_said)


def test_contracts_are_no_state_of_a_system_and_are_not_followed(pages: Pages) -> None:
    """Ll. 1244-1247."""
    assert not followed(pages["integrated-care-system"]) & {"cmoc-179", "cmoc-180"}


def test_past_competition_is_possible_and_so_not_followed(pages: Pages) -> None:
    """Ll. 1236-1238; method.md §6, 1."""
    assert "cmoc-052" not in followed(pages["integrated-care-system"])


def test_a_focus_on_patients_works_on_the_link_alone(pages: Pages) -> None:
    """Ll. 1238-1242: what overcomes the challenge makes nothing easy by itself."""
    _, row = read(pages["integrated-care-system"], "ease-of-implementation")
    assert len(row.paths) == 2
    for path in row.paths:
        assert any("dampens this link" in note for note in path.steps[0].notes)


@pytest.mark.parametrize(("kind", "cmoc"), [("mandated", "cmoc-064"), ("merger", "cmoc-065")])
def test_confidence_works_on_what_trust_does(pages: Pages, kind: str, cmoc: str) -> None:
    """Ll. 1247-1251. Of mergers no path here leads to trust, and the page says it all the same."""
    (works,) = pages[kind].works
    assert works.name.text == cmoc
    assert plain(works.sentence).endswith("confidence weakens what trust does to collaborative behaviour.")


@pytest.mark.parametrize(("construct", "system", "buddying", "told"), APART)
def test_the_two_examples_stand_apart(
    compared: dict[str, CompareRow], construct: str, system: str, buddying: str, told: str
) -> None:
    row = compared[construct]
    assert (row.cells[0].word, row.cells[1].word, row.verdict) == (system, buddying, told)


@pytest.mark.parametrize(("construct", "system", "buddying"), ONE_SIDE)
def test_what_is_said_of_one_is_no_difference(
    compared: dict[str, CompareRow], construct: str, system: str, buddying: str
) -> None:
    row = compared[construct]
    assert (row.cells[0].word, row.cells[1].word, row.verdict) == (system, buddying, "one side")


def test_a_comparison_says_what_neither_page_can(shipped: Facts, pages: Pages) -> None:
    for page in compare_pages(shipped):
        for label, rows in page.unsaid:
            kind = label.target.split("/")[1]
            assert rows == pages[kind].unsaid
    found = {page.head.file: [label.text for label, _ in page.unsaid] for page in compare_pages(shipped)}
    name = "profiles/compare/integrated-care-system/voluntary-buddying.md"
    assert found[name] == ["Integrated care systems", "Voluntary buddying"]
    assert found["profiles/compare/buddying/network.md"] == []
