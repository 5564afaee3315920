"""Build a copy of a review the way `make site` does."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).parent.parent
TINY = TOP / "tests/reviews/tiny"
PHASED = TOP / "tests/reviews/phased"


def run(*command: str | Path, cwd: Path, **more: str) -> subprocess.CompletedProcess[str]:
    fixed = {"SOURCE_DATE_EPOCH": "1585699200", "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    told = [str(part) for part in command]
    done = subprocess.run(
        told, cwd=cwd, env={**os.environ, **fixed, **more}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{told}\n{done.stdout}\n{done.stderr}"
    return done


def settings(review: Path) -> None:
    """The project's own mkdocs.yml, without what a small review does not have."""
    text = (TOP / "mkdocs.yml").read_text("utf-8")
    if not (review / "docs/contributing").exists():
        text = text.replace("  - Contributing: contributing/index.md\n", "")
    if not (review / "docs/how-to-read.md").exists():
        text = text.replace("  - How to read: how-to-read.md\n", "")
    if not (review / "theory/profiles.yml").exists():
        text = text.replace("  - Kinds of collaboration: profiles/index.md\n", "")
    if not (review / "studies").exists():
        text = text.replace("  - Studies: studies/index.md\n", "")
    if not (review / "theory/profiles.yml").exists():
        text = text.replace("  - Kinds of collaboration: profiles/index.md\n", "")
    if not (review / "theory/phases").exists():
        text = text.replace("  - Changes: changes/index.md\n", "")
    (review / "mkdocs.yml").write_text(text, "utf-8")


def compile_review(review: Path, **more: str) -> None:
    run(sys.executable, "-m", "cmoc", "compile", review, cwd=review, **more)


def mkdocs(review: Path, **more: str) -> str:
    done = run(sys.executable, "-m", "mkdocs", "build", "--strict", cwd=review, **more)
    return done.stdout + done.stderr


def build(review: Path) -> Path:
    settings(review)
    compile_review(review)
    mkdocs(review)
    return review / "site"


def copied(source: Path, to: Path) -> Path:
    to.mkdir(parents=True)
    for name in ("theory", "studies", "docs"):
        if (source / name).exists():
            shutil.copytree(source / name, to / name)
    return to
