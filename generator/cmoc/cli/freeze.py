"""`cmoc freeze`."""

from pathlib import Path

import click

from cmoc.build.freeze import freeze
from cmoc.cli import options


@click.command("freeze")
@click.argument("phase", metavar="PHASE")
@options.folder
@options.style
def freeze_command(phase: str, folder: Path, style: str) -> None:
    """Close PHASE: write its snapshot and record the snapshot's hash in theory/review.yml.

    The current phase is written from the theory as it stands; of an earlier one the snapshot must be there. Nothing is
    written while there is an error or an undeclared change. Exits as `cmoc check` does, and 2 when PHASE is unknown.
    """
    done = freeze(folder, phase)
    if done.fault:
        raise click.BadParameter(done.fault, param_hint="PHASE")
    if done.found:
        options.show(done.found, done.sources, style, folder)
        raise SystemExit(options.exit_code(done.found, done.failed, strict=False))
    told = f"{phase} is frozen: {', '.join(done.written)}" if done.written else f"{phase} is frozen as it stands"
    click.echo(told)
