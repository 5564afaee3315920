"""The generator holds no word of the review it ships with."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from cmoc.build.compile import check_folder

TOP = Path(__file__).parent.parent
PACKAGE = TOP / "generator/cmoc"
# Words that the field itself has, and that the program may say.
COMMON = {"Early", "Middle", "Performance", "Any time", "Abstract", "Background", "Introduction", "Methods", "Results"}
COMMON |= {"Data extraction", "Discussion", "Conclusion"}  # and those of the reporting standard


def words_of_the_review() -> Iterator[str]:
    review = check_folder(TOP).loaded.review
    for construct in review.theory.constructs:
        yield from (construct.id, construct.label)
    yield from (cmoc.id for cmoc in review.theory.cmocs if not cmoc.id.startswith("cmoc-00"))
    yield from (study.id for study in review.studies)
    yield from (word for phase in review.phases for word in (phase.id, phase.title or ""))
    yield from (stage.id for stage in review.settings.stages)
    yield review.settings.title
    for document in review.settings.documents:
        yield from (document.id, document.label, *document.places)


def literals() -> Iterator[tuple[str, str]]:
    """Every whole string of the program, docstrings left out, and every text between the tags of a template."""
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield file.name, node.value.strip()
    for file in sorted((PACKAGE / "render/templates").iterdir()):
        text = re.sub(r"\{[%{#].*?[%}#]\}|<[^>]*>", "\n", file.read_text("utf-8"), flags=re.DOTALL)
        yield from ((file.name, line.strip()) for line in text.splitlines() if line.strip())


@pytest.fixture(scope="module")
def known() -> set[str]:
    return {word.strip().casefold() for word in words_of_the_review() if word} - {word.casefold() for word in COMMON}


def test_no_word_of_the_review_stands_in_the_program(known: set[str]) -> None:
    assert len(known) > 150
    assert [(where, text) for where, text in literals() if text.casefold() in known] == []
