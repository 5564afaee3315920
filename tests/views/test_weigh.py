"""The pages for those who weigh a review, over a review that has something on each."""

from collections.abc import Callable

import pytest
from cmoc.views.blocks import Block, BlocksPage
from cmoc.views.construct_page import construct_pages
from cmoc.views.evidence_page import evidence_pages
from cmoc.views.facts import Facts, facts, name_of
from cmoc.views.gaps_page import gaps_pages
from cmoc.views.home_page import home_pages
from cmoc.views.loops_page import loops_pages
from cmoc.views.page import Page, Phrase, plain
from cmoc.views.rameses import ITEMS
from cmoc.views.reporting_page import reporting_pages
from cmoc.views.study_page import LOOSE, UNNUMBERED, study_pages
from cmoc.views.study_tables import all_studies
from cmoc.views.theories_page import theories_pages
from conftest import small_review

Letters = Callable[..., Facts]
OUT = "outcomes: [{construct: b, effect: increases}]"


def block(page: Page, id: str) -> Block:
    assert isinstance(page, BlocksPage)
    return next(one for one in page.blocks if one.id == id)


def table(found: Block) -> list[str]:
    return [" | ".join(plain(cell) for cell in row) for row in found.rows]


def lists(found: Block) -> dict[str, list[str]]:
    return {one.summary: [plain(item) for item in one.items] for one in found.folded}


def targets(phrase: Phrase) -> list[str]:
    return [piece.target for piece in phrase if piece.target]


def test_the_loops_are_told_with_their_signs(weighed: Facts) -> None:
    (page,) = loops_pages(weighed)
    assert page.lead == "4 loops of at most four links: 2 reinforcing, 1 balancing and 1 with a direction not printed."
    told = {one.id: [plain(row.told) for row in one.loops] for one in page.sections}
    assert told == {
        "reinforcing": [
            "Curiosity raises skill, which raises curiosity.",
            "Belonging raises noise in the room, which raises pride, which raises belonging.",
        ],
        "balancing": ["Belonging raises noise in the room, which lowers patience, which raises belonging."],
        "direction": ["Patience raises skill, which acts, with no direction printed, on patience."],
        "carried": [
            "Belonging raises curiosity, which raises skill, "
            "which acts, with no direction printed, on patience, which raises belonging.",
            "Belonging raises curiosity, which raises skill, which raises pride, which raises belonging.",
        ],
    }
    steps = page.sections[0].loops[0].steps
    assert [(plain(step.told), plain(step.cmocs)) for step in steps] == [
        ("curiosity → skill", "cmoc-001"),
        ("skill → curiosity", "cmoc-002"),
    ]
    last = page.sections[0].loops[1].steps[-1]
    assert (plain(last.told), last.notes) == ("pride → belonging", ("only in clubs",))


def test_a_web_without_a_loop_says_so(letters: Letters) -> None:
    (page,) = loops_pages(letters(f"mechanisms: [{{construct: a, effect: increases}}], {OUT}"))
    assert page.lead == "No loop of at most four links: no chain of claims here comes back to where it began."
    assert page.limit.endswith("The limit leaves nothing out here: no loop has more.")
    assert not page.sections
    assert page.diagram == ()


def test_that_the_diagram_comes_back_to_itself_is_said_among_the_loops(weighed: Facts) -> None:
    (page,) = loops_pages(weighed)
    assert plain(page.diagram).startswith(
        "The diagram of the programme theory comes back to itself, by our reading, through asking and more skill; "
    )
    assert [piece.target for piece in page.diagram if piece.target] == [
        "programme-theory/",
        "programme-theory/#element-asking",
        "programme-theory/#element-more-skill",
    ]


