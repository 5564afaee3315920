"""The programme theory: what stands first, what each element leads to, and on what each link rests."""

import pytest
from cmoc.render.pages import render_page
from cmoc.views import all_pages
from cmoc.views.construct_page import construct_pages
from cmoc.views.facts import Facts, facts
from cmoc.views.home_page import home_pages
from cmoc.views.limits_page import LimitsPage
from cmoc.views.page import Page, Piece, plain, shortened
from cmoc.views.programme_diagram import MOST_DRAWN, TOO_LARGE
from cmoc.views.programme_page import ElementRow, ProgrammePage, programme_pages
from cmoc.views.theories_page import theories_pages
from cmoc.views.web_page import web_pages
from conftest import small_review

FILE = "theory/programme-theory.yml"
A_CMOC = "contexts: [{construct: a, state: high}], mechanisms: [{construct: b, effect: increases}]"


def page_of(found: Facts) -> ProgrammePage:
    (page,) = programme_pages(found)
    return page


def with_theory(*lines: str) -> Facts:
    return facts(small_review(A_CMOC, more={FILE: "title: A course\n" + "".join(f"{line}\n" for line in lines)}))


def elements(*each: str) -> str:
    return f"elements: [{', '.join(f'{{id: {id}, label: {id.upper()}, kind: state}}' for id in each)}]"


def links(*each: str) -> str:
    told = (pair.split() for pair in each)
    return f"links: [{', '.join(f'{{from: {a}, to: {b}, basis: {basis}}}' for a, b, basis in told)}]"


def rows(page: ProgrammePage) -> dict[str, ElementRow]:
    return {row.id: row for lane in page.lanes for row in lane.elements}


def test_the_counts_stand_first_and_a_lane_without_elements_is_left_out(weighed: Facts) -> None:
    page = page_of(weighed)
    told = "6 elements in 2 lanes, with 5 links between them, 3 of the links our reading."
    assert page.lead == f"What follows on what, in one diagram: {told}"
    assert [(lane.id, len(lane.elements)) for lane in page.lanes] == [
        ("lane-door", 2),
        ("lane-table", 3),
        ("no-lane", 1),
    ]
    assert page.lanes[0].note == "The sheet has no name for it."
    assert (page.note[:9], page.places) == ("The words", "Diary, Workshop notes")
    assert page.head.description == shortened(f"{page.title}. {page.lead}")


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ([elements("x")], ["1 element."]),
        ([elements("x", "y")], ["2 elements."]),
        ([elements("x", "y"), links("x y stated")], ["with 1 link between them.", "Begins with x", "Ends in y"]),
        ([elements("x", "y"), links("x y reading")], ["with 1 link between them, which is our reading."]),
        (
            [elements("x", "y"), links("x y reading", "y x reading")],
            ["every link our reading.", "itself through x and y · by our reading"],
        ),
        (
            [elements("x", "y"), links("x y reading", "y x stated")],
            ["1 of the links our reading.", "itself through x and y · partly by our reading"],
        ),
        ([elements("x", "y", "z"), links("x y stated")], ["Begins with x Ends in y", "Linked to nothing z"]),
        ([elements("x", "y"), links("x x stated")], ["itself through x", "Linked to nothing y"]),
    ],
)
def test_what_it_begins_with_ends_in_and_comes_back_to(lines: list[str], told: list[str]) -> None:
    page = page_of(with_theory(*lines))
    said = f"{page.lead} {' '.join(f'{word} {plain(some)}' for word, some in page.course)}"
    assert all(one in said for one in told), said


def test_of_boxes_with_one_name_it_is_said_how_many_are_meant() -> None:
    same = elements("x", "y", "z", "v").replace("label: X", "label: Same").replace("label: Z", "label: Same")
    page = page_of(with_theory(same, links("v x reading", "v y stated")))
    told = {word: plain(some) for word, some in page.course}
    assert told == {
        "Begins with": "v · partly by our reading",
        "Ends in": "same (one of its 2 boxes) and y · partly by our reading",
        "Linked to nothing": "same (one of its 2 boxes)",
    }


def test_a_name_that_stands_twice_is_said_once() -> None:
    two = elements("x", "y", "z").replace("label: X", "label: Same").replace("label: Y", "label: Same")
    page = page_of(with_theory(two, links("x z stated", "y z stated")))
    assert page.course[0] == ("Begins with", (Piece("same", "#element-x"),))


