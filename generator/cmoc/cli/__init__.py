"""The command `cmoc`: options, one call, an exit code. 0 clean, 1 findings, 2 it could not do its job."""

import errno
import gc
import io
import os
import sys

import click

from cmoc import __version__
from cmoc.cli.check import check_command
from cmoc.cli.compile import compile_command
from cmoc.cli.diff import diff_command
from cmoc.cli.explain import explain_command
from cmoc.cli.export import export_command
from cmoc.cli.freeze import freeze_command
from cmoc.cli.init import init_command
from cmoc.cli.new import new_command
from cmoc.cli.serve import serve_command
from cmoc.cli.trace import trace_command

COMMANDS: tuple[click.Command, ...] = (
    check_command,
    compile_command,
    serve_command,
    diff_command,
    freeze_command,
    new_command,
    init_command,
    trace_command,
    export_command,
    explain_command,
)


class Commands(click.Group):
    def invoke(self, ctx: click.Context) -> object:
        """Where what is printed goes to a full disk, that is said, and not as a traceback."""
        try:
            try:
                return super().invoke(ctx)
            finally:
                sys.stdout.flush()
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno() if sys.__stdout__ else 1)
            click.echo(f"what was to be printed could not be: {error.strerror}", err=True)
            ctx.exit(2)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(version)s")
def main() -> None:
    """From plain YAML theory files to a cross-linked realist review."""
    gc.set_threshold(100_000, 20, 100)  # a run makes many records and few rings: looking for rings took a tenth of it
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal may know fewer letters than a review has
            stream.reconfigure(errors="backslashreplace")


for command in COMMANDS:
    main.add_command(command)
