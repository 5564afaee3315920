"""What a stranger meets first: licences, versions that agree, a whole package, and `.ci/run` on a bare machine."""

import os
import re
import shutil
import subprocess
import tomllib
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

import pytest
from packaging.requirements import Requirement

TOP = Path(__file__).parent.parent
SETTINGS = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))
PROJECT = SETTINGS["project"]
NEEDED = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"], *SETTINGS["build-system"]["requires"]]


@pytest.mark.parametrize(("name", "says"), [("LICENSE", "MIT License"), ("LICENSE-data", "Attribution 4.0")])
def test_a_licence_is_there_and_names_its_holder(name: str, says: str) -> None:
    text = (TOP / name).read_text("utf-8")
    assert says in text
    assert "The cmoc contributors" in text
    assert name in PROJECT["license-files"]


def test_all_places_name_the_same_oldest_python() -> None:
    oldest = PROJECT["requires-python"].removeprefix(">=")
    major, minor = oldest.split(".")
    tasks = (TOP / "generator/tasks.py").read_text("utf-8")
    assert f"OLDEST = ({major}, {minor})" in tasks
    assert SETTINGS["tool"]["mypy"]["python_version"] == oldest
    assert SETTINGS["tool"]["ruff"]["target-version"] == f"py{major}{minor}"
    assert f"--python-version {oldest} " in (TOP / "Makefile").read_text("utf-8")
    assert f"Python {oldest} or newer" in (TOP / "README.md").read_text("utf-8")


@pytest.mark.parametrize("needed", [Requirement(one) for one in NEEDED], ids=str)
def test_the_lock_holds_what_the_project_needs(needed: Requirement) -> None:
    lock = (TOP / "requirements.txt").read_text("utf-8")
    pins = re.findall(rf"^{re.escape(needed.name)}==([^ ]+)", lock, re.MULTILINE)
    assert pins
    assert all(needed.specifier.contains(pin) for pin in pins)


def files(folder: Path | Traversable, above: str = "") -> set[str]:
    found = set()
    for one in folder.iterdir():
        if one.is_dir() and one.name != "__pycache__":
            found |= files(one, f"{above}{one.name}/")
        elif one.is_file() and not one.name.startswith("."):
            found.add(above + one.name)
    return found


def test_the_installed_package_is_whole() -> None:
    # An ignored name such as build/ would be left out of the wheel without a word.
    here = files(TOP / "generator/cmoc")
    assert {"py.typed", "build/compile.py", "render/assets/site.css", "render/templates/home.md.j2"} <= here
    assert files(resources.files("cmoc")) == here


def test_no_file_of_settings_names_a_host() -> None:
    names = ["pyproject.toml", "Makefile", "requirements.txt", ".pre-commit-hooks.yaml", ".ci/run"]
    settings = [*(TOP / name for name in names), *(TOP / ".vscode").rglob("*"), *(TOP / ".github").rglob("*")]
    texts = {file.name: file.read_text("utf-8") for file in settings if file.is_file()}
    assert {"check.yml", "cmoc.yml", "settings.json"} <= set(texts)
    assert [name for name, text in texts.items() if re.search(r"https?:|\b(pypi|npmjs|ghcr|docker)\.", text)] == []


def bare_machine(folder: Path, fakes: dict[str, str]) -> Path:
    """A folder to be all of PATH: what the script needs of the system, and stand-ins that note how they are called."""
    folder.mkdir()
    for name in ("bash", "dirname"):
        found = shutil.which(name)
        assert found
        (folder / name).symlink_to(found)
    for name, body in fakes.items():
        (folder / name).write_text(f'#!{folder}/bash\necho "{name} $* CI=$CI in $PWD" >>"$CALLS"\n{body}\n', "utf-8")
        (folder / name).chmod(0o755)
    return folder


@pytest.mark.parametrize(
    ("user", "apt", "said"),
    [
        pytest.param("0", "exit 0", "Installing with apt-get: python3-venv chromium", id="root"),
        pytest.param("0", "exit 100", "could not install them; going on without", id="root, no network"),
        pytest.param("1000", "exit 0", "not installed from here: python3-venv chromium", id="another user"),
    ],
)
def test_ci_installs_what_it_can_and_always_runs_both_commands(tmp_path: Path, user: str, apt: str, said: str) -> None:
    top = tmp_path / "a clone"
    (top / ".ci").mkdir(parents=True)
    shutil.copy(TOP / ".ci/run", top / ".ci/run")
    calls = tmp_path / "calls"
    fakes = {"make": "exit 0", "id": f"echo {user}", "apt-get": apt, "python3": "exit 1"}
    machine = bare_machine(tmp_path / "bin", fakes)
    # With nothing inherited, so that CI can only come from the script.
    done = subprocess.run(
        [machine / "bash", top / ".ci/run"],
        cwd=os.path.sep,
        env={"PATH": str(machine), "CALLS": str(calls)},
        capture_output=True,
        text=True,
        check=False,
    )
    noted = calls.read_text("utf-8").splitlines()
    assert done.returncode == 0, done.stderr
    assert said in done.stdout + done.stderr
    made = [line for line in noted if line.startswith("make ")]
    assert made == [f"make {target} CI=true in {top}" for target in ("clean", "test", "clean", "site")]
    assert any(line.startswith("apt-get install") for line in noted) == (user == "0" and apt == "exit 0")
