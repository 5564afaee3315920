"""What is given out, to whom, and what is added to a page on its way."""

import http.client
import re
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from cmoc.build.serve.board import Board
from cmoc.build.serve.server import CHANGES, HOST, Server
from cmoc.render.preview import SCRIPT, Faults
from cmoc.render.theme import theme_files

PAGE = b"<!doctype html><html><body><h1>Home</h1></body></html>"
HOSTILE = '</pre></details><script>window.hacked=1</script><img src=x onerror="window.hacked=1"> {{ 7*7 }} \u202e'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "outer" / "site"
    (root / "a b" / "é").mkdir(parents=True)
    (root / ".hidden").mkdir()
    for name in ("index.html", "a b/index.html", "a b/é/index.html", "404.html", ".hidden/index.html", ".secret"):
        (root / name).write_bytes(PAGE.replace(b"Home", name.encode()))
    (root / "index.html").write_bytes(PAGE)
    (root / "theory.json").write_text('{"format": 1}')
    (root / "site.css").write_text("a {}")
    (root.parent / "secret.txt").write_text("secret")
    (root / "out.txt").symlink_to(root.parent / "secret.txt")
    (root / "out").symlink_to(root.parent)
    (root / "nowhere").symlink_to("nothing")
    return root


@pytest.fixture
def served(root: Path) -> Iterator[Server]:
    with Server(0, root, Board()) as server:
        thread = threading.Thread(target=server.serve_forever, args=[0.02])  # so often it looks whether to end
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def ask(server: Server, path: str, host: str | None = "", method: str = "GET") -> http.client.HTTPResponse:
    """`host`: empty for the right one, None for none at all."""
    connection = http.client.HTTPConnection(HOST, server.server_port, timeout=30)
    connection.putrequest(method, path, skip_host=True)
    if host is not None:
        connection.putheader("Host", host or f"{HOST}:{server.server_port}")
    connection.endheaders()
    return connection.getresponse()


def test_a_page_comes_with_the_script_that_waits_for_a_newer_one(served: Server) -> None:
    answer = ask(served, "/")
    page = answer.read()
    assert (answer.status, answer.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert answer.headers["Cache-Control"] == "no-store"
    start, end = PAGE.split(b"</body>")
    added = f'<script src="{SCRIPT}" data-seen="{served.board.seen}"></script>\n'.encode()
    assert page == start + added + b"</body>" + end
    assert (served.root / "index.html").read_bytes() == PAGE


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("/a%20b/", "a b/index"),
        ("/a%20b/%C3%A9/", "a b/é/index"),
        ("/a%20b/index.html", "a b/index"),
    ],
)
def test_a_folder_is_its_page(served: Server, path: str, text: str) -> None:
    answer = ask(served, path)
    assert answer.status == 200
    assert text.encode() in answer.read()


def test_a_folder_without_its_slash_leads_to_it_and_to_no_other_host(served: Server) -> None:
    for path in ("/a%20b/%C3%A9", "//a%20b/%C3%A9", "http://other.test/a%20b/%C3%A9"):
        answer = ask(served, path)
        assert answer.status in (302, 404)
        assert answer.headers["Location"] in (None, "/a%20b/%C3%A9/")


def test_other_files_are_given_as_they_are(served: Server) -> None:
    answer = ask(served, "/theory.json")
    assert (answer.status, answer.headers["Content-Type"], answer.read()) == (200, "application/json", b'{"format": 1}')
    assert ask(served, "/site.css?v=1").headers["Content-Type"] == "text/css; charset=utf-8"
    assert ask(served, "/theory.json", method="HEAD").read() == b""


@pytest.mark.parametrize(
    "path",
    [
        "/nothing",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/a%20b/../../secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e%2fsecret.txt",
        "/out.txt",
        "/out/secret.txt",
        "/nowhere",
        "/.secret",
        "/.hidden/",
        "/.cmoc/other",
        "/theory.json/",
        "/theory.json/more",
        "/%00",
        "/" + "x" * 5000,
        "/" + "x/" * 3000,
    ],
)
def test_what_is_not_in_the_site_is_not_given(served: Server, path: str) -> None:
    answer = ask(served, path)
    page = answer.read()
    assert b"secret" not in page
    if path == "/theory.json/":
        assert answer.status in (200, 404)
    else:
        assert answer.status == 404
        assert b"404.html" in page


