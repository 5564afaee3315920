"""`cmoc trace`."""

from pathlib import Path

import click

from cmoc.build.trace import trace_folder
from cmoc.cli import options
from cmoc.report.trace import trace_json, trace_text


@click.command("trace")
@click.argument("start", metavar="FROM")
@click.argument("end", metavar="[TO]", required=False)
@click.option(
    "--dir",
    "folder",
    default=".",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The review's folder.  [default: .]",
)
@click.option("--with", "profiles", multiple=True, metavar="PROFILE", help="Follow links limited to this profile, too.")
@click.option("--format", "style", type=click.Choice(["terminal", "json"]), default="terminal", help="How to print it.")
def trace_command(start: str, end: str | None, folder: Path, profiles: tuple[str, ...], style: str) -> None:
    """Print the paths from FROM to TO, or to everything, with sign and evidence.

    FROM is a construct (`quick-wins`, `trust:low`) or a profile (`profile:merger`). Exits 2 where a name is unknown.
    """
    done = trace_folder(folder, start, end, profiles)
    if done.fault:
        raise click.BadParameter(done.fault)
    if not done.view:
        options.show(done.checked.found, done.checked.loaded.sources, "full", folder)
        raise SystemExit(options.exit_code(done.checked.found, done.checked.failed, strict=False))
    click.echo(trace_json(done.view) if style == "json" else trace_text(done.view))
