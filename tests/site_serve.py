"""Serve a built site below a path, as a host would."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

MOUNT = "/x/1.0/"  # a site must work under any path


class Quiet(SimpleHTTPRequestHandler):
    """Serves the folder below MOUNT, and nothing above it."""

    def translate_path(self, path: str) -> str:
        if not path.startswith(MOUNT):
            return str(Path(self.directory) / "not here")
        return super().translate_path("/" + path.removeprefix(MOUNT))

    def log_message(self, format: str, *args: object) -> None:
        pass


@dataclass(frozen=True)
class Served:
    folder: Path
    base: str


def serve(folder: Path) -> Iterator[Served]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, args=[0.02])  # so often it looks whether to end
    thread.start()
    yield Served(folder, f"http://127.0.0.1:{server.server_port}{MOUNT}")
    server.shutdown()
    thread.join()
    server.server_close()
