"""What keeps the tool from doing its job: C9xx. None of them can be shown by an example file."""

from cmoc.text.problem import Problem


def problem(code: str, name: str, title: str, why: str, help: str) -> Problem:
    return Problem(code, name, "error", title, why, help, {}, {})


NO_ENGINE = problem(
    "C901",
    "no-layout-engine",
    "No Graphviz to lay out the drawings",
    "The drawings are laid out by Graphviz. It comes with the package graphviz-pure, or as the program dot.",
    "pip install graphviz-pure, or install Graphviz so that `dot` is on the path",
)
LAYOUT_TIMEOUT = problem(
    "C902",
    "layout-took-too-long",
    "A drawing took too long",
    "Graphviz was given a time limit, then a second try with rougher settings, and kept neither.",
    "split the chain that the message names, or raise --timeout",
)
LAYOUT_FAILED = problem(
    "C903",
    "layout-failed",
    "Graphviz could not draw a web",
    "The program ended with an error or drew nothing.",
    "run `dot -V` or `graphviz-pure -V` to see whether the program works",
)
NOTHING_TO_READ = problem(
    "C904",
    "nothing-to-read",
    "There is no review in this folder",
    "A check that reads no file must not say that all is well.",
    "give the folder that holds theory/ and studies/",
)
CANNOT_WRITE = problem(
    "C905",
    "cannot-write",
    "The output could not be written",
    "The folder is full, may not be written to, or holds something else in that place.",
    "free some room, or give another folder with --out",
)
IN_THE_WAY = problem(
    "C906",
    "file-in-the-way",
    "A file that cmoc did not make stands in the way",
    "Only files that an earlier run wrote are replaced or removed, and nothing is written outside the folder.",
    "move the file, or give another folder with --out",
)
SAME_PAGE = problem(
    "C907",
    "page-made-twice",
    "A hand-written page has the name of a made one",
    "One of the two would take the place of the other without a word.",
    "rename the file in docs/",
)
SITE_FAILED = problem(
    "C908",
    "site-failed",
    "The site could not be built from its pages",
    "MkDocs, the theme or a plugin failed or warned. A warning is often a link that leads nowhere, so it counts too.",
    "mend what the message names, in docs/ or in mkdocs.yml",
)

TOOL: tuple[Problem, ...] = (
    NO_ENGINE,
    LAYOUT_TIMEOUT,
    LAYOUT_FAILED,
    NOTHING_TO_READ,
    CANNOT_WRITE,
    IN_THE_WAY,
    SAME_PAGE,
    SITE_FAILED,
)