@pytest.mark.parametrize(
    ("id", "target", "records"),
    [
        ("evenings", "constructs/free-evenings/", {"Construct": "Free evenings", "CMOC": "cmoc-001"}),
        ("knock", "", {}),
        ("asking", "constructs/curiosity/", {"Constructs": "Curiosity and Patience", "CMOCs": "cmoc-001 and cmoc-002"}),
        ("at-home", "cmocs/cmoc-007/", {"CMOC": "cmoc-007"}),
    ],
)
def test_an_element_leads_to_its_construct_else_to_its_cmoc(
    weighed: Facts, id: str, target: str, records: dict[str, str]
) -> None:
    page = page_of(weighed)
    row = rows(page)[f"element-{id}"]
    assert (row.name.target, {word: plain(some) for word, some in row.records}) == (target, records)
    (drawing,) = page.head.drawings
    assert {part.id: part.target for part in drawing.parts}[id] == target  # type: ignore[union-attr]


def test_places_stand_in_each_row_unless_all_share_them(weighed: Facts) -> None:
    assert rows(page_of(weighed))["element-asking"].places == "Interviews, Workshop notes"
    source = "sources: [{document: book, at: Page 1}]"
    shared = f"elements: [{{id: x, label: X, kind: state, {source}}}, {{id: y, label: Y, kind: state, {source}}}]"
    page = page_of(with_theory(shared))
    assert page.places_of_all == "Page 1, Book"
    assert {row.places for row in rows(page).values()} == {""}


def test_a_link_says_its_ends_its_basis_its_cmocs_and_its_note(weighed: Facts) -> None:
    page = page_of(weighed)
    assert [(row.line, plain(row.told), row.basis) for row in page.links] == [
        ("link-1", "Free evenings → A knock", "stated by the paper"),
        ("link-2", "A knock → Asking", "our reading"),
        ("link-3", "Asking → More skill", "our reading"),
        ("link-4", "More skill → Asking", "our reading"),
        ("link-5", "Asking → At home here", "stated by the paper"),
    ]
    row = page.links[3]
    assert (row.label, plain(row.cmocs), row.note) == ("Who can mend asks more", "cmoc-002", "No sign stands on it.")
    text = render_page(page)
    assert text.count("[our reading]") == 3
    assert "no CMOC named" in text


@pytest.mark.parametrize("file", [None, "title: A\n", "title: A\nlanes: [{id: x, label: X}]\n"])
def test_without_elements_there_is_no_page_and_no_way_to_one(file: str | None) -> None:
    found = facts(small_review(A_CMOC, more={FILE: file} if file else {}))
    assert not list(programme_pages(found))
    assert ways_to("programme-theory/", found) == []


def ways_to(target: str, found: Facts) -> list[str]:
    kinds = (home_pages, web_pages, theories_pages, construct_pages)
    pages: list[Page] = [page for kind in kinds for page in kind(found)]
    return [page.head.file for page in pages if f"{target}" in render_page(page)]


def test_it_is_reached_from_home_the_web_the_theories_and_its_constructs(weighed: Facts) -> None:
    found = ways_to("programme-theory/", weighed)
    assert {"index.md", "web/index.md", "theories/index.md", "constructs/skill.md"} <= set(found)
    assert "constructs/pride.md" not in found


@pytest.mark.parametrize(
    ("id", "told"),
    [
        ("skill", ["In the programme theory: more skill.", "In the trajectory: event 2."]),
        ("curiosity", ["In the programme theory: asking.", "In the trajectory: level of keenness."]),
        ("pride", []),
    ],
)
def test_a_construct_says_where_it_stands_in_it(weighed: Facts, id: str, told: list[str]) -> None:
    (page,) = (one for one in construct_pages(weighed) if one.head.file == f"constructs/{id}.md")
    assert [plain(one) for one in page.facts if plain(one).startswith("In the ")] == told


def test_what_is_our_reading_leads_to_the_limits_and_back(weighed: Facts) -> None:
    pages = {page.head.file: page for page in all_pages(weighed)}
    assert pages["programme-theory/index.md"].head.limits == (
        Piece("links that are our reading", "limits/#counted-ours-diagram"),
    )
    limits = pages["limits.md"]
    assert isinstance(limits, LimitsPage)
    touched = {piece.target for part in limits.sections for line in part.lines for piece in line.touches}
    assert {"programme-theory/", "trajectory/"} <= touched


@pytest.mark.parametrize(("links", "drawn"), [(MOST_DRAWN, 1), (MOST_DRAWN + 1, 0)])
def test_what_is_too_large_for_a_drawing_is_a_list(links: int, drawn: int) -> None:
    ways = [f"  - {{from: a, to: b, basis: stated, label: Way {at}}}" for at in range(links)]
    page = page_of(with_theory(elements("a", "b"), "links:", *ways))
    assert (len(page.head.drawings), len(page.links)) == (drawn, links)
    assert (TOO_LARGE in page.lead, "in one diagram" in page.lead) == (not drawn, bool(drawn))
    assert ("wide-drawing" in render_page(page)) == bool(drawn)