@pytest.mark.parametrize(
    ("last", "told"),
    [
        ("", "a loop of it is closed by no CMOC held here."),
        ("outcomes: [{construct: a, effect: increases}]", "a loop of it that is not below is closed by no CMOC"),
    ],
)
def test_what_of_the_diagram_closes_here_is_said(last: str, told: str) -> None:
    diagram = "title: A\nelements: [{id: x, label: X, kind: state}]\nlinks: [{from: x, to: x, basis: stated}]\n"
    claims = f"contexts: [{{construct: a, state: high}}], mechanisms: [{{construct: b, effect: increases}}], {last}"
    (page,) = loops_pages(facts(small_review(claims, more={"theory/programme-theory.yml": diagram})))
    assert told in plain(page.diagram)


def test_links_by_the_references_they_have(weighed: Facts) -> None:
    (page,) = gaps_pages(weighed)
    assert plain(page.lead).startswith("Of 12 links, 2 have one reference and 7 have none of their own.")
    one = block(page, "one-reference")
    assert table(one) == ["Reference 1 | 2 | curiosity raises skill; free evenings raise curiosity"]
    assert lists(block(page, "no-reference")) == {
        "A finding of this phase, with numbers that stand behind a list of claims: 1 link": [
            "Noise in the room lowers patience · cmoc-003"
        ],
        "A finding of this phase, stated without a number: 1 link": ["Belonging raises noise in the room · cmoc-004"],
        "Restated from an earlier phase: 1 link": ["Belonging raises curiosity · cmoc-008"],
        "Hypothesis of the authors: 1 link": ["Skill acts, with no direction printed, on patience · cmoc-006"],
        "From literature outside the review: 1 link": ["Noise in the room raises pride · cmoc-009"],
        "Our reading: not printed: 2 links": ["Pride raises belonging · cmoc-007", "Skill raises pride · cmoc-007"],
    }


def test_what_nothing_raises_and_what_only_begins(weighed: Facts) -> None:
    (page,) = gaps_pages(weighed)
    told = plain(block(page, "unraised").lead)
    assert told.startswith(
        "Of 6 mechanisms and outcomes, no claim here says what raises 1: patience. 1 construct besides"
    )


def test_a_cell_of_the_kinds_is_a_number_or_says_why_it_is_none(weighed: Facts) -> None:
    (page,) = gaps_pages(weighed)
    found = block(page, "kinds")
    assert found.columns == ("Mechanism", "Club (1 of 1 tied)", "Fair (1 of 2 tied)")
    assert table(found) == [
        "Curiosity | 1 study | 1 study",
        "Patience | 1 study | 1 study",
    ]
    assert lists(found) == {"Club: not said of 1 mechanism": ["pride"]}
    assert "For all other mechanisms and kinds it cannot be told." in plain(found.lead)


def test_many_kinds_are_rows_and_not_columns(letters: Letters) -> None:
    study = "id: s-{0}\nauthors: [{{name: S}}]\nyear: 200{0}\npartnership: Kind {1}\n{2}"
    more = {f"studies/s-{at}.yml": study.format(at, at, f"reference: {at}\n") for at in range(1, 8)}
    more["studies/s-8.yml"] = study.format(8, 7, "")
    cmoc = "sources: [{document: book, cites: [1]}], mechanisms: [{construct: a, effect: increases}]"
    more["theory/cmocs/all.yml"] = f"- {{id: cmoc-1, {cmoc}, {OUT}}}\n"
    (page,) = gaps_pages(letters("", more=more))
    rows = table(block(page, "kinds"))
    assert rows[0] == "Kind 1 | 1 of 1 tied | a | 0"
    assert rows[1] == "Kind 2 | 1 of 1 tied | none | 1"
    assert rows[6] == "Kind 7 | 1 of 2 tied | none | cannot be told"


def test_the_kinds_cannot_be_told_where_no_study_is_tied(letters: Letters) -> None:
    study = {"studies/s.yml": "id: s\nauthors: [{name: S}]\nyear: 2001\npartnership: Club\n"}
    (page,) = gaps_pages(letters("mechanisms: [{construct: a, effect: increases}], " + OUT, more=study))
    found = block(page, "kinds")
    assert not found.rows
    assert plain(found.lead) == (
        "No included study is tied with certainty to what is cited, so who says what cannot be told."
    )


