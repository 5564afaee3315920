"""`cmoc explain`."""

import click

from cmoc.build.compile import PROBLEMS
from cmoc.text.problem import Files, Problem


@click.command("explain")
@click.argument("code")
def explain_command(code: str) -> None:
    """Say what the problem CODE means, with an example of it and of its remedy."""
    known = {problem.code: problem for problem in PROBLEMS}
    problem = known.get(code.upper())
    if not problem:
        raise click.BadParameter(f"no problem has the code {code!r}; there are {', '.join(known)}", param_hint="CODE")
    click.echo(explained(problem))


def explained(problem: Problem) -> str:
    told = [
        f"{problem.code} ({problem.severity}): {problem.title}",
        "",
        problem.why,
        f"What to do: {problem.help}.",
    ]
    for title, files in (("Wrong", problem.wrong), ("Right", problem.right if problem.wrong else {})):
        told += listed(title, files)
    return "\n".join(told)


def listed(title: str, files: Files) -> list[str]:
    found = []
    for file, text in files.items():
        shown = "(the file is not there)" if text is None else text[:2_000].encode("utf-8", "backslashreplace").decode()
        found += ["", f"{title}, in {file}:", "", *(f"    {line}" for line in shown.splitlines())]
    return found
