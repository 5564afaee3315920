"""The site over HTTP, for this machine alone. Nothing outside the site's folder is given out."""

import sys
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from urllib.parse import parse_qs, quote, unquote, urlsplit

from cmoc.build.serve.board import Board
from cmoc.render.preview import SCRIPT, script, standing_alone, with_news

HOST = "127.0.0.1"
CHANGES = "/.cmoc/changes"
PATIENCE = 15  # seconds until a browser that waits for news is told that there is none


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, port: int, root: Path, board: Board) -> None:
        """`root` may lead to another folder from one request to the next, or to none yet."""
        super().__init__((HOST, port), Handler)
        self.root = root
        self.board = board

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.server_port}/"

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):  # a browser that went away is no fault
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class Handler(BaseHTTPRequestHandler):
    server: Server
    timeout = 60  # seconds for a browser to say what it wants

    def do_GET(self) -> None:  # noqa: N802
        try:
            path = urlsplit(self.path).path
        except ValueError:
            self.give(HTTPStatus.BAD_REQUEST, b"This address cannot be read.\n", "text/plain")
            return
        if self.headers.get("Host", "") not in self.own_names():
            # A page elsewhere may have its own name lead to this machine.
            self.give(HTTPStatus.FORBIDDEN, b"This is not the host that was asked for.\n", "text/plain")
        elif path == CHANGES:
            self.wait_for_news()
        elif path == SCRIPT:
            self.give(HTTPStatus.OK, script(), "text/javascript")
        else:
            self.give_file(path)

    do_HEAD = do_GET  # noqa: N815

    def own_names(self) -> set[str]:
        port = self.server.server_port
        return {f"{name}:{port}" for name in (HOST, "localhost")} | ({HOST, "localhost"} if port == 80 else set())

    def give_file(self, path: str) -> None:
        seen = self.server.board.seen  # before the file is read: what changes from here on is news
        root = self.server.root.resolve()
        if not (root / "index.html").is_file():
            page = standing_alone(seen, self.server.board.faults)
            self.give(HTTPStatus.SERVICE_UNAVAILABLE, page, "text/html")
            return
        found = inside(root, path)
        if found and found.is_dir() and not path.endswith("/"):
            self.give(HTTPStatus.FOUND, b"", "text/plain", quote(f"/{found.relative_to(root).as_posix()}/"))
            return
        file = found / "index.html" if found and found.is_dir() else found
        content = read(file) if file else None
        if file is None or content is None:
            self.give_page(HTTPStatus.NOT_FOUND, read(root / "404.html") or b"Not found.\n", seen)
        elif file.suffix == ".html":
            self.give_page(HTTPStatus.OK, content, seen)
        else:
            self.give(HTTPStatus.OK, content, guess_type(file.name)[0] or "application/octet-stream")

    def give_page(self, status: HTTPStatus, page: bytes, seen: str) -> None:
        self.give(status, with_news(page, seen, self.server.board.faults), "text/html")

    def give(self, status: HTTPStatus, content: bytes, kind: str, to: str = "") -> None:
        self.start(status, f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        if to:
            self.send_header("Location", to)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def start(self, status: HTTPStatus, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Cache-Control", "no-store")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("X-Content-Type-Options", "nosniff")

    def wait_for_news(self) -> None:
        """An event when the page is another; until then now and then a line, to notice a browser that went away."""
        asked = parse_qs(urlsplit(self.path).query)
        page, seen = (asked.get(name, [""])[0] for name in ("page", "seen"))
        self.start(HTTPStatus.OK, "text/event-stream")
        self.end_headers()
        while self.command != "HEAD":
            if self.server.board.wait(page, seen, PATIENCE):
                self.wfile.write(b"event: changed\ndata:\n\n")
                return
            self.wfile.write(b":\n\n")

    def log_message(self, format: str, *args: object) -> None:
        pass


def inside(root: Path, path: str) -> Path | None:
    """What lies at this path in the folder; None for what is hidden or outside, by `..` or through a link."""
    parts = [unquote(part) for part in path.split("/") if part]
    if any(part.startswith(".") or "/" in part or "\0" in part for part in parts):
        return None
    try:
        found = root.joinpath(*parts).resolve(strict=True)
    except OSError:
        return None
    return found if found.is_relative_to(root) else None


def read(file: Path) -> bytes | None:
    try:
        return file.read_bytes() if file.is_file() else None
    except OSError:
        return None
