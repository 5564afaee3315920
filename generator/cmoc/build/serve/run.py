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
from cmoc.build.serve.watch import SETTINGS, Unwatchable, changes
from cmoc.build.write import InTheWay, locked, make_folder, refuse_odd_files


def run(top: Path, port: int, drawer: Drawer, say: Callable[[str], None]) -> str:
    """Until Ctrl-C. Gives back why it could not begin or go on, or nothing."""
    top = top.resolve()  # as the watch names what changed
    if not (top / SETTINGS).is_file():
        return f"there is no {SETTINGS} in this folder: it holds the settings of the site"
    home, board = top / "build" / "serve", Board()
    with ExitStack() as held:
        try:
            make_folder(home)
            refuse_odd_files(home)
            held.enter_context(locked(home))
        except InTheWay:
            return "this folder is being served already, by another run"
        except OSError as error:
            return f"build/serve/ in this folder cannot be written: {error.strerror or error}"
        try:
            server = held.enter_context(Server(port, home / "site", board))
        except OSError as error:
            return f"port {port} cannot be used ({error.strerror or error}); give another with --port"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        held.callback(server.shutdown)
        say(f"Serving {server.address} (Ctrl-C ends)")
        session = Session(top, home, drawer, board, say)
        try:
            for changed in changes(top, *overrides(session.settings), again=session.came_back):
                session.follow(changed)
        except KeyboardInterrupt:
            say("")
        except Unwatchable as error:
            return str(error)
    return ""