@pytest.mark.parametrize(
    "host", [None, "evil.test", "evil.test:{port}", "localhost", "127.0.0.1:1", "localhost:{port}.x"]
)
@pytest.mark.parametrize("path", ["/", "/theory.json", SCRIPT, CHANGES])
def test_under_another_name_nothing_is_given(served: Server, path: str, host: str | None) -> None:
    answer = ask(served, path, host and host.format(port=served.server_port))
    assert (answer.status, b"Home" in answer.read()) == (403, False)


def test_it_answers_to_localhost_and_listens_here_alone(served: Server) -> None:
    assert ask(served, "/", f"localhost:{served.server_port}").status == 200
    assert served.socket.getsockname()[0] == "127.0.0.1"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "X"])
def test_nothing_can_be_sent(served: Server, method: str) -> None:
    assert ask(served, "/", method=method).status == 501


def test_faults_stand_on_every_page_as_text(served: Server) -> None:
    served.board.tell(Faults("1 error <b>", HOSTILE))
    for path in ("/", "/nothing", "/a%20b/"):
        page = ask(served, path).read().decode()
        assert "&lt;/pre&gt;&lt;/details&gt;&lt;script&gt;window.hacked=1&lt;/script&gt;" in page
        assert "1 error &lt;b&gt;" in page
        assert "{{ 7*7 }}" in page
        assert "<script>window" not in page
        assert "<img" not in page
    served.board.tell(None)
    assert b"<pre" not in ask(served, "/").read()


def test_while_there_is_no_site_it_says_so(served: Server) -> None:
    for file in served.root.rglob("index.html"):
        file.unlink()
    answer = ask(served, "/a%20b/")
    page = answer.read()
    assert answer.status == 503
    assert b"is being built" in page
    assert SCRIPT.encode() in page
    served.board.tell(Faults("1 error", HOSTILE))
    page = ask(served, "/").read()
    assert b"must be mended" in page
    assert b"&lt;script&gt;window.hacked=1" in page
    assert b"<script>window" not in page


def test_another_folder_in_its_place_is_served_from_then_on(served: Server, tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b/index.html").write_bytes(PAGE.replace(b"Home", b"New"))
    served.root.rename(tmp_path / "old")
    served.root.symlink_to(tmp_path / "b")
    assert b"New" in ask(served, "/").read()


def test_news_comes_to_who_waits(served: Server) -> None:
    seen = served.board.seen
    answer = ask(served, f"{CHANGES}?page=/a%20b/&seen={seen}")
    assert (answer.status, answer.headers["Content-Type"]) == (200, "text/event-stream")
    served.board.pages(["other/index.html"])
    served.board.pages(["a b/index.html"])
    assert answer.read() == b"event: changed\ndata:\n\n"


@pytest.mark.parametrize("query", ["", "?page=/&seen=", "?seen=x-1", "?page=/&page=/a&seen=other-0"])
def test_who_says_nothing_or_comes_from_before_gets_news_at_once(served: Server, query: str) -> None:
    assert ask(served, CHANGES + query).read().startswith(b"event: changed")


def test_what_changes_while_a_page_is_read_is_news_to_it(served: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    def read_too_early(file: Path) -> bytes:
        content = file.read_bytes()
        served.board.everything()
        return content

    monkeypatch.setattr("cmoc.build.serve.server.read", read_too_early)
    seen = re.search(r'data-seen="([^"]+)"', ask(served, "/").read().decode())
    assert seen
    assert served.board.is_news("/", seen[1])


def test_a_browser_that_goes_away_is_no_fault(served: Server, capfd: pytest.CaptureFixture[str]) -> None:
    with socket.create_connection((HOST, served.server_port), 30) as gone:
        ask_for = f"GET {CHANGES}?page=/&seen={served.board.seen} HTTP/1.0\r\nHost: {HOST}:{served.server_port}\r\n\r\n"
        gone.sendall(ask_for.encode())
        assert gone.recv(20)
    for _ in range(50):
        served.board.everything()
    assert ask(served, "/").status == 200
    assert capfd.readouterr() == ("", "")


def test_the_script_is_given_and_is_no_part_of_a_site(served: Server) -> None:
    answer = ask(served, SCRIPT)
    assert answer.headers["Content-Type"] == "text/javascript; charset=utf-8"
    script = answer.read()
    assert b"EventSource" in script
    assert not any(b"EventSource" in content for content in theme_files().values())
