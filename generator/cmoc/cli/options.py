"""What several commands take, and how they show what was found."""

from collections.abc import Mapping
from pathlib import Path

import click

from cmoc.build.from_top import from_top
from cmoc.report import FORMATS, FROM_TOP, tally
from cmoc.text.diagnostic import Diagnostic, has_errors

folder = click.argument(
    "folder", metavar="[DIR]", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path)
)
style = click.option(
    "--format",
    "style",
    type=click.Choice([name for name, _ in FORMATS]),
    default="full",
    help="How to print what was found.",
)
strict = click.option("--strict", is_flag=True, help="Take warnings for errors.")
dot = click.option("--dot", envvar="CMOC_DOT", help="The Graphviz program to use, instead of the one that is found.")
timeout = click.option(
    "--timeout",
    type=click.IntRange(1, 3600),
    default=20,
    show_default=True,
    help="Seconds for one drawing.",
)


def show(found: tuple[Diagnostic, ...], sources: Mapping[str, str], style: str, folder: Path) -> None:
    text = dict(FORMATS)[style](from_top(found, folder) if style in FROM_TOP else found, sources)
    if text:
        click.echo(text)
    if style == "full":
        click.echo(f"{chr(10) if text else ''}{tally(found)}")


def exit_code(found: tuple[Diagnostic, ...], failed: bool, strict: bool) -> int:
    if failed:
        return 2
    warned = strict and any(one.severity == "warning" for one in found)
    return int(has_errors(found) or warned)
