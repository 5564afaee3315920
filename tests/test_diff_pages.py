"""The pages that a comment names against reality: both sides compiled, and their files compared."""

import os
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner
from cmoc.build.compile import tree
from cmoc.build.diff import diff, pages_of
from cmoc.build.drawing_cache import beside
from cmoc.build.drawings import Drawer
from cmoc.cli import main
from cmoc.load import load
from cmoc.views.diff_pages import DiffPages
from cmoc.views.facts import facts
from conftest import PHASED, WEIGHED

# Where the record of a page is written. That it moved by a line is no other page.
PLACE = re.compile(r'(?m)^(written|edit): .*\n|^"?(written|edit)"?: .*\n')
SAMPLE = (
    ("theory/cmocs/*", "state: high", "state: low"),
    ("studies/lind-2014.yml", "stance: qualifies", "stance: challenges"),
    ("theory/mechanisms.yml", "id: pride, ", "id: pride, note: See the diary., "),
)
SHOWN = re.compile(r"(<!-- sample -->\n```markdown\n)(.*?)(```\n)", re.DOTALL)
DOCUMENT = Path(__file__).parent.parent / "docs/contributing/diff.md"
COMMENT = "# a note\n\n"
ELSEWHERE = (COMMENT, "short_title: Evenings", "from: notes")  # no page says it: the feed does, and the foot of all
EDITS = [
    pytest.param(PHASED, "theory/contexts.yml", "label: A good lamp", "label: A bright lamp", id="a label"),
    pytest.param(
        PHASED, "theory/contexts.yml", "definition: Light enough", "definition: Enough light", id="a definition"
    ),
    pytest.param(PHASED, "theory/phases/second.yml", "Three diaries name it", "Four do", id="a reason in the ledger"),
    pytest.param(PHASED, "theory/phases/second.yml", "verdict: not-tested", "verdict: affirmed", id="a verdict"),
    pytest.param(PHASED, "theory/phases/second.yml", "count: 1040", "count: 1041", id="a number of the flow"),
    pytest.param(PHASED, "theory/review.yml", "The notes call", "Notes call", id="a limit"),
    pytest.param(
        PHASED, "theory/review.yml", "short_title: Repair evenings", "short_title: Evenings", id="a short title"
    ),
    pytest.param(PHASED, "theory/review.yml", "title: What makes", "title: What, then, makes", id="a title"),
    pytest.param(PHASED, "theory/review.yml", "from: invented notes", "from: notes", id="the foot of every page"),
    pytest.param(WEIGHED, "theory/cmocs/*", "state: high", "state: low", id="a sign"),
    pytest.param(WEIGHED, "theory/cmocs/*", "cites: [", "cites: [3, ", id="a citation"),
    pytest.param(WEIGHED, "theory/cmocs/*", "stage: ", "note: A note\n  stage: ", id="a note"),
    pytest.param(WEIGHED, "theory/profiles.yml", "label: ", "label: Another ", id="the name of a profile"),
    pytest.param(WEIGHED, "theory/profiles.yml", "how: usual", "how: possible", id="what a profile sets"),
    pytest.param(WEIGHED, "studies/*", "title: ", "title: Another ", id="the title of a study"),
    pytest.param(WEIGHED, "studies/*", "stance: supports", "stance: qualifies", id="a stance"),
    pytest.param(PHASED, "theory/contexts.yml", "", COMMENT, id="a comment"),
    pytest.param(WEIGHED, "theory/mechanisms.yml", "", COMMENT, id="a comment in another file"),
]


def edited(review: Path, to: Path, pattern: str, old: str, new: str) -> Path:
    """A copy with the first such text of the first such file replaced."""
    for name in ("theory", "studies"):
        shutil.copytree(review / name, to / name)
    replaced(to, pattern, old, new)
    return to


def replaced(review: Path, pattern: str, old: str, new: str) -> None:
    file = next(one for one in sorted(review.glob(pattern)) if old in one.read_text("utf-8"))
    file.write_text(file.read_text("utf-8").replace(old, new, 1), "utf-8")


def compiled(review: Path, out: Path) -> dict[str, str]:
    """The Markdown of each page with its drawings, by address. A ledger that is not in balance keeps nobody from it."""
    made = tree(facts(load(review).review), {}, Drawer(None, 20, beside(out)))
    assert not made.found
    files = {name: content.decode() for name, content in made.files.items()}
    return {address(name): whole(text, files) for name, text in files.items() if name.endswith(".md")}


def address(name: str) -> str:
    return re.sub(r"(^|/)index/$", r"\1", f"{name.removesuffix('.md')}/")


def whole(text: str, files: Mapping[str, str]) -> str:
    named = re.search(r"^drawings: \[(.*)\]$", text, re.MULTILINE)
    drawn = [files[f".theme/drawings/{name}.svg"] for name in re.findall(r'"(.*?)"', named[1] if named else "")]
    return "".join([PLACE.sub("", text), *drawn])


def told(a: Path, b: Path) -> DiffPages:
    made = pages_of(*diff(a, f"dir:{a}", f"dir:{b}").sides)
    assert made
    return made


@pytest.mark.parametrize(("review", "file", "old", "new"), EDITS)
def test_every_page_that_differs_is_told_and_no_other(
    review: Path, file: str, old: str, new: str, tmp_path: Path
) -> None:
    a = edited(review, tmp_path / "a", file, old, old)
    b = edited(review, tmp_path / "b", file, old, new)
    before, after = compiled(a, tmp_path / "pages a"), compiled(b, tmp_path / "pages b")
    found = told(a, b)
    assert set(found.differ) == {one for one in before.keys() & after.keys() if before[one] != after[one]}
    assert bool(found.differ) == (new not in ELSEWHERE)
    assert set(found.came) == after.keys() - before.keys()
    assert set(found.went) == before.keys() - after.keys()
    assert sum(len(some) for _, some in found.groups(())) == len(found.differ)


