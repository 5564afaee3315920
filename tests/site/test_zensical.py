"""The same tree builds under a successor of MkDocs, with the same pages and drawings."""

import shutil
import sys
from pathlib import Path

from site_build import TOP, run


def test_the_same_pages_and_drawings(tmp_path: Path, shipped: Path) -> None:
    shutil.copytree(shipped.parent / "build", tmp_path / "build")
    shutil.copy(TOP / "mkdocs.yml", tmp_path / "mkdocs.yml")
    run(Path(sys.executable).parent / "zensical", "build", "--strict", cwd=tmp_path)
    other = tmp_path / "site"
    pages = [file.relative_to(shipped) for file in sorted(shipped.rglob("*.html"))]
    assert pages == [file.relative_to(other) for file in sorted(other.rglob("*.html"))]
    assert (other / "feed.xml").read_bytes() == (shipped / "feed.xml").read_bytes()
    drawings = [file.relative_to(shipped) for file in sorted(shipped.rglob("drawings/*.svg"))]
    assert drawings
    for file in drawings:
        assert (other / file).read_bytes() == (shipped / file).read_bytes()
    for page in pages:
        ours, theirs = ((site / page).read_text("utf-8") for site in (shipped, other))
        assert ours.count('class="causal-web"') == theirs.count('class="causal-web"'), page
        assert ours.count("data-line=") == theirs.count("data-line="), page
