"""A review that is edited while a session follows it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from cmoc.build.drawings import Drawer
from cmoc.build.serve.board import Board
from cmoc.build.serve.session import Session

Change = Callable[[str], str] | str | None


@dataclass
class Followed:
    review: Path
    session: Session
    said: list[str] = field(default_factory=list)

    @property
    def site(self) -> Path:
        return self.session.link

    @property
    def faults(self) -> str:
        found = self.session.board.faults
        return found.text if found else ""

    def edit(self, name: str, change: Change) -> None:
        """Writes, changes or removes a source, and has the session follow."""
        file = self.review / name
        if change is None:
            file.unlink()
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(change if isinstance(change, str) else change(file.read_text("utf-8")), "utf-8")
        self.session.follow(frozenset({name}))

    def contents(self) -> dict[str, bytes]:
        return contents(self.site)


def follow(review: Path) -> Followed:
    said: list[str] = []
    home = review / "build/serve"
    made = Followed(review, Session(review, home, Drawer(), Board(), said.append), said)
    made.session.follow(frozenset())
    return made


def contents(folder: Path) -> dict[str, bytes]:
    top = folder.resolve()
    return {file.relative_to(top).as_posix(): file.read_bytes() for file in sorted(top.rglob("*")) if file.is_file()}


def swapped(old: str, new: str) -> Callable[[str], str]:
    def change(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return change