def test_the_foot_of_every_page_is_told_once(tmp_path: Path) -> None:
    b = edited(PHASED, tmp_path / "b", "theory/review.yml", "from: invented notes", "from: notes")
    assert told(PHASED, b).foot
    run = CliRunner().invoke(main, ["diff", str(PHASED), str(b), "--format", "markdown"])
    assert "What stands at the foot of every page differs, too." in run.stdout
    assert not told(PHASED, PHASED).foot


def test_a_snapshot_that_was_edited_keeps_the_pages_from_being_compared(tmp_path: Path) -> None:
    a, b = (edited(PHASED, tmp_path / name, "theory/review.yml", "", "") for name in "ab")
    assert CliRunner().invoke(main, ["freeze", "first", str(b)]).exit_code == 0
    assert told(a, b)
    replaced(b, "theory/snapshots/first.yml", "The second page", "A page")
    assert pages_of(*diff(a, f"dir:{a}", f"dir:{b}").sides) is None


def test_an_address_that_goes_is_told_with_the_one_that_its_record_has_now(tmp_path: Path) -> None:
    a, b = (edited(PHASED, tmp_path / name, "theory/review.yml", "", "") for name in "ab")
    for file in b.rglob("*.yml"):
        file.write_text(file.read_text("utf-8").replace("good-lamp", "bright-lamp"), "utf-8")
    found = told(a, b)
    assert (found.came, found.went) == (
        ("constructs/bright-lamp/", "constructs/bright-lamp/further/"),
        ("constructs/good-lamp/", "constructs/good-lamp/further/"),
    )
    before, after = compiled(a, tmp_path / "pages a"), compiled(b, tmp_path / "pages b")
    assert set(found.differ) == {one for one in before.keys() & after.keys() if before[one] != after[one]}
    text = comment(a, b)
    new = "<code>constructs/bright-lamp/</code>, <code>constructs/bright-lamp/further/</code>."
    assert f"New addresses (2): {new}" in text
    gone = "<code>constructs/good-lamp/</code> (now <code>constructs/bright-lamp/</code>)"
    assert f"**Addresses that go (2), so that links to them break:** {gone}" in text


def test_an_address_that_an_alias_leads_on_stays(tmp_path: Path) -> None:
    a, b = (edited(PHASED, tmp_path / name, "theory/review.yml", "", "") for name in "ab")
    for file in b.rglob("*.yml"):
        file.write_text(file.read_text("utf-8").replace("good-lamp", "bright-lamp"), "utf-8")
    replaced(b, "theory/contexts.yml", "label: A good lamp", "label: A good lamp\n  aliases: [good-lamp]")
    assert (told(a, b).went, told(a, b).handed) == ((), ("constructs/good-lamp/", "constructs/good-lamp/further/"))
    stays = "Addresses that stay and lead to what became of their record (2): "
    assert f"{stays}<code>constructs/good-lamp/</code> (now <code>constructs/bright-lamp/</code>)" in comment(a, b)
    assert (told(b, a).went, told(b, a).came) == (("constructs/bright-lamp/", "constructs/bright-lamp/further/"), ())


def test_of_a_side_that_no_site_can_be_made_of_only_own_pages_are_told(tmp_path: Path) -> None:
    b = edited(PHASED, tmp_path / "b", "theory/cmocs/*", "construct: curiosity", "construct: no-such")
    assert diff(PHASED, f"dir:{PHASED}", f"dir:{b}").view
    for old in (str(b), "phase:first"):
        text = comment(old, PHASED)
        assert "Pages that differ" not in text
        assert "Which ones is told only where a site can be made of both sides and little enough changed." in text


def test_where_very_much_changed_pages_are_not_made(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    b = edited(PHASED, tmp_path / "b", "theory/contexts.yml", "label: A good lamp", "label: A bright lamp")
    assert "Pages that differ" in comment(PHASED, b)
    monkeypatch.setattr("cmoc.build.diff.MANY", 0)
    assert "Pages that differ" not in comment(PHASED, b)


def comment(a: Path | str, b: Path) -> str:
    run = CliRunner().invoke(main, ["diff", str(a), f"dir:{b}", str(b), "--format", "markdown"])
    assert run.exit_code == 0, run.stderr
    return re.sub("&#([0-9]+);", lambda found: chr(int(found[1])), run.stdout)


def test_the_sample_in_the_document_is_what_is_printed(tmp_path: Path) -> None:
    """`make golden` rewrites it."""
    a, b = (edited(WEIGHED, tmp_path / name, "theory/review.yml", "", "") for name in "ab")
    for file, old, new in SAMPLE:
        replaced(b, file, old, new)
    text = comment(a, b).replace(str(a), "main").replace(f"dir:{b}", "HEAD").rstrip()
    assert text.index("#### Theory") < text.index("#### Evidence") < text.index("<summary>Wording")
    document = DOCUMENT.read_text("utf-8")
    made = SHOWN.sub(lambda found: f"{found[1]}{text}\n{found[3]}", document)
    if os.environ.get("CMOC_GOLDEN") == "rewrite":
        DOCUMENT.write_text(made, "utf-8")
    else:
        assert document == made
