"""`cmoc new cmoc`."""

from dataclasses import replace
from pathlib import Path
from typing import get_args

import click

from cmoc.build.new import Made, There, there
from cmoc.build.new_cmoc import add_cmoc
from cmoc.cli import options
from cmoc.cli.asking import several, terminal, wanted
from cmoc.cli.showing_new import show_new
from cmoc.load.issue import read_issue
from cmoc.load.proposal import Proposal
from cmoc.model.vocabulary import BASES, Consequence, Effect, State


@click.command("cmoc")
@options.folder
@click.option(
    "--context", "contexts", multiple=True, metavar="ID:STATE", help="Once for each; `,condition` may follow."
)
@click.option("--mechanism", "mechanisms", multiple=True, metavar="ID:EFFECT", help="Once for each.")
@click.option("--outcome", "outcomes", multiple=True, metavar="ID:EFFECT", help="Once for each.")
@click.option("--stage", help="The id of a stage.")
@click.option("--only-in", multiple=True, metavar="PROFILE", help="A kind that it is limited to; once for each.")
@click.option("--basis", type=click.Choice(BASES), default="finding", show_default=True, help="Its ground.")
@click.option("--at-odds-with", multiple=True, metavar="CMOC", help="One that says otherwise; once for each.")
@click.option("--document", help="The id of the document that states it.  [default: that of the current phase]")
@click.option("--at", help="The place there.")
@click.option("--cites", multiple=True, metavar="NUMBER", help="A reference number that stands there; once for each.")
@click.option("--note", help="What else must be known.")
@click.option("--file", help="The file in theory/cmocs/.  [default: the one with most CMOCs of the mechanism]")
@click.option(
    "--from-issue",
    "issue",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file with the text of an issue that was opened with the form.",
)
def cmoc_command(folder: Path, file: str | None, issue: Path | None, **given: object) -> None:
    """Add a CMOC with the next id that was never used.

    ID is a construct's. STATE is high, low, present, absent, changing, mixed or unknown; EFFECT is increases,
    decreases, changes or none.
    """
    before, proposal = there(folder), Proposal(**given)  # type: ignore[arg-type]
    if issue:
        read = read_issue(issue)
        if not read.proposal:
            show_new(
                folder, Made(found=read.found, sources={one.span.file: read.text for one in read.found if one.span})
            )
            return None
        if proposal != Proposal():
            raise click.UsageError("--from-issue takes the place of every option but --file")
        proposal = read.proposal
    elif terminal() and before.ready:
        proposal = asked(before, proposal)
    return show_new(folder, add_cmoc(folder, before, proposal, file))


def asked(before: There, given: Proposal) -> Proposal:
    """The answers to what was not given. With a part in the options the other parts are as they are there."""
    known = [one.id for one in before.review.theory.constructs]
    if not (given.contexts or given.mechanisms or given.outcomes):
        given = replace(
            given,
            contexts=several("Contexts", known, get_args(State)),
            mechanisms=several("Mechanisms", known, get_args(Effect)),
            outcomes=several("Outcomes", known, get_args(Consequence)[:4]),
        )
    stages = ", ".join(one.id for one in before.review.settings.stages)
    stage = wanted(given.stage, f"Stage ({stages})") if stages else given.stage
    return replace(given, stage=stage, at=wanted(given.at, "Place that states it"), note=wanted(given.note, "Note"))
