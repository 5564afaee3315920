"""What a ledger entry says: names of both phases, what it knows of the one before, and never a blank reason."""

import pytest
from cmoc.render.pages import render_page
from cmoc.views.changes_page import ChangesPage, changes_pages, in_short
from cmoc.views.facts import Facts
from cmoc.views.finds import Find
from cmoc.views.ledger import LedgerRow
from cmoc.views.marking import Mark, Marked
from cmoc.views.new_page import new_pages
from cmoc.views.news import news
from cmoc.views.page import Piece, plain
from cmoc.views.turned_page import turned_pages
from cmoc.views.turns import Line
from conftest import phased_with

LEDGER = "theory/phases/second.yml"
SNAPSHOT = "theory/snapshots/first.yml"
SETTINGS = "theory/review.yml"


def page_of(facts: Facts) -> ChangesPage:
    (page,) = (one for one in changes_pages(facts) if isinstance(one, ChangesPage))
    return page


def rows_of(facts: Facts) -> dict[str, LedgerRow]:
    return {row.anchor: row for section in page_of(facts).sections for row in section.rows}


@pytest.mark.parametrize(
    ("anchor", "what", "targets"),
    [
        ("introduced--good-lamp", "A good lamp", ["constructs/good-lamp/"]),
        ("introduced--cmoc-006", "cmoc-006", ["cmocs/cmoc-006/"]),
        ("retired--entry-fee", "Entry fee", ["constructs/entry-fee/"]),
        ("renamed--shared-tools", "Tools for all → Shared tools", ["constructs/shared-tools/"] * 2),
        ("redefined--curiosity", "Curiosity", ["constructs/curiosity/"]),
        ("retyped--patience", "Patience: habit → attitude", ["constructs/patience/"]),
        ("reclassified--host-praise", "Praise by the host: mechanism → context", ["constructs/host-praise/"]),
        (
            "reframed--team-spirit-shared-purpose",
            "Team spirit → Shared purpose",
            ["constructs/team-spirit/", "constructs/shared-purpose/"],
        ),
        (
            "split--talk-asking-showing",
            "Talk at the table → Asking, Showing",
            ["constructs/talk/", "constructs/asking/"],
        ),
        (
            "merged--calm-stubbornness-persistence",
            "Calm, Stubbornness → Persistence",
            ["constructs/calm/", "constructs/stubbornness/"],
        ),
        ("rescoped--p1-002-cmoc-002", "p1-002 → cmoc-002", ["cmocs/p1-002/", "cmocs/cmoc-002/"]),
        ("reversed--p1-007-cmoc-003", "p1-007 → cmoc-003", ["cmocs/p1-007/", "cmocs/cmoc-003/"]),
        ("told--1", "The evenings are told apart by season", [""]),
        ("told--2", "Two tables of the notes are one", [""]),
    ],
)
def test_each_kind_says_what_became_of_what(phased: Facts, anchor: str, what: str, targets: list[str]) -> None:
    row = rows_of(phased)[anchor]
    assert plain(row.what) == what
    named = [piece.target for piece in row.what if piece.text not in (", ", " → ")]
    assert named[: len(targets)] == targets


def shown(side: Marked) -> str:
    """What went in [-…-], what came in [+…+], our own words for what is not there in (…)."""
    signs: dict[Mark, str] = {"same": "{}", "gone": "[-{}-]", "come": "[+{}+]", "none": "({})"}
    return "".join(signs[run.mark].format(plain(run.pieces)) for run in side)


def facings(row: LedgerRow | Find) -> list[tuple[str, str, str]]:
    return [(one.what, shown(one.before), shown(one.after)) for one in row.sides]


