"""Is every rule held by a test? Each in turn finds nothing, and a test of the rules must go red.

`make mutants` runs this file: one pytest for each rule, two at a time. In that pytest it is a plugin (`-p mutants`)
that takes the rule away. No file is changed.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import perf_counter

from cmoc.check import RULES
from cmoc.check.rule import Finding, Rule
from cmoc.model.review import Review

HERE = Path(__file__).parent
TESTS = ("tests/check", "tests/test_planted.py", "tests/test_docs.py")
AT_ONCE = 2
TAKEN = "CMOC_MUTANT"  # the name of the rule that is taken away


def pytest_configure() -> None:
    for rule in RULES:
        if rule.problem.name == os.environ.get(TAKEN):
            # The very rule that RULES and its own table hold.
            object.__setattr__(rule, "find", nothing)


def nothing(_: Review) -> Iterator[Finding]:
    return iter(())


def red_without(rule: Rule | None) -> int:
    """How many tests go red without the rule; None: with all of them."""
    paths = os.pathsep.join(filter(None, (str(HERE), os.environ.get("PYTHONPATH"))))
    options = ("-p", "mutants", "-p", "no:cacheprovider", "-n", "0", "--tb=no", "-rN")
    run = subprocess.run(
        [sys.executable, "-m", "pytest", *options, *TESTS],
        cwd=HERE.parent,
        env={**os.environ, "PYTHONPATH": paths, TAKEN: rule.problem.name if rule else ""},
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode not in (0, 1):
        raise SystemExit(f"pytest ended with {run.returncode}:\n{run.stdout}{run.stderr}")
    return sum(map(int, re.findall(r"(\d+) (?:failed|error)", run.stdout)))


def main() -> int:
    begun, held = perf_counter(), 0
    if red_without(None):
        sys.stderr.write("some tests are red with every rule in place: mend them first\n")
        return 2
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for rule, red in zip(RULES, pool.map(red_without, RULES), strict=True):
            told = f"{red} red" if red else "NO TEST NOTICES"
            sys.stdout.write(f"{rule.problem.code} {rule.problem.name}: {told}\n")
            sys.stdout.flush()
            held += bool(red)
    sys.stdout.write(f"{held} of {len(RULES)} rules are held by a test ({perf_counter() - begun:.0f} s)\n")
    return int(held < len(RULES))


if __name__ == "__main__":
    raise SystemExit(main())
