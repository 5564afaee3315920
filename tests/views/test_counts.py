"""Numbers that count different things say so where they stand; what is the same says the same number."""

import re
from collections.abc import Callable
from pathlib import Path

from cmoc.build.compile import check_folder
from cmoc.render.pages import render_page
from cmoc.views.cmoc_page import cmoc_pages
from cmoc.views.construct_tables import construct_tables
from cmoc.views.facts import Facts, facts
from cmoc.views.gaps_page import gaps_pages
from cmoc.views.home_page import HomePage, home_pages
from cmoc.views.page import plain

SHIPPED = facts(check_folder(Path(__file__).parent.parent.parent).loaded.review)
HIGH = "contexts: [{construct: a, state: high}]"


def home(found: Facts) -> HomePage:
    return next(iter(home_pages(found)))


def lead_of(found: Facts, file: str) -> str:
    return next(page.lead for page in construct_tables(found) if page.head.file == file)


def test_home_says_how_many_cmocs_are_partial() -> None:
    some = [one for one in SHIPPED.cmocs.values() if not (one.contexts and one.mechanisms and one.outcomes)]
    assert len(some) > len(SHIPPED.cmocs) / 2
    assert (home(SHIPPED).partial, home(SHIPPED).held) == (len(some), len(SHIPPED.cmocs))
    assert f'<a href="#not-known">{len(some)} of them partial</a>' in render_page(home(SHIPPED))


def test_home_says_nothing_of_parts_where_each_cmoc_is_whole(letters: Callable[..., Facts]) -> None:
    whole = "mechanisms: [{construct: b, effect: increases}], outcomes: [{construct: c, effect: increases}]"
    assert home(letters(f"{HIGH}, {whole}")).partial == 0


def test_all_constructs_are_those_of_the_web_and_those_in_no_link() -> None:
    every, apart = (int(number) for number in re.findall(r"\d+", lead_of(SHIPPED, "constructs/index.md")))
    assert f"of {every - apart} constructs" in home(SHIPPED).caption


def test_links_by_sign_are_told_apart_from_lines(letters: Callable[..., Facts]) -> None:
    (_, note), web = next(iter(gaps_pages(SHIPPED))).small, home(SHIPPED).caption
    assert re.findall(r"of (\d+) links", web) == re.findall(r"The web counts (\d+)", note)
    one = letters(f"{HIGH}, outcomes: [{{construct: b, effect: increases}}]")
    assert len(next(iter(gaps_pages(one))).small) == 1


def test_who_plays_a_role_and_who_is_only_meant_for_it_are_two_numbers(letters: Callable[..., Facts]) -> None:
    found = letters("mechanisms: [{construct: a, effect: increases}], outcomes: [{construct: b, effect: increases}]")
    lead = lead_of(found, "mechanisms/index.md")
    assert lead.startswith("1 construct plays the role of mechanism in at least one CMOC. ")
    assert f"{len(found.constructs) - 2} more are meant as one, and in no CMOC yet." in lead


def test_a_cmoc_that_agrees_in_one_link_and_not_in_another_stands_under_each(letters: Callable[..., Facts]) -> None:
    rises = "mechanisms: [{construct: b, effect: increases}], outcomes: [{construct: c, effect: increases}]"
    falls = "mechanisms: [{construct: b, effect: decreases}], outcomes: [{construct: c, effect: decreases}]"
    page = next(iter(cmoc_pages(letters(f"{HIGH}, {rises}\n{HIGH}, {falls}"))))
    told = [(plain(one.link), len(one.same), len(one.against)) for one in page.same_links]
    assert told == [("A → b", 0, 1), ("B → c", 1, 0)]
    assert page.at_odds == ()


def test_what_the_source_puts_a_cmoc_against_is_told_apart(letters: Callable[..., Facts]) -> None:
    out = "outcomes: [{construct: b, effect: increases}]"
    page = next(iter(cmoc_pages(letters(f"{HIGH}, {out}, at_odds_with: [cmoc-2]\n{HIGH}, {out}"))))
    assert [one.name.text for one in page.at_odds] == ["cmoc-2"]
    assert [len(one.same) for one in page.same_links] == [1]
