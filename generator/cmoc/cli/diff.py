"""`cmoc diff`."""

from pathlib import Path
from typing import cast

import click

from cmoc.build.diff import diff, with_pages
from cmoc.changes import RULES
from cmoc.changes.record import LEVELS, Level
from cmoc.cli import options
from cmoc.render.diff_markdown import render_diff
from cmoc.report import tally
from cmoc.report.diff import diff_json, diff_text
from cmoc.report.full import full

FORMATS = {"text": diff_text, "markdown": render_diff, "json": diff_json}


@click.command("diff")
@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
@options.folder
@click.option("--format", "style", type=click.Choice(list(FORMATS)), default="text", help="How to print it.")
@click.option(
    "--level",
    type=click.Choice(LEVELS),
    default="wording",
    help="Leave out what is below this level: theory, then evidence, then wording.",
)
@click.option(
    "--only", multiple=True, type=click.Choice([rule.name for rule in RULES]), metavar="RULE", help="This rule alone."
)
@click.option("--exit-code", "tells", is_flag=True, help="Exit 1 when there is a change.")
def diff_command(a: str, b: str, folder: Path, style: str, level: str, only: tuple[str, ...], tells: bool) -> None:
    """Print what changed in the theory from A to B.

    A and B are folders, phases with a snapshot or git revisions; `.` is the review in DIR as it stands. `dir:`,
    `phase:` and `git:` before a name say which is meant. Exits 2 where a name is unknown or a side cannot be read.
    """
    done = diff(folder, a, b, cast(Level, level), only)
    if done.faults:
        raise click.BadParameter("; ".join(done.faults))
    if not done.view:
        click.echo(f"{full(done.found, done.sources)}\n\n{tally(done.found)}", err=True)
        raise SystemExit(2)
    view = with_pages(done.view, done.sides) if style == "markdown" else done.view
    click.echo(FORMATS[style](view).rstrip("\n"))
    raise SystemExit(int(tells and bool(done.view.rows)))
