"""The command in a process of its own: how it begins, how it ends, and what is left when it is killed."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from cmoc import build as package
from cmoc.cli import main
from site_build import TINY, copied, settings

pytestmark = pytest.mark.xdist_group("serve in a process")
FOLLOWS = "The site is as its sources"


@pytest.fixture
def review(tmp_path: Path) -> Path:
    review = copied(TINY, tmp_path / "a review")
    settings(review)
    return review


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(Path(package.__path__[0]).parents[1])}


@contextmanager
def serving(review: Path, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-m", "cmoc", "serve", review, "--port", "0", *arguments],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def heard(process: subprocess.Popen[str], words: str) -> str:
    """The next line that begins so."""
    assert process.stdout
    for line in process.stdout:
        if line.startswith(words):
            return line
    raise AssertionError(f"it ended and did not say {words!r}")


def get(address: str, path: str) -> str:
    port = re.search(r":(\d+)/", address)
    assert port
    connection = http.client.HTTPConnection("127.0.0.1", int(port[1]), timeout=30)
    connection.request("GET", path)
    return connection.getresponse().read().decode()


def serve(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["serve", *map(str, arguments)], catch_exceptions=False)


def test_from_the_first_build_over_an_edit_to_the_end(review: Path) -> None:
    with serving(review) as process:
        address = heard(process, "Serving http://127.0.0.1:")
        heard(process, FOLLOWS)
        assert "Quite new" not in get(address, "/cmocs/cmoc-002/")
        text = (review / "theory/cmocs/curiosity.yml").read_text("utf-8")
        (review / "theory/cmocs/curiosity.yml").write_text(
            text.replace("  stage:", "  note: Quite new.\n  stage:"), "utf-8"
        )
        heard(process, FOLLOWS)
        assert "Quite new" in get(address, "/cmocs/cmoc-002/")
        (review / "theory/cmocs/curiosity.yml").write_text("[", "utf-8")
        heard(process, "error[C0")
        heard(process, "The last good site stays")
        assert "error[C0" in get(address, "/cmocs/cmoc-002/")
        assert "Quite new" in get(address, "/cmocs/cmoc-002/")
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 0
        assert process.stdout
        assert process.stdout.read().strip() == ""
    assert not (review / "site").exists()


def test_killed_while_it_builds_it_leaves_a_site_that_works(review: Path) -> None:
    with serving(review) as process:
        heard(process, FOLLOWS)
        (review / "studies/new-2020.yml").write_text("id: new-2020\n", "utf-8")
        home = review / "build/serve"
        while not (home / "a").exists() or not (home / "b").exists():
            assert process.poll() is None
        process.kill()
        process.wait(30)
    site = review / "build/serve/site"
    pages = list(site.resolve().rglob("*.html"))
    assert len(pages) > 50
    assert all(b"</html>" in file.read_bytes() for file in pages)
    with serving(review) as process:
        address = heard(process, "Serving")
        heard(process, FOLLOWS)
        assert "new-2020" in get(address, "/studies/new-2020/")


def test_a_port_in_use_is_said_and_2(review: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = serve(review, "--port", str(port))
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(f"port {port} cannot be used (Address already in use)")


def test_a_folder_that_is_served_already_is_2(review: Path) -> None:
    with serving(review) as process:
        heard(process, "Serving")
        done = serve(review, "--port", "0")
    assert (done.exit_code, done.stderr) == (2, "this folder is being served already, by another run\n")


def test_without_settings_it_is_2(review: Path) -> None:
    (review / "mkdocs.yml").unlink()
    done = serve(review)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == "there is no mkdocs.yml in this folder: it holds the settings of the site\n"


@pytest.mark.parametrize("port", ["-1", "65536", "http"])
def test_a_port_that_is_none_is_2(review: Path, port: str) -> None:
    assert serve(review, "--port", port).exit_code == 2


def test_mkdocs_is_loaded_only_to_serve() -> None:
    told = "import sys, cmoc.cli; print([name for name in sys.modules if name.startswith(('mkdocs', 'watchfiles'))])"
    done = subprocess.run(
        [sys.executable, "-c", told],
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "[]\n"
