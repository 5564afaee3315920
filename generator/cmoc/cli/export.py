"""`cmoc export`."""

from pathlib import Path

import click

from cmoc.build.export import Drawing, export_folder
from cmoc.cli import options
from cmoc.exchange import FORMATS

BY_NAME = {one.name: one for one in FORMATS}


@click.command(
    "export",
    epilog="\b\nFORMAT is one of:\n" + "\n".join(f"  {one.name:<11} {one.what}" for one in FORMATS),
)
@click.argument("format", metavar="FORMAT", type=click.Choice(list(BY_NAME)))
@options.folder
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the folder of the export goes.  [default: build/export in DIR]",
)
@click.option("--only", multiple=True, metavar="DRAWING", help="Of the figures this one alone, as its SVG is named.")
@options.dot
@options.timeout
def export_command(
    format: str, folder: Path, out: Path | None, only: tuple[str, ...], dot: str | None, timeout: int
) -> None:
    """Write the review in DIR for other tools, into a folder of the format's name.

    Nothing is written while there is an error. Exits as `cmoc check` does, and 2 when the files could not be made.
    """
    target = out or folder / "build" / "export"
    done = export_folder(folder, target, BY_NAME[format], Drawing(dot, timeout, folder / "build" / "pages", only))
    if done.fault:
        raise click.BadParameter(done.fault)
    options.show(done.found, done.sources, "full", folder)
    code = options.exit_code(done.found, done.failed, strict=False)
    if not code:
        click.echo(f"{len(done.files)} {'file' if len(done.files) == 1 else 'files'} in {target / format}")
    raise SystemExit(code)