@pytest.mark.parametrize(
    ("anchor", "sides"),
    [
        ("introduced--good-lamp", [("Definition", "(not in the part held)", "Light enough to see a joint.")]),
        (
            "introduced--cmoc-006",
            [
                (
                    "Claim",
                    "(not in the part held)",
                    "Where a good lamp is present, shared purpose rises, and with it belonging.",
                )
            ],
        ),
        ("retired--entry-fee", [("Definition", "(definition not held here)", "(no longer in it)")]),
        ("renamed--shared-tools", [("Name", "[-Tools for all-]", "[+Shared tools+]")]),
        (
            "redefined--curiosity",
            [("Definition", "[-Liking-] to know [-things-].", "[+Wanting+] to know [+how a thing works+].")],
        ),
        ("retyped--patience", [("Type", "[-habit-]", "[+attitude+]")]),
        (
            "reclassified--host-praise",
            [("Role", "[-mechanism-]", "[+context+]"), ("Type", "[-habit-]", "[+type not given+]")],
        ),
        (
            "reframed--team-spirit-shared-purpose",
            [
                ("Name", "[-Team spirit-]", "[+Shared purpose+]"),
                ("Definition", "(definition not held here)", "Wanting the same thing to work again."),
            ],
        ),
        ("merged--calm-stubbornness-persistence", [("Name", "[-Calm, Stubbornness-]", "[+Persistence+]")]),
        (
            "reversed--p1-007-cmoc-003",
            [
                (
                    "Claim",
                    "Where praise by the host is present, patience [-rises-].",
                    "Where praise by the host is present, patience [+falls+].",
                )
            ],
        ),
        ("told--1", []),
    ],
)
def test_both_sides_stand_beside_each_other(phased: Facts, anchor: str, sides: list[tuple[str, str, str]]) -> None:
    assert facings(rows_of(phased)[anchor]) == sides


def test_what_one_phase_does_not_hold_is_not_comparable(phased: Facts) -> None:
    notes = {anchor: [one.note for one in row.sides if one.note] for anchor, row in rows_of(phased).items()}
    assert notes["reframed--team-spirit-shared-purpose"] == [
        "not comparable: the definition of phase 1 is not held here"
    ]
    assert notes["redefined--curiosity"] == []
    assert rows_of(without("team-spirit"))["reframed--team-spirit-shared-purpose"].sides[0].note


def without(id: str) -> Facts:
    """The phase before, seen without one of its constructs."""
    file = phased_with().review.snapshots[0].origin.lines.text
    (line,) = (line for line in file.splitlines() if f"{{id: {id}," in line)
    return phased_with((SNAPSHOT, f"{line}\n", ""))


@pytest.mark.parametrize(
    ("id", "anchor", "what"),
    [
        ("shared-tools", "renamed--shared-tools", "[old name not held here] → Shared tools"),
        ("patience", "retyped--patience", "Patience: not held here → attitude"),
        ("host-praise", "reclassified--host-praise", "Praise by the host: not held here → context"),
        ("team-spirit", "reframed--team-spirit-shared-purpose", "team-spirit (not held here) → Shared purpose"),
        ("curiosity", "redefined--curiosity", "Curiosity"),
    ],
)
def test_what_the_phase_before_does_not_show_is_said(id: str, anchor: str, what: str) -> None:
    assert plain(rows_of(without(id))[anchor].what) == what


def test_a_construct_that_no_list_of_the_snapshot_holds_goes_by_its_id() -> None:
    rows = {row.anchor: row for row in page_of(without("talk")).verdicts}
    assert "talk rises" in plain(rows["p1-004"].sentence)


def test_a_reason_is_never_blank(phased: Facts) -> None:
    rows = rows_of(phased)
    assert rows["introduced--good-lamp"].why == "Three diaries name it."
    assert rows["renamed--shared-tools"].why == "not given"
    assert all(row.why for row in rows.values())
    assert all(row.why for row in page_of(phased).verdicts)


def test_a_reading_and_the_papers_own_word_are_marked(phased: Facts) -> None:
    rows = rows_of(phased)
    assert {anchor for anchor, row in rows.items() if row.reading} == {
        *(
            "introduced--cmoc-006",
            "retired--p1-006",
            "retyped--patience",
            "merged--calm-stubbornness-persistence",
            "told--2",
        )
    }
    assert rows["redefined--curiosity"].stated_as == "refined"
    text = render_page(page_of(phased))
    assert text.count("[our reading]") == 5
    assert "the paper's word: refined" in text


def test_two_entries_of_one_name_have_two_anchors() -> None:
    more = "  - {kind: redefined, from: [curiosity], to: [curiosity], basis: reading}\nverdicts:"
    rows = rows_of(phased_with((LEDGER, "verdicts:", more)))
    assert {"redefined--curiosity", "redefined--curiosity--2"} <= rows.keys()


