"""What became of a new record, as a command ends."""

from pathlib import Path

import click

from cmoc.build.new import Made
from cmoc.cli import options


def show_new(folder: Path, made: Made) -> None:
    """Exits 0 where it was written and the review holds, 1 where it does not, 2 where it could not be done."""
    if made.fault:
        raise click.UsageError(made.fault)
    if made.found:
        options.show(made.found, made.sources, "full", folder)
    if made.file:
        click.echo(f"{made.id} is written: {made.file}:{made.line}")
    elif not made.failed:
        click.echo("nothing is written: mend what is said above and run it again")
    raise SystemExit(options.exit_code(made.found, made.failed, strict=False))
