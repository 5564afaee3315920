"""`cmoc freeze`: a phase is closed whole or not at all, and twice is once."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from cmoc.build import freeze as freezing
from cmoc.build import sources
from cmoc.build.compile import check_folder
from cmoc.cli import main
from cmoc.load import load
from cmoc.load.canonical import canonical
from cmoc.load.seal import seal
from cmoc.model.review import snapshot_of
from conftest import PHASED, texts_in
from reading import write

SETTINGS, FIRST, SECOND = "theory/review.yml", "theory/snapshots/first.yml", "theory/snapshots/second.yml"


@pytest.fixture
def top(tmp_path: Path) -> Path:
    return write(tmp_path, texts_in(PHASED))


def files(top: Path) -> dict[str, bytes]:
    return {one.relative_to(top).as_posix(): one.read_bytes() for one in sorted(top.rglob("*")) if one.is_file()}


def freeze(top: Path, phase: str) -> Result:
    return CliRunner().invoke(main, ["freeze", phase, str(top)])


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_bytes().decode()
    assert text.count(old) == 1
    file.write_bytes(text.replace(old, new).encode())


def test_the_current_phase_is_written_from_the_theory(top: Path) -> None:
    before = files(top)
    run = freeze(top, "second")
    assert (run.exit_code, run.output) == (0, f"second is frozen: {SETTINGS}, {SECOND}\n")
    after = files(top)
    assert {name for name in after if after[name] != before.get(name)} == {SETTINGS, SECOND}
    text = after[SECOND].decode()
    assert after[SETTINGS].decode() == f"{before[SETTINGS].decode()}snapshots:\n  second: {seal(text)}\n"
    assert text == canonical(snapshot_of(load(top).review, "second"))
    assert check_folder(top).found == ()


def test_a_second_run_changes_nothing(top: Path) -> None:
    freeze(top, "second")
    before = files(top)
    run = freeze(top, "second")
    assert (run.exit_code, run.output) == (0, "second is frozen as it stands\n")
    assert files(top) == before


def test_a_snapshot_made_by_hand_is_checked_and_stays_as_it_is(top: Path) -> None:
    before = files(top)
    assert freeze(top, "first").exit_code == 0
    after = files(top)
    assert {name for name in after if after[name] != before[name]} == {SETTINGS}
    assert after[SETTINGS].decode().endswith(f"snapshots:\n  first: {seal(before[FIRST].decode())}\n")
    assert freeze(top, "first").output == "first is frozen as it stands\n"
    assert freeze(top, "second").exit_code == 0
    assert check_folder(top).found == ()


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        ("theory/contexts.yml", "label: Noise in the room", "label: Loudness", "C415"),
        ("theory/phases/second.yml", "p1-001, verdict: affirmed", "p1-001, verdict: refuted", "C417"),
        ("theory/cmocs/all.yml", "construct: good-lamp", "construct: good-lmap", "C104"),
        (FIRST, "  - id: p1-001\n", "  - idd: p1-001\n", "C012"),
    ],
)
def test_while_anything_is_open_nothing_is_written(top: Path, file: str, old: str, new: str, code: str) -> None:
    edit(top / file, old, new)
    before = files(top)
    run = freeze(top, "second")
    assert run.exit_code == 1
    assert code in run.output
    assert files(top) == before


@pytest.mark.parametrize(
    ("phase", "told"),
    [
        ("third", '"third" is no phase of theory/review.yml; there are: plan, first, second'),
        ("plan", '"plan" has no theory/snapshots/plan.yml, and only the current phase can be written from the theory'),
        ("../first", '"../first" is no phase'),
    ],
)
def test_a_phase_that_cannot_be_closed(top: Path, phase: str, told: str) -> None:
    before = files(top)
    run = freeze(top, phase)
    assert run.exit_code == 2
    assert told in run.output
    assert files(top) == before


def test_a_frozen_snapshot_is_not_written_over(top: Path) -> None:
    freeze(top, "second")
    edit(top / "theory/contexts.yml", "label: A good lamp", "label: A fine lamp")
    before = files(top)
    run = freeze(top, "second")
    assert run.exit_code == 1
    assert "C419" in run.output
    assert files(top) == before


def test_to_freeze_anew_is_to_do_what_the_message_says(top: Path) -> None:
    """Both acts; with one of them done what is left is named."""
    freeze(top, "second")
    edit(top / "theory/contexts.yml", "label: A good lamp", "label: A fine lamp")
    (edited,) = check_folder(top).found
    assert f"take away both {SECOND} and `snapshots` with its line" in edited.help
    recorded = f"snapshots:\n  second: {seal((top / SECOND).read_text('utf-8'))}\n"
    kept = (top / SECOND).read_bytes()
    (top / SECOND).unlink()
    (lost,) = check_folder(top).found
    assert (lost.code, lost.help.partition("; ")[2]) == (
        "C418",
        "if it was taken away to freeze anew, take `snapshots` out, too",
    )
    (top / SECOND).write_bytes(kept)
    edit(top / SETTINGS, recorded, "")
    run = freeze(top, "second")
    assert run.exit_code == 2
    told = " ".join(run.output.split())
    assert f"{SECOND} is there, and the theory is not as that file has it: begin the next phase in {SETTINGS}" in told
    assert "or take away the file, and its line under `snapshots` if it has one, and freeze anew" in told
    (top / SECOND).unlink()
    assert freeze(top, "second").exit_code == 0
    assert "label: A fine lamp" in (top / SECOND).read_text("utf-8")
    assert check_folder(top).found == ()


def test_who_goes_on_after_a_freeze_is_told_to_begin_the_next_phase(top: Path) -> None:
    freeze(top, "second")
    edit(top / "theory/contexts.yml", "label: A good lamp", "label: A fine lamp")
    (found,) = check_folder(top).found
    assert (found.code, found.span and found.span.file) == ("C419", SETTINGS)
    assert found.help.startswith("add the next phase to `phases`, and make it `current`; ")
    edit(top / SETTINGS, "phases: [plan, first, second]", "phases: [plan, first, second, third]")
    (found,) = check_folder(top).found
    assert found.help.startswith("write current: third; ")
    edit(top / SETTINGS, "current: second", "current: third")
    assert [one.code for one in check_folder(top).found] == ["C412"]
    begun(top, "  - {kind: renamed, from: [good-lamp], to: [good-lamp], basis: stated}\n")
    assert check_folder(top).found == ()


def test_what_is_edited_after_a_freeze_needs_no_entry_of_the_phase_that_is_closed(top: Path) -> None:
    freeze(top, "second")
    edit(top / "theory/contexts.yml", "label: Noise in the room", "label: Loudness")
    assert [one.code for one in check_folder(top).found] == ["C419"]
    edit(top / "theory/phases/second.yml", "p1-001, verdict: affirmed", "p1-001, verdict: refuted")
    assert [one.code for one in check_folder(top).found] == ["C417", "C419"]


def begun(top: Path, refinements: str = "") -> None:
    """The file of a third phase, with a verdict on each CMOC of the second."""
    cmocs = load(top).review.theory.cmocs
    verdicts = "".join(f"  - {{cmoc: {one.id}, verdict: not-tested, basis: stated}}\n" for one in cmocs)
    entries = f"refinements:\n{refinements}" if refinements else ""
    write(top, {"theory/phases/third.yml": f"id: third\nlabel: Phase 3\n{entries}verdicts:\n{verdicts}"})


def test_an_edited_snapshot_is_told_until_it_is_back(top: Path) -> None:
    freeze(top, "second")
    kept = (top / SECOND).read_bytes()
    edit(top / SECOND, "label: A good lamp", "label: A fine lamp")
    assert [one.code for one in check_folder(top).found] == ["C418"]
    assert freeze(top, "second").exit_code == 1
    (top / SECOND).write_bytes(kept.replace(b"\n", b"\r\n"))
    assert check_folder(top).found == ()


def test_marks_comments_rights_and_line_ends_stay(top: Path) -> None:
    file = top / SETTINGS
    text = file.read_text("utf-8").replace("title:", "# of repair\ntitle:", 1).replace("\n", "\r\n")
    file.write_bytes(b"\xef\xbb\xbf" + text.encode())
    file.chmod(0o640)
    assert freeze(top, "first").exit_code == 0
    made = file.read_bytes()
    assert made.startswith(b"\xef\xbb\xbf" + text.encode() + b"snapshots:\r\n")
    assert file.stat().st_mode & 0o777 == 0o640
    assert not re.search(rb"[^\r]\n", made)


def test_a_disk_that_fails_half_way_leaves_nothing(top: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = files(top)
    real = sources.put_source

    def fails(target: Path, was: str | None, text: str) -> None:
        if target.name == "review.yml":
            raise OSError(28, "No space left on device", str(target))
        real(target, was, text)

    monkeypatch.setattr(freezing, "put_source", fails)
    run = freeze(top, "second")
    assert run.exit_code == 2
    assert "review.yml cannot be written: No space left on device" in run.output
    assert files(top) == before


def test_what_is_edited_meanwhile_is_not_lost(top: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = freezing.open_after

    def slow(*given: object) -> object:
        edit(top / SETTINGS, "short_title: Repair evenings", "short_title: Repair")
        return real(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(freezing, "open_after", slow)
    run = freeze(top, "second")
    assert run.exit_code == 2
    assert "review.yml cannot be written: it was changed meanwhile" in run.output
    assert not (top / SECOND).exists()
    assert "short_title: Repair\n" in (top / SETTINGS).read_text("utf-8")


def test_of_two_runs_at_once_the_later_takes_nothing_from_the_first(top: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second has read all there is before the first writes, and comes to its own writing after."""
    real = freezing.open_after
    first: list[Result] = []

    def overtaken(*given: object) -> object:
        monkeypatch.setattr(freezing, "open_after", real)
        first.append(freeze(top, "second"))
        return real(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(freezing, "open_after", overtaken)
    second = freeze(top, "second")
    assert first[0].exit_code == 0
    assert second.exit_code == 2
    assert f"{SECOND} cannot be written: it was made meanwhile" in second.output
    assert "--out" not in second.output
    assert check_folder(top).found == ()
    assert f"second: {seal((top / SECOND).read_text('utf-8'))}" in (top / SETTINGS).read_text("utf-8")
    assert freeze(top, "second").output == "second is frozen as it stands\n"


def test_while_another_run_writes_nothing_is_written(top: Path) -> None:
    before = files(top)
    with sources.one_at_a_time(top / "theory"):
        run = freeze(top, "second")
    assert run.exit_code == 2
    assert "cannot be written: another run of cmoc is writing here" in run.output
    assert files(top) == before
    assert freeze(top, "second").exit_code == 0


def test_a_full_disk_leaves_no_part_and_names_the_file(top: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = files(top)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    run = freeze(top, "second")
    assert run.exit_code == 2
    assert f"{SECOND} cannot be written: No space left on device" in run.output
    assert "--out" not in run.output
    assert files(top) == before


def test_the_next_phase_begins_with_every_cmoc_open(top: Path) -> None:
    """The walk of docs/contributing/phases.md: close, go on, and the check asks for what is to be declared."""
    freeze(top, "second")
    edit(top / SETTINGS, "phases: [plan, first, second]", "phases: [plan, first, second, third]")
    assert check_folder(top).found == ()
    edit(top / SETTINGS, "current: second", "current: third")
    (only,) = (one for one in check_folder(top).found if one.severity == "error")
    assert (only.code, only.span and only.span.file) == ("C412", SETTINGS)
    begun(top)
    assert check_folder(top).found == ()
    edit(top / "theory/contexts.yml", "label: A good lamp", "label: A fine lamp")
    assert [one.code for one in check_folder(top).found] == ["C415"]