def test_the_summary_counts_by_kind(phased: Facts) -> None:
    page = page_of(phased)
    assert [(line.count, line.word, line.reading) for line in page.lines[:5]] == [
        (2, "introduced", "1 of them our reading"),
        (2, "retired", "1 of them our reading"),
        (1, "renamed", ""),
        (1, "redefined", ""),
        (1, "retyped", "our reading"),
    ]
    assert [section.id for section in page.sections][-1] == "told"
    assert sum(line.count for line in page.lines) == 15


def test_what_was_kept_is_what_no_entry_names(phased: Facts) -> None:
    assert plain(page_of(phased).kept) == "Belonging, Free evenings, Noise in the room, Skill"


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        pytest.param((), "", id="seen in part, and no number is listed"),
        pytest.param(((SNAPSHOT, "complete: no", "complete: yes"),), "7 mechanisms became 6.", id="seen whole"),
        pytest.param(
            (("theory/phases/first.yml", "studies: 2", "mechanisms: 3"), (LEDGER, "studies: 3", "mechanisms: 5")),
            "3 mechanisms became 5, as the paper lists them.",
            id="listed by the paper",
        ),
        pytest.param(
            (("theory/phases/first.yml", "studies: 2", "mechanisms: 3"), (LEDGER, "studies: 3", "mechanisms: 3")),
            "3 mechanisms then and now, as the paper lists them.",
            id="as many as before",
        ),
        pytest.param((("theory/phases/first.yml", "studies: 2", "mechanisms: 3"),), "", id="only one is listed"),
        pytest.param(
            (("theory/phases/first.yml", "studies: 2", "mechanisms: 3"), (SNAPSHOT, "complete: no", "complete: yes")),
            "7 mechanisms became 6.",
            id="only one is listed, and both are held whole",
        ),
    ],
)
def test_mechanisms_are_counted_only_where_the_counts_compare(
    changes: tuple[tuple[str, str, str], ...], told: str
) -> None:
    assert page_of(phased_with(*changes)).summary == told


def test_every_cmoc_of_the_phase_before_has_a_row(phased: Facts) -> None:
    rows = page_of(phased).verdicts
    assert [row.anchor for row in rows] == [f"p1-00{number}" for number in range(1, 8)]
    mixed = rows[3]
    assert (mixed.word, mixed.basis) == ("mixed", "our reading")
    assert [(part.about, part.word, [plain(now) for now in part.now]) for part in mixed.parts] == [
        ("talk that asks", "refined", ["cmoc-004"]),
        ("talk that shows", "refuted", []),
    ]
    assert plain(mixed.sentence) == "Where tools for all are present, talk at the table rises, and with it belonging."
    linked = {piece.text: piece.target for piece in mixed.sentence if piece.target}
    assert linked == {
        "tools for all": "constructs/shared-tools/",
        "talk at the table": "constructs/talk/",
        "belonging": "constructs/belonging/",
    }


def test_what_carries_a_claim_on_says_in_what_it_differs(phased: Facts) -> None:
    rows = {row.anchor: row for row in page_of(phased).verdicts}
    told = {plain(heir.name): heir.differs for row in rows.values() for heir in row.heirs}
    assert told == {
        "cmoc-001": "not comparable: stage",
        "cmoc-002": "named in phase 2, and not known of phase 1: context shared tools; not comparable: stage",
        "cmoc-003": "every sign turned: patience, increases → decreases",
        "cmoc-004": (
            "no longer named: mechanism talk at the table; named in phase 2, and not known of phase 1: mechanism asking"
        ),
        "cmoc-005": "another ground: finding → prior",
    }
    whole = page_of(phased_with((SNAPSHOT, "complete: no", "complete: yes")))
    (heir,) = next(row for row in whole.verdicts if row.anchor == "p1-002").heirs
    assert heir.differs == "newly named: context shared tools; another stage: none → evening stage"
    assert plain(heir.sentence).startswith("Where noise in the room is high and")
    assert {piece.target for piece in heir.sentence if piece.target} >= {"constructs/noisy-room/"}


