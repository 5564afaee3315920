"""`cmoc serve`, from the first build to Ctrl-C."""

import threading
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from cmoc.build.drawings import Drawer
from cmoc.build.serve.board import Board
from cmoc.build.serve.server import Server
from cmoc.build.serve.session import Session
from cmoc.build.serve.site import overrides
from cmoc.build.serve.watch import SETTINGS, changes
from cmoc.build.write import InTheWay, locked, make_folder


def run(top: Path, port: int, drawer: Drawer, say: Callable[[str], None]) -> str:
    """Until Ctrl-C. Gives back why it could not begin, or nothing."""
    top = top.resolve()  # as the watch names what changed
    if not (top / SETTINGS).is_file():
        return f"there is no {SETTINGS} in this folder: it holds the settings of the site"
    home, board = top / "build" / "serve", Board()
    with ExitStack() as held:
        try:
            make_folder(home)
            held.enter_context(locked(home))
            server = held.enter_context(Server(port, home / "site", board))
        except InTheWay:
            return "this folder is being served already, by another run"
        except OSError as error:
            return f"port {port} cannot be used ({error.strerror or error}); give another with --port"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        held.callback(server.shutdown)
        say(f"Serving {server.address} (Ctrl-C ends)")
        session = Session(top, home, drawer, board, say)
        try:
            for changed in changes(top, *overrides(session.settings)):
                session.follow(changed)
        except KeyboardInterrupt:
            say("")
    return ""
