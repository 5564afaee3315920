"""The order of what was found."""

from cmoc.text.diagnostic import Diagnostic, Severity, Span, has_errors, in_reading_order


def at(file: str, line: int, column: int, code: str = "C001", message: str = "m") -> Diagnostic:
    return Diagnostic(Span(file, line, column), code, "error", message, "h")


def test_by_file_line_column_code_and_message() -> None:
    ordered = (
        Diagnostic(None, "C904", "error", "m", "h"),
        at("a.yml", 2, 10),
        at("a.yml", 10, 2),
        at("a.yml", 10, 3, "C001"),
        at("a.yml", 10, 3, "C002", "a"),
        at("a.yml", 10, 3, "C002", "b"),
        at("b.yml", 1, 1),
    )
    assert in_reading_order(reversed(ordered)) == ordered


def test_the_same_thing_is_said_once() -> None:
    assert in_reading_order([at("a.yml", 1, 1), at("a.yml", 1, 1)]) == (at("a.yml", 1, 1),)


def test_only_errors_count_as_errors() -> None:
    severities: tuple[Severity, ...] = ("warning", "note", "error")
    found = [Diagnostic(None, "C001", severity, "m", "h") for severity in severities]
    assert [has_errors(found[: number + 1]) for number in range(3)] == [False, False, True]
    assert not has_errors([])