def test_of_several_what_they_share_is_told_once() -> None:
    facts = phased_with((LEDGER, "verdict: refined, now: [cmoc-004]", "verdict: refined, now: [cmoc-004, cmoc-006]"))
    row = next(row for row in page_of(facts).verdicts if row.anchor == "p1-004")
    assert row.common == "no longer named: mechanism talk at the table"
    assert [heir.differs.partition(":")[0] for heir in row.heirs] == [
        "named in phase 2, and not known of phase 1",
        "no longer named",
    ]
    assert [row.found_by, [len(part.now) for part in row.parts]] == ["mixed|refined|refuted", [2, 0]]
    text = render_page(page_of(facts))
    assert text.count("no longer named: mechanism talk at the table") == 1


def test_a_claim_of_two_parts_names_its_heir_once() -> None:
    both = (
        LEDGER,
        "{about: talk that shows, verdict: refuted}",
        "{about: talk that shows, verdict: refined, now: [cmoc-004]}",
    )
    row = next(row for row in page_of(phased_with(both)).verdicts if row.anchor == "p1-004")
    assert [[plain(now) for now in part.now] for part in row.parts] == [["cmoc-004"], ["cmoc-004"]]
    assert [plain(heir.name) for heir in row.heirs] == ["cmoc-004"]


def test_a_mirror_image_is_called_so_and_not_a_reversal() -> None:
    turned = (
        SNAPSHOT,
        "[{construct: free-evenings, state: present}]\n    mechanisms: [{construct: curiosity, effect: increases}]\n"
        "    outcomes: [{construct: skill, effect: increases}]",
        "[{construct: free-evenings, state: absent}]\n    mechanisms: [{construct: curiosity, effect: decreases}]\n"
        "    outcomes: [{construct: skill, effect: decreases}]",
    )
    page = page_of(phased_with(turned))
    row = next(row for row in page.verdicts if row.anchor == "p1-001")
    assert (row.word, row.mark) == ("affirmed", "")
    (heir,) = row.heirs
    assert heir.mirror == (
        "the mirror image: free evenings present where they were absent, curiosity rising where it fell and skill "
        "rising where it fell; the same links"
    )
    assert "flipped" not in heir.differs
    one = (turned[0], turned[1], turned[2].replace("state: absent", "state: present"))
    (heir,) = next(row for row in page_of(phased_with(one)).verdicts if row.anchor == "p1-001").heirs
    assert heir.mirror == ""


def test_verdicts_are_counted_at_the_top_and_found_by_their_word(phased: Facts) -> None:
    page = page_of(phased)
    text = render_page(page)
    top, _, _ = text.partition("table-tools")
    assert '<a href="#verdicts">verdicts</a>: <a href="?verdict=affirmed#verdicts">1 affirmed</a>' in top
    assert "1 not tested" in top
    assert page.tally
    assert [option.value for option in page.filters[-1].options] == [count.decided for count in page.tally.counts]
    assert page.none == ""
    fewer = page_of(
        phased_with(
            (LEDGER, "{about: talk that shows, verdict: refuted}", "{about: talk that shows, verdict: refined}"),
            (LEDGER, "verdict: refuted", "verdict: refined"),
        )
    )
    assert fewer.none == "No verdict is refuted or mixed."
    assert "<p>No verdict is refuted or mixed.</p>" in render_page(fewer)


def test_what_could_not_be_held_against_both_theories_is_marked(phased: Facts) -> None:
    marks = {anchor: row.mark for anchor, row in rows_of(phased).items() if row.mark}
    assert marks["told--1"] == "not checked"
    assert marks["reframed--team-spirit-shared-purpose"] == "not comparable"
    assert "redefined--curiosity" not in marks
    assert rows_of(phased_with((SNAPSHOT, "phase: first", "phase: plan")))["redefined--curiosity"].mark == "not checked"
    false = "  - {kind: renamed, from: [skill], to: [skill], basis: reading}\nverdicts:"
    assert rows_of(phased_with((LEDGER, "verdicts:", false)))["renamed--skill"].mark == "declared, and not found"
    words = (LEDGER, "{cmoc: p1-007, verdict: refuted,", "{cmoc: p1-007, verdict: affirmed,")
    judged = {row.anchor: row.mark for row in page_of(phased_with(words)).verdicts}
    assert (judged["p1-007"], judged["p1-001"]) == ("declared, and not found", "")


