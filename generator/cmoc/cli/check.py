"""`cmoc check`."""

from pathlib import Path

import click

from cmoc.build.compile import check_whole
from cmoc.cli import options


@click.command("check")
@options.folder
@options.style
@options.strict
def check_command(folder: Path, style: str, strict: bool) -> None:
    """Check the review in DIR and print every problem.

    Exits 0 when there is no error, 1 when there is one, 2 when there was nothing to check.
    """
    checked = check_whole(folder)
    options.show(checked.found, checked.sources, style, folder)
    raise SystemExit(options.exit_code(checked.found, checked.failed, strict))
