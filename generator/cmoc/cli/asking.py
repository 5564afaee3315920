"""Questions in a terminal, for what no option said."""

import sys
from collections.abc import Iterable, Sequence

import click

from cmoc.load.near import nearest
from cmoc.load.proposal import parted
from cmoc.report.printable import shown


def terminal() -> bool:
    return sys.stdin.isatty()


def needed(given: str | None, option: str, question: str, default: str = "") -> str:
    """What an option said, or an answer; without a terminal the default, where there is one."""
    if given is not None:
        return given
    if terminal():
        return str(click.prompt(question, default=default or None))
    if not default:
        raise click.UsageError(f"{option} is missing; in a terminal it is asked for")
    return default


def wanted(given: str | None, question: str) -> str | None:
    """The same for what may be left out."""
    if given is not None or not terminal():
        return given
    return click.prompt(f"{question} (Enter: not given)", default="", show_default=False).strip() or None


def several(question: str, known: Iterable[str], words: Sequence[str]) -> tuple[str, ...]:
    """Each as id:word, until Enter alone; asked again where the id is not known or the word is none of the list."""
    click.echo(f"{question}, as id:word; the words are {', '.join(words)}")
    found: list[str] = []
    while answer := click.prompt("  one more (Enter: none)", default="", show_default=False).strip():
        fault = fault_of(answer, tuple(known), words)
        if fault:
            click.echo(f"  {fault}")
        else:
            found.append(answer)
    return tuple(found)


def fault_of(answer: str, known: Sequence[str], words: Sequence[str]) -> str:
    id, word = parted(answer)
    if id not in known:
        near = nearest(id, known)
        return f'there is no "{shown(id)}"' + (f'; did you mean "{near}"?' if near else "")
    return "" if word in words else f'"{shown(word)}" is none of {", ".join(words)}'