def test_mechanisms_by_stage_count_cmocs(weighed: Facts) -> None:
    (page,) = gaps_pages(weighed)
    found = block(page, "stages")
    assert found.columns == ("Mechanism", "Early", "Late", "Any time", "Stage not given")
    assert table(found) == [
        "Curiosity | 1 | none | 1 | 1",
        "Patience | none | 1 | none | 2",
        "Pride | none | none | none | 2",
    ]


def test_saturation_is_counts_and_the_words_of_the_review(weighed: Facts) -> None:
    (page,) = gaps_pages(weighed)
    found = block(page, "saturation")
    assert table(found) == ["Phase 1 | 1", "Phase 2 | 7", "not given | 1"]
    assert found.text.startswith("The authors say")


def test_a_link_that_all_paths_go_over_is_named_with_what_it_cuts_off(weighed: Facts) -> None:
    (page,) = gaps_pages(weighed)
    found = block(page, "robustness")
    assert "curiosity → skill | clubs | belonging, patience, pride" in table(found)
    assert "No path at all begins with pop-ups." in plain(found.lead)
    assert all("pop-ups" not in row for row in table(found))


def test_the_evidence_stands_against_country_sector_and_kind(weighed: Facts) -> None:
    (page,) = evidence_pages(weighed)
    assert plain(page.lead) == (
        "Of 3 included studies, 2 are tied with certainty to what is cited; "
        "which claims the other is cited for cannot be told. "
        "4 of 9 CMOCs can be set against a country, a sector or a kind. "
        "The web with its evidence says it on each line."
    )
    rows = table(block(page, "cmocs"))
    assert rows[0] == (
        "cmoc-001 | Where free evenings are present, curiosity rises, and with it skill. | "
        "Lind Workshop 2014 | Norway and Sweden | Schools | Club"
    )
    assert table(block(page, "country")) == [
        "Norway | 2 | 2 | cmoc-001, cmoc-002, cmoc-003, cmoc-005",
        "not given | 1 | none | cannot be told",
        "Sweden | 1 | 1 | cmoc-001, cmoc-002, cmoc-003, cmoc-005",
    ]


def test_failing_cases_stand_apart(weighed: Facts) -> None:
    (page,) = evidence_pages(weighed)
    found = block(page, "failing")
    assert plain(found.lead).startswith("1 extract here is marked as a failing case.")
    assert table(found) == [
        "Curiosity | 2 | cmoc-008 | none",
        "Patience | 1 | cmoc-003 | 1",
        "Pride | 1 | cmoc-009 | none",
    ]
    assert lists(found) == {"The extracts": ["Lind Workshop 2014 on cmoc-003: In a loud room people left early."]}
    assert plain(block(page, "stances").lead) == (
        "2 extracts of 1 study: 1 supports, 1 qualifies and none challenges the CMOC it bears on."
    )


def test_theories_and_rivals_say_what_became_of_them(weighed: Facts) -> None:
    (page,) = theories_pages(weighed)
    assert table(block(page, "theories")) == [
        "A theory of tinkering | Pride grows in a quiet room. The review takes it over for one claim. | cmoc-009 | "
        "Interviews and Diary, Workshop notes"
    ]
    assert table(block(page, "rivals")) == [
        "Nobody learns by mending. | Tinker and others: A theory of tinkering | Phase 2: Not taken over. | not given | "
        "Interviews, Workshop notes",
        "Tools teach by themselves. | not given | not given | not given | not given",
    ]
    assert len(block(page, "ledger").rows) == 2
    assert [one.name.text for one in block(page, "elsewhere").claims] == ["cmoc-009"]


