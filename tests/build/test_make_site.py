"""`make site` ends where MkDocs warns, and leaves the site that is there."""

import shutil
import subprocess
import sys
from pathlib import Path

from site_build import TINY, TOP, copied, settings


def make_site(review: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "generator/tasks.py", "site"]
    return subprocess.run(command, cwd=review, capture_output=True, text=True, check=False)


def test_a_warning_of_mkdocs_fails_and_leaves_the_last_site(tmp_path: Path) -> None:
    review = copied(TINY, tmp_path / "review")
    settings(review)
    (review / "generator").mkdir()
    shutil.copy(TOP / "generator/tasks.py", review / "generator/tasks.py")
    done = make_site(review)
    assert (done.returncode, done.stderr) == (0, "")
    before = (review / "site/index.html").read_bytes()
    (review / "docs").mkdir(exist_ok=True)
    (review / "docs/lost.md").write_text("[nowhere](no-such-page.md)\n", "utf-8")
    done = make_site(review)
    assert done.returncode == 1
    assert "no-such-page.md" in done.stderr
    assert (review / "site/index.html").read_bytes() == before
