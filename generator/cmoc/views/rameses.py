"""The items of RAMESES I, the publication standard for realist syntheses (doi 10.1186/1741-7015-11-21)."""

from dataclasses import dataclass

DOI = "10.1186/1741-7015-11-21"


@dataclass(frozen=True)
class Item:
    number: int
    section: str
    title: str


TITLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Title", ("Title",)),
    ("Abstract", ("Abstract",)),
    ("Introduction", ("Rationale for review", "Objectives and focus of review")),
    (
        "Methods",
        (
            "Changes in the review process",
            "Rationale for using realist synthesis",
            "Scoping the literature",
            "Searching processes",
            "Selection and appraisal of documents",
            "Data extraction",
            "Analysis and synthesis processes",
        ),
    ),
    ("Results", ("Document flow diagram", "Document characteristics", "Main findings")),
    (
        "Discussion",
        (
            "Summary of findings",
            "Strengths, limitations and future research directions",
            "Comparison with existing literature",
            "Conclusion and recommendations",
            "Funding",
        ),
    ),
)
PLACED = [(section, title) for section, titles in TITLES for title in titles]
ITEMS = tuple(Item(number, section, title) for number, (section, title) in enumerate(PLACED, 1))