def test_six_counts_add_up_to_the_claims_held(phased: Facts) -> None:
    tally = page_of(phased).tally
    assert tally
    assert sum(one.both for one in tally.counts) == len(phased.earlier["first"].cmocs) == 7
    assert (tally.stated, tally.both) == ("1 + 0 + 2 + 1 + 0 + 0 = 4", "1 + 1 + 2 + 1 + 1 + 1 = 7")


def test_a_cmoc_without_a_verdict_and_a_verdict_without_a_cmoc_are_both_shown() -> None:
    facts = phased_with((LEDGER, "{cmoc: p1-006,", "{cmoc: p1-009,"))
    rows = {row.anchor: row for row in page_of(facts).verdicts}
    assert (rows["p1-006"].word, rows["p1-006"].decided) == ("none entered", None)
    assert (rows["p1-009"].word, plain(rows["p1-009"].sentence)) == ("not reported", "Its text is not held here.")


def test_places_that_disagree_on_what_changed_stand_there(phased: Facts) -> None:
    (dispute,) = page_of(phased).disputes
    assert dispute.told.startswith("The notes call curiosity sharper")
    assert [piece.target for piece in dispute.touches] == ["constructs/curiosity/"]
    more = phased_with((SETTINGS, "touches: [curiosity]", "touches: [second, okafor-2011, curiosity]"))
    assert plain(page_of(more).disputes[0].touches) == "Phase 2, Okafor 2011 and Curiosity"
    other = phased_with((SETTINGS, "touches: [curiosity]", "touches: [okafor-2011]"))
    assert page_of(other).disputes == ()


def test_what_an_earlier_phase_changed_is_not_held_against_the_source_at_hand() -> None:
    ledger = "refinements: [{kind: introduced, to: [curiosity], basis: stated}]\nstudies: 2"
    pages = [
        one
        for one in changes_pages(phased_with(("theory/phases/first.yml", "studies: 2", ledger)))
        if isinstance(one, ChangesPage)
    ]
    assert [(page.head.address, len(page.disputes)) for page in pages] == [
        ("changes/plan-to-first/", 0),
        ("changes/first-to-second/", 1),
    ]
    assert (pages[0].head.next, pages[1].head.previous) == (
        Piece("From phase 1 to phase 2", "changes/first-to-second/"),
        Piece("From plan to phase 1", "changes/plan-to-first/"),
    )


def test_without_a_snapshot_the_ledger_is_told_all_the_same() -> None:
    facts = phased_with((SNAPSHOT, "phase: first", "phase: plan"))
    assert plain(rows_of(facts)["retired--entry-fee"].what) == "entry-fee (not held here)"
    assert page_of(facts).summary == ""
    assert page_of(facts).kept == ()


@pytest.mark.parametrize(
    ("lines", "verdicts", "told"),
    [
        (
            (Line(8, "introduced", "", "", "", ""), Line(3, "renamed", "", "", "", "")),
            1,
            "8 introduced, 3 renamed; 1 verdict",
        ),
        ((), 204, "204 verdicts"),
        ((Line(1, "merged", "", "", "", ""),), 0, "1 merged"),
    ],
)
def test_a_page_is_described_without_empty_lists(lines: tuple[Line, ...], verdicts: int, told: str) -> None:
    assert in_short(lines, verdicts) == told


def test_the_page_of_one_step_and_the_list_of_all_have_two_names(phased: Facts) -> None:
    found = news(phased)
    assert found
    assert found.all_of == Piece("Changes from phase 1 to phase 2", "changes/first-to-second/")
    index = next(changes_pages(phased))
    assert index.head.title == "Changes between phases"
    (new,) = new_pages(phased)
    assert new.links[0] == Piece(index.head.title, "changes/")
    (web,) = turned_pages(phased)
    assert web.links[0] == found.all_of


def test_a_review_without_phases_has_none_of_these_pages(tiny: Facts) -> None:
    assert list(changes_pages(tiny)) == []
