"""`cmoc compile`."""

from pathlib import Path

import click

from cmoc.build.compile import compile_folder
from cmoc.build.drawings import Drawn
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
@options.dot
@options.timeout
def compile_command(folder: Path, out: Path | None, style: str, strict: bool, dot: str | None, timeout: int) -> None:
    """Compile the review in DIR to a tree of Markdown pages and drawings.

    Nothing is written while there is an error. Exits as `cmoc check` does, and 2 when the pages could not be made.
    """
    target = out or folder / "build" / "pages"
    done = compile_folder(folder, target, strict, dot, timeout)
    options.show(done.found, done.sources, style, folder)
    code = options.exit_code(done.found, done.failed, strict)
    if not code and style == "full":
        click.echo(f"{done.files} files in {target}{drawings(done.drawn)}")
    raise SystemExit(code)


def drawings(drawn: Drawn) -> str:
    if not drawn.files:
        return ""
    kept = len(drawn.files) - drawn.new - drawn.ready
    told = [f"{drawn.new} laid out by {drawn.engine} in {drawn.seconds:.1f} s"] if drawn.new else []
    told += [f"{drawn.ready} drawn without a layout"] if drawn.ready else []
    told += [f"{kept} kept from an earlier run"] if kept else []
    return f", {len(drawn.files)} of them drawings: {', '.join(told)}"
