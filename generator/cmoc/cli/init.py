"""`cmoc init`."""

from pathlib import Path

import click

from cmoc.build.init import init


@click.command("init")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def init_command(folder: Path) -> None:
    """Begin a review in DIR: a small invented one that is complete, to replace by your own.

    DIR must not be there yet, or be empty. Exits 2 where nothing could be written.
    """
    begun = init(folder)
    if begun.fault:
        raise click.BadParameter(begun.fault, param_hint="DIR")
    click.echo(f"{len(begun.files)} files in {click.format_filename(folder)}; next: cd there, `make site`")
