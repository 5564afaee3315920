"""Each diagnostic: what it means, wrong, right."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmoc.text.problem import Files, Problem
from cmoc.views.facts import Facts
from cmoc.views.heads import HOME, neighbours
from cmoc.views.page import Head, Page, Piece, shortened, words
from cmoc.views.tables import TablePage, TableRow, by_text, cells, columns, head, useful
from cmoc.views.words import counted

LONGEST = 2_000  # characters of an example that are shown


@dataclass(frozen=True)
class Example:
    file: str
    text: str


@dataclass(frozen=True)
class ProblemPage(Page):
    code: str
    title: str
    severity: str
    why: str
    help: str
    wrong: tuple[Example, ...]
    right: tuple[Example, ...]


def problem_pages(facts: Facts) -> Iterator[ProblemPage | TablePage]:
    yield all_problems(facts)
    names = [Piece(f"{one.code} {one.title}", f"problems/{one.code}/") for one in facts.problems]
    for problem, (before, after) in zip(facts.problems, neighbours(names), strict=True):
        yield problem_page(problem, before, after)


def all_problems(facts: Facts) -> TablePage:
    title = "All problems"
    lead = f"{counted(len(facts.problems), 'kind')} of fault that a run can report, each with an example."
    rows = tuple(
        TableRow(
            cells((Piece(one.code, f"problems/{one.code}/"),), words(one.title), words(one.severity)),
            (("severity", (one.severity,)),),
        )
        for one in facts.problems
    )
    filters = useful((by_text("severity", "Severity", "is of the severity “{}”", rows),), rows)
    shown = columns("Code", "What it is", "Severity")
    return TablePage(head("problems", title, lead), title, lead, shown, rows, "problem", "problems", filters)


def problem_page(problem: Problem, before: Piece | None, after: Piece | None) -> ProblemPage:
    crumbs = (HOME, Piece("Problems", "problems/"), Piece(problem.code))
    title = f"{problem.code}: {problem.title}"
    top = Head(f"problems/{problem.code}.md", title, shortened(problem.why), crumbs, before, after)
    wrong, right = tuple(examples(problem.wrong)), tuple(examples(problem.right))
    return ProblemPage(
        top,
        problem.code,
        problem.title,
        problem.severity,
        problem.why,
        problem.help,
        wrong,
        right if wrong else (),
    )


def examples(files: Files) -> Iterator[Example]:
    for file, text in sorted(files.items()):
        if text is None:
            yield Example(file, "(the file is not there)")
        else:
            yield Example(file, printable(text if len(text) <= LONGEST else text[:LONGEST] + "…"))


def printable(text: str) -> str:
    """Bytes that are no text are shown by their number."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
