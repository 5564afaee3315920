"""The glossary: its anchors, where its words lead, and the words that a reader must find."""

from pathlib import Path

from cmoc.load import load
from cmoc.views.facts import facts
from cmoc.views.glossary_page import GlossaryPage, glossary_pages

CHOIR = Path(__file__).parent.parent / "golden/limits/in"


def glossary(review: Path) -> GlossaryPage:
    return next(iter(glossary_pages(facts(load(review).review))))


def test_terms_go_by_the_alphabet_and_lead_to_each_other() -> None:
    page = glossary(CHOIR)
    assert [(one.id, one.term) for one in page.entries] == [("bar", "Bar"), ("page-term", "Page")]
    assert [(piece.text, piece.target) for one in page.entries for piece in one.see] == [
        ("Page", "#page-term"),
        ("Bar", "#bar"),
    ]
    assert page.entries[0].not_for == "the place that sells drinks"


def test_without_a_word_there_is_a_page_that_says_so() -> None:
    page = glossary(CHOIR.parent.parent / "empty/in")
    assert page.entries == ()
    assert page.lead.startswith("0 words")
