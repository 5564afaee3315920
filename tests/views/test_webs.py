"""Which webs there are, by which rule each is made, and that nothing is lost between them."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from cmoc.analyse.around import whole
from cmoc.views.facts import Facts
from cmoc.views.overview import folded, rule
from cmoc.views.page import plain
from cmoc.views.stage_page import stage_pages
from cmoc.views.weave import MOST_NOTED
from cmoc.views.web import Web
from cmoc.views.web_page import MOST_BOXED, UNBOXED, web_pages
from cmoc.views.webs import TOO_LARGE, webs

STATED = "contexts: [{construct: %s, state: high}], mechanisms: [{construct: %s, effect: %s}]%s"


def stated(*claims: str) -> str:
    """ "a+b early": where a is high, b rises, in the early stage."""
    lines = []
    for claim in claims:
        link, _, stage = claim.partition(" ")
        effect = {"+": "increases", "-": "decreases", "?": "changes"}[link[1]]
        lines.append(STATED % (link[0], link[2], effect, f", stage: {stage}" if stage else ""))
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("claims", "names"),
    [
        pytest.param(["a+b", "b+c", "c+b"], ["The causal web", "The whole web"], id="no stage is named"),
        pytest.param(["a+b"], ["The causal web"], id="nothing is a chain: the whole is all there is"),
        pytest.param(["b+c", "c+b"], ["The causal web"], id="all of it carries chains"),
        pytest.param(["a+b early", "b+c early"], ["The causal web", "The whole web"], id="one stage holds all of it"),
        pytest.param(
            ["a+b early", "b+c late", "d+e late"],
            ["The causal web", "The whole web", "Early stage", "Late stage"],
            id="two stages, and a third that is empty",
        ),
    ],
)
def test_webs(letters: Callable[..., Facts], claims: list[str], names: list[str]) -> None:
    assert [one.name for one in webs(letters(stated(*claims)))] == names


def test_a_stage_has_its_constructs_and_one_step_of_what_they_touch(letters: Callable[..., Facts]) -> None:
    found = letters(stated("a+b early", "b+c late", "c-d late", "e+d late"))
    early, late = stage_pages(found)
    rows = {section.id: [plain(row.told) for row in section.rows] for section in early.sections}
    (web,) = early.head.drawings
    assert isinstance(web, Web)
    assert rows == {"within": ["A → b"], "out-of": ["B → c"]}
    assert {node.id for node in web.nodes if node.outside} == {"c"}
    assert early.lead.startswith(
        "2 constructs of this stage, and 1 that they touch, of another stage or of none. 2 of 4 links"
    )
    assert {section.id for section in late.sections} == {"within", "into"}


def test_every_link_is_in_the_web_of_a_stage_that_it_has_an_end_in(letters: Callable[..., Facts]) -> None:
    found = letters(stated("a+b early", "b+c late", "c-d late", "e+d ever", "f+e"))
    links = set().union(*(one.part.links for one in webs(found) if one.stage))
    assert links == {link for link in whole(found.graph).links if any(id in found.stage_of for id in link)}


def test_the_rule_of_the_overview_has_its_numbers(letters: Callable[..., Facts]) -> None:
    found = letters(stated("a+b", "b+c", "d-c", "e+d"))
    assert rule(found).startswith("3 of 5 constructs and 2 of 4 links are drawn")
    chain = letters(
        "\n".join(STATED % (f"n{at:02}", f"n{(at + 1) % 30:02}", "increases", "") for at in range(30)),
        constructs=" ".join(f"n{at:02}" for at in range(30)),
    )
    assert "Of 30 such constructs the 24 that most CMOCs name are kept." in rule(chain)


def test_folding_hides_nothing_from_the_list(letters: Callable[..., Facts]) -> None:
    works = "contexts: [{construct: e, state: high}], outcomes: [{link: {from: a, to: b}, effect: dampens}]"
    found = letters(f"{stated('a+b', 'b+c', 'd-b', 'd+b', 'f?b')}\n{works}")
    told = [(plain(one.name), [(act.chip, plain(act.told)) for act in one.acts]) for one in folded(found)]
    assert told == [
        ("B", [("raises", "a"), ("disagrees", "d"), ("unknown", "f")]),
        ("What works on a link", [("weakens", "E weakens what a does to b")]),
    ]


def test_what_is_drawn_and_what_is_folded_is_everything(tiny: Facts) -> None:
    small, every = web_pages(tiny)
    drawn = {(plain(row.start), plain(row.end).lower()) for row in small.rows}
    names = {(plain(row.start), plain(row.end).lower()) for row in every.rows}
    for start, end in names - drawn:
        (there,) = [one for one in small.folded if plain(one.name).lower() == end]
        assert any(start.lower() in plain(act.told) for act in there.acts), (start, end)
    assert not every.folded


def test_each_web_leads_to_the_others(tiny: Facts) -> None:
    small, every = web_pages(tiny)
    assert small.other and every.other
    assert (small.other.target, every.other.target) == ("web/whole/", "web/")
    assert [piece.target for piece, _ in small.stages] == ["web/evening/"]
    (stage,) = stage_pages(tiny)
    assert [piece.target for piece in stage.others] == ["web/", "web/whole/"]


def test_a_review_without_anything_has_one_empty_web(letters: Callable[..., Facts]) -> None:
    nothing = letters("mechanisms: [{construct: a, effect: none}], outcomes: [{construct: b, effect: none}]")
    (only,) = web_pages(nothing)
    assert (only.rows, only.head.drawings, only.other) == ((), (), None)
    assert not list(stage_pages(nothing))


def test_a_crowded_web_marks_its_conditions_and_a_large_one_has_no_boxes(letters: Callable[..., Facts]) -> None:
    ids = [f"n{at:03}" for at in range(MOST_BOXED + 2)]
    line = "contexts: [{construct: %s, state: high}%s], mechanisms: [{construct: %s, effect: increases}], stage: %s"
    condition = ", {construct: a, state: low, as: condition}"
    claims = [
        line % (one, condition if at == 1 else "", other, "early" if at < 60 else "late")
        for at, (one, other) in enumerate(pairwise(ids))
    ]

    def whole_web(number: int) -> tuple[Web, str]:
        *_, page = web_pages(letters("\n".join(claims[:number]), constructs=" ".join(["a", *ids])))
        (web,) = page.head.drawings
        assert isinstance(web, Web)
        return web, page.lead

    small, lead = whole_web(MOST_NOTED)
    assert [(one.note, one.conditional) for one in small.lines if one.note] == [("where a is low", False)]
    assert small.boxes and UNBOXED not in lead
    crowded, lead = whole_web(MOST_BOXED)
    (marked,) = [one for one in crowded.lines if one.conditional]
    assert (marked.note, marked.words) == ("", "N001 raises n002, where a is low")
    assert crowded.boxes and UNBOXED not in lead
    large, lead = whole_web(MOST_BOXED + 1)
    assert not large.boxes and large.across and UNBOXED in lead


def test_what_is_too_large_for_one_drawing_is_a_list(
    letters: Callable[..., Facts], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = letters(
        "contexts: [{construct: a, state: high}], mechanisms: [{construct: b, effect: increases}], stage: early\n"
        "contexts: [{construct: b, state: high}], mechanisms: [{construct: c, effect: increases}], stage: late"
    )
    for most, named in ((0, True), (2, False)):
        monkeypatch.setattr("cmoc.views.webs.MOST_DRAWN", most)
        every, stages = list(web_pages(found)), list(stage_pages(found))
        heads = [every[-1].head, *(page.head for page in stages)]
        leads = [every[-1].lead, *(page.lead for page in stages)]
        assert {bool(head.drawings) for head in heads} == {not named}
        assert {TOO_LARGE in lead for lead in leads} == {named}
