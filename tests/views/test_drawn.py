"""Pages that are drawings: two steps and trees, one way through the web, what each line rests on."""

from collections.abc import Callable

import pytest
from cmoc.views import further_page
from cmoc.views.evidence_web import EvidenceWebPage, evidence_web_pages
from cmoc.views.facts import Facts
from cmoc.views.further_page import Drawn, further_pages
from cmoc.views.loops_page import loops_pages
from cmoc.views.page import plain
from cmoc.views.profile_page import profile_pages
from cmoc.views.web import Web

STATED = "contexts: [{construct: %s, state: high}], mechanisms: [{construct: %s, effect: increases}]"
CITED = (
    "- {id: cmoc-%s, sources: [{document: book, cites: [%s]%s}], contexts: [{construct: %s, state: high}], "
    "mechanisms: [{construct: %s, effect: %s}]}\n"
)


def chain(*pairs: str) -> str:
    return "\n".join(STATED % tuple(pair.split("-")) for pair in pairs)


def parts(facts: Facts, id: str) -> dict[str, Drawn]:
    (page,) = [page for page in further_pages(facts) if page.head.file == f"constructs/{id}/further.md"]
    return {one.id: one for one in page.drawn}


def titles(one: Drawn) -> dict[str, list[str]]:
    return {section.title: [plain(row.told) for row in section.rows] for section in one.sections}


def test_each_link_of_two_steps_stands_once_under_the_side_it_is_on(letters: Callable[..., Facts]) -> None:
    found = parts(letters(chain("a-b", "b-c", "c-d", "d-e")), "c")
    assert titles(found["two-steps"]) == {
        "Leads to it": ["B → c"],
        "Follows from it": ["C → d"],
        "Two steps up": ["A → b"],
        "Two steps down": ["D → e"],
    }
    assert plain(found["two-steps"].lead) == "5 constructs and 4 links within two steps; 2 links of these within one."
    assert found.keys() == {"two-steps"}  # nothing leads on past two steps


def test_there_is_no_page_where_nothing_is_two_steps_away(letters: Callable[..., Facts]) -> None:
    assert not list(further_pages(letters(chain("a-b", "b-a"))))


def test_a_tree_tells_its_rule_its_numbers_and_where_it_ends(letters: Callable[..., Facts]) -> None:
    found = parts(letters(chain("f-a", "a-b", "b-c", "c-d", "d-e", "e-g"), constructs="a b c d e f g"), "a")
    assert plain(found["down"].lead).startswith("4 constructs at most four steps down, with 4 links.")
    assert "1 more stands one step further off" in plain(found["down"].lead)
    assert titles(found["down"])["Four steps"] == ["D → e"]


def test_a_beginning_with_one_effect_has_the_tree_of_that(letters: Callable[..., Facts]) -> None:
    found = parts(letters(chain("a-b", "b-c", "c-d", "d-e")), "a")
    assert [piece.target for piece in found["down"].lead if piece.target] == ["constructs/b/further/#down"]
    assert not found["down"].drawing
    ends = parts(letters(chain("a-b", "b-c", "c-d", "d-e")), "e")
    assert [piece.target for piece in ends["up"].lead if piece.target] == ["constructs/d/further/#up"]


def test_too_many_links_are_not_drawn_and_that_is_said(
    letters: Callable[..., Facts], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(further_page, "MOST_AROUND", 3)
    found = parts(letters(chain("a-b", "b-c", "c-d", "d-e")), "c")
    assert (found["two-steps"].drawing, found["two-steps"].sections) == ("", ())
    assert "With over 3 links it is not drawn." in plain(found["two-steps"].lead)


def cited(letters: Callable[..., Facts], *cases: tuple[str, str, str, str, str]) -> Facts:
    """Numbers, whether they are shared, the two ends of a claim and its effect."""
    claims = "".join(CITED % (at, *case) for at, case in enumerate(cases, 1))
    return letters("", more={"theory/cmocs/all.yml": claims})


def evidence_page(facts: Facts) -> tuple[EvidenceWebPage, Web]:
    (page,) = evidence_web_pages(facts)
    (web,) = page.head.drawings
    assert isinstance(web, Web)
    return page, web


def test_each_line_says_in_words_how_many_references_it_has(letters: Callable[..., Facts]) -> None:
    up = "increases"
    shared = ("3, 4", ", shared: yes", "c", "d", up)
    some = cited(letters, ("1", "", "a", "b", up), ("1, 2", "", "b", "c", up), shared, ("", "", "d", "e", up))
    page, web = evidence_page(some)
    assert {line.id: line.note for line in web.lines} == {
        "a--raises--b": "one",
        "b--raises--c": "two",
        "c--raises--d": "two?",
        "d--raises--e": "none",
    }
    rows = {section.id: len(section.rows) for section in page.sections}
    assert rows == {"one": 1, "none": 1, "several": 1, "behind": 1}
    assert "1 with several references, 1 with a single source, 1 only behind a list" in page.lead
    assert not any(line.thin for line in web.lines)  # no line says more by its width


def test_a_line_on_which_claims_disagree_is_named(letters: Callable[..., Facts]) -> None:
    page, web = evidence_page(cited(letters, ("1", "", "a", "b", "increases"), ("2", "", "a", "b", "decreases")))
    assert [line.note for line in web.lines] == ["two, disagrees"]
    assert [section.id for section in page.sections] == ["disagrees"]


def test_a_theory_that_cites_nothing_has_no_such_web(letters: Callable[..., Facts]) -> None:
    assert not list(evidence_web_pages(letters(chain("a-b"))))


def test_each_loop_is_drawn_with_a_line_for_each_step(weighed: Facts) -> None:
    (page,) = loops_pages(weighed)
    drawn = {one.name: one for one in page.head.drawings if isinstance(one, Web)}
    rows = [row for section in page.sections for row in section.loops]
    assert rows and sorted(row.drawing for row in rows) == sorted(drawn)
    for row in rows:
        web = drawn[row.drawing]
        assert web.round and len(web.lines) == len(row.steps) == len(web.nodes)


def test_what_a_kind_sets_and_what_follows_is_on_the_drawing(weighed: Facts) -> None:
    pages = [page for page in profile_pages(weighed) if page.head.drawings]
    for page in pages:
        web, *paths = page.head.drawings
        assert isinstance(web, Web)
        read = {node.id: (node.read, node.read_as) for node in web.nodes}
        told = {row.id: row.chip for group in page.groups for row in group.rows}  # type: ignore[attr-defined]
        assert {id: word for id, (mark, word) in read.items() if mark != "set"} == told
        assert any(mark == "set" for mark, _ in read.values())
        for path in paths:
            assert isinstance(path, Web)
            assert path.nodes[0].read == "set" and len(path.nodes) == len(path.lines) + 1 > 2
            assert all(node.read for node in path.nodes)
    assert any(len(page.head.drawings) > 1 for page in pages)