def test_the_standard_has_19_items_and_each_says_what_answers_it(weighed: Facts) -> None:
    (page,) = reporting_pages(weighed)
    assert [item.number for item in ITEMS] == list(range(1, 20))
    rows = {row.number: row for section in page.sections for row in section.items}
    assert list(rows) == list(range(1, 20))
    assert all(bool(row.none) == (not row.text and not row.told) for row in rows.values())
    assert {number for number, row in rows.items() if row.none} == {3, 6, 7, 15, 18, 19}
    assert rows[2].text.startswith("There is no abstract.") and not rows[2].told
    assert plain(rows[5].told[0]) == "Phase 2: A theory of tinkering comes in. It names pride."
    assert plain(rows[5].told[1]) == "Phase 2: Evenings are told apart by kind. Why is not given."
    assert plain(rows[12].told[0]) == "Phase 2: Found in the library 5; Included 3."
    assert plain(page.lead).startswith("Of 19 items, 11 are answered from the data, 1 by hand and 1 by both.")
    assert "#item-19" in targets(page.lead)


def test_two_steps_and_the_kinds_stand_on_a_construct_page(weighed: Facts) -> None:
    skill = next(page for page in construct_pages(weighed) if page.head.file == "constructs/skill.md")
    assert [plain(one) for one in skill.up] == [
        "Through curiosity: free evenings raise it.",
        "Through patience: noise in the room lowers it.",
    ]
    assert [plain(one) for one in skill.down] == [
        "Through patience: it acts, with no direction printed, on belonging.",
    ]
    assert skill.kinds_title == "In which kinds of evening it rises or falls"
    assert [(one.chip, plain(one.told), targets(one.told)) for one in skill.kinds] == [
        ("rises", "clubs", ["profiles/club/#reads-skill"]),
        ("not as stated", "fairs", ["profiles/fair/#reads-skill"]),  # patience that falls is not stated to lower skill
    ]
    noise = next(page for page in construct_pages(weighed) if page.head.file == "constructs/noisy-room.md")
    assert [(one.chip, plain(one.told)) for one in noise.kinds][-1] == ("is set", "fairs (usually high)")


def test_only_included_studies_are_counted(weighed: Facts) -> None:
    (home,) = home_pages(weighed)
    assert home.basis.startswith("3 studies")
    assert "The 3 studies" in {link.text for start in home.starts for link in start.links}
    page = all_studies(weighed)
    assert page.lead == "3 included studies. 2 of them can be tied to a reference number with certainty."
    assert [plain(row.cells[0].told) for row in page.rows] == ["Lind Workshop 2014", "Moss 2016", "Okafor 2011"]
    assert [link.text for link in page.links] == [
        "Reference numbers",
        "Theories and reviews drawn on, not counted",
        "Town council 2019, not counted",
    ]
    assert name_of(weighed.studies["tinkering"]) == "A theory of tinkering"


@pytest.mark.parametrize("target", ["summary/", "evidence/", "gaps/", "loops/", "theories/", "reporting/"])
def test_the_home_page_leads_to_each(weighed: Facts, target: str) -> None:
    (home,) = home_pages(weighed)
    start = next(one for one in home.starts if one.question == "How far does it reach?")
    assert target in {link.target for link in start.links}


def test_a_study_that_no_cmoc_cites_says_why(letters: Letters) -> None:
    study = "id: s\nauthors: [{name: S}]\nyear: 2001\n"
    told = [
        next(study_pages(letters("", more={"studies/s.yml": text}))).uncited
        for text in (study, study + "reference: 7\n", study + "included: no\n")
    ]
    assert told == [LOOSE, "No CMOC held here cites it.", UNNUMBERED]


def test_of_a_study_that_is_not_counted_what_is_given_is_told(letters: Letters) -> None:
    text = "id: s\nauthors: [{name: S}]\nyear: 2001\nincluded: no\nsector: Hospitals\n"
    words = [word for word, _ in next(study_pages(letters("", more={"studies/s.yml": text}))).about]
    assert words == ["Counted", "What it is", "Title", "Sector"]


def test_what_is_not_counted_says_so_and_names_no_gaps_of_a_study(weighed: Facts) -> None:
    page = next(page for page in study_pages(weighed) if page.head.file == "studies/tinkering.md")
    assert plain(dict(page.about)["Counted"]) == "no: it is none of the studies included"
    assert "Country" not in dict(page.about)
    assert [one.name.text for one in page.cited_for] == ["cmoc-009"]
