"""`cmoc serve`."""

from pathlib import Path

import click

from cmoc.build.drawing_cache import beside
from cmoc.build.drawings import Drawer
from cmoc.cli import options


@click.command("serve")
@options.folder
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes a free one.")
@options.dot
@options.timeout
def serve_command(folder: Path, port: int, dot: str | None, timeout: int) -> None:
    """Build the site of the review in DIR and show it to this machine, as it is after each change.

    The site lies in build/serve/ in DIR. While something is wrong the last good one stays, with the faults on each
    page. Ctrl-C ends it. Exits 2 when it cannot begin.
    """
    from cmoc.build.serve.run import run  # MkDocs is needed for nothing else

    drawer = Drawer(dot, timeout, beside(folder / "build" / "pages"))
    fault = run(folder, port, drawer, click.echo)
    if fault:
        click.echo(fault, err=True)
        raise SystemExit(2)
