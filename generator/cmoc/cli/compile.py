"""`cmoc compile`."""

from pathlib import Path

import click

from cmoc.build.compile import compile_folder
from cmoc.cli import options


@click.command("compile")
@options.folder
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the pages go.  [default: build/pages in DIR]",
)
@options.style
@options.strict
@click.option("--dot", envvar="CMOC_DOT", help="The Graphviz program to use, instead of the one that is found.")
@click.option(
    "--timeout",
    type=click.IntRange(1, 3600),
    default=20,
    show_default=True,
    help="Seconds for one drawing.",
)
def compile_command(folder: Path, out: Path | None, style: str, strict: bool, dot: str | None, timeout: int) -> None:
    """Compile the review in DIR to a tree of Markdown pages and drawings.

    Nothing is written while there is an error. Exits as `cmoc check` does, and 2 when the pages could not be made.
    """
    target = out or folder / "build" / "pages"
    done = compile_folder(folder, target, strict, dot, timeout)
    options.show(done.found, done.sources, style)
    code = options.exit_code(done.found, done.failed, strict)
    if not code and style == "full":
        drawn = f", {done.drawings} of them drawings laid out by {done.engine}" if done.drawings else ""
        click.echo(f"{done.files} files in {target}{drawn}")
    raise SystemExit(code)
