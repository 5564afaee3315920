"""`cmoc new`."""

from pathlib import Path

import click

from cmoc.build.new import There, add, there
from cmoc.build.new_phase import add_phase
from cmoc.check.ids import right_form
from cmoc.cli import options
from cmoc.cli.asking import needed, wanted
from cmoc.cli.new_cmoc import cmoc_command
from cmoc.cli.showing_new import show_new
from cmoc.load.proposal import number
from cmoc.model.study import Author, Study
from cmoc.model.theory import Construct, Source
from cmoc.model.vocabulary import ROLES


@click.group("new")
def new_command() -> None:
    """Write a new record, with what else can be said of it as comments.

    What no option says is asked for in a terminal. The review is checked with the record in it first: while there is an
    error nothing is written, and nothing that is there is ever written over.
    """


@new_command.command("study")
@options.folder
@click.option("--id", help="Its id and the name of its file.  [default: made of author and year]")
@click.option("--author", "authors", multiple=True, metavar="FAMILY[, GIVEN]", help="Once for each author, in order.")
@click.option("--year", help="The year of publication.")
@click.option("--title", help="As printed.")
@click.option("--doi", help="The DOI alone, without an address before it.")
@click.option("--included", is_flag=True, help="The current phase included it.")
def study_command(
    folder: Path, id: str | None, authors: tuple[str, ...], year: str | None, title: str | None, doi: str | None,
    included: bool,
) -> None:  # fmt: skip
    """Write studies/ID.yml.

    Unless --included is given it says `included: no`: the study then has a page and is not counted.
    """
    first = authors or (needed(None, "--author", "First author, as FAMILY, GIVEN"),)
    year = needed(year, "--year", "Year", "unknown")
    title = needed(title, "--title", "Title", "unknown")
    made = "" if year == "unknown" else right_form(f"{first[0].partition(',')[0]} {year}")
    id = needed(id, "--id", "Id", made)
    doi = wanted(doi, "DOI")
    study = Study(id, title, tuple(map(author, first)), year=number(year), included=included, doi=doi)  # type: ignore[arg-type]
    show_new(folder, add(folder, there(folder), "studies", f"studies/{id}.yml", study))


def author(given: str) -> Author:
    family, _, first = (part.strip() for part in given.partition(","))
    return Author(family, first or None)


@new_command.command("construct")
@options.folder
@click.option("--role", type=click.Choice(ROLES), help="The role it plays in most CMOCs: which file it goes to.")
@click.option("--label", help="Its name, as pages show it.")
@click.option("--id", help="Its id.  [default: made of the label]")
@click.option("--definition", help="What it means, in your own words.")
@click.option("--document", help="The id of the document that names it.")
@click.option("--at", help="The place there.")
def construct_command(
    folder: Path, role: str | None, label: str | None, id: str | None, definition: str | None, document: str | None,
    at: str | None,
) -> None:  # fmt: skip
    """Add a construct at the end of theory/contexts.yml, mechanisms.yml or outcomes.yml."""
    role = needed(role, "--role", f"Role in most CMOCs ({', '.join(ROLES)})")
    if role not in ROLES:
        raise click.BadParameter(f"write one of {', '.join(ROLES)}", param_hint="--role")
    label = needed(label, "--label", "Label")
    id = needed(id, "--id", "Id", right_form(label))
    definition = wanted(definition, "Definition, in your own words")
    before = there(folder)
    sources = source(before, document, at)
    record = Construct(id, label, definition=definition, since=before.review.settings.current, sources=sources)
    show_new(folder, add(folder, before, "constructs", f"theory/{role}s.yml", record))


def source(before: There, document: str | None, at: str | None) -> tuple[Source, ...]:
    at = wanted(at, "Place that names it")
    document = document or (before.review.settings.current if at else None)
    return (Source(at, document),) if document else ()


@new_command.command("phase")
@click.argument("id")
@options.folder
@click.option("--label", help="Its name, as pages show it.")
def phase_command(id: str, folder: Path, label: str | None) -> None:
    """Begin the phase ID: its file, with a verdict for each CMOC of the phase before, and review.yml that names it.

    The phase before must be closed: see `cmoc freeze`.
    """
    show_new(folder, add_phase(folder, there(folder), id, needed(label, "--label", "Label", id.replace("-", " "))))


new_command.add_command(cmoc_command)
