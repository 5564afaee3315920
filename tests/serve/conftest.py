"""The tiny review in a folder of its own, with a session that follows it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cmoc.build.serve.session import EPOCH
from serving import Followed, contents, follow
from site_build import TINY, copied, settings


@pytest.fixture(scope="session", autouse=True)
def day() -> Iterator[None]:
    """The session sets the day for MkDocs in its environment, which is that of all tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(EPOCH, "0")
        patch.delenv(EPOCH)
        yield


def review_in(folder: Path) -> Path:
    review = copied(TINY, folder)
    settings(review)
    return review


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Followed:
    return follow(review_in(tmp_path_factory.mktemp("followed") / "review"))


@pytest.fixture
def followed(one: Followed) -> Iterator[Followed]:
    """Built once for a module, and each time brought back to where it was."""
    assert not one.faults
    before = sources(one.review)
    yield one
    for name in sources(one.review).keys() - before.keys():
        (one.review / name).unlink()
    for name, content in before.items():
        (one.review / name).write_bytes(content)
    one.session.follow(frozenset())


def sources(review: Path) -> dict[str, bytes]:
    return {name: content for name, content in contents(review).items() if not name.startswith("build/")}


@pytest.fixture
def afresh(followed: Followed, tmp_path: Path) -> Callable[[], dict[str, bytes]]:
    """The whole site of the sources as they are now, built by a session that knows nothing of the one before."""

    def build() -> dict[str, bytes]:
        again = copied(followed.review, tmp_path / "again")
        (again / "mkdocs.yml").write_bytes((followed.review / "mkdocs.yml").read_bytes())
        other = follow(again)
        assert not other.faults
        return other.contents()

    return build


@pytest.fixture
def page(followed: Followed) -> str:
    """A page written by hand."""
    followed.edit("mkdocs.yml", lambda text: text.replace("not_in_nav: |\n", "not_in_nav: |\n  /more.md\n"))
    followed.edit("docs/more.md", "# More\n\nSee [curiosity](constructs/curiosity.md).\n")
    assert not followed.faults
    return "docs/more.md"
