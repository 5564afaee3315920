"""Line and column as an editor counts them."""

import pytest
from cmoc.text.source import Lines, line_at


@pytest.mark.parametrize(
    ("text", "start", "end", "place"),
    [
        pytest.param("abc", 0, 3, (1, 1, 3), id="the whole of one line"),
        pytest.param("ab\ncd", 3, 5, (2, 1, 2), id="the second line"),
        pytest.param("ab\r\ncd", 4, 6, (2, 1, 2), id="CRLF is one line end"),
        pytest.param("ab\rcd", 3, 5, (2, 1, 2), id="CR alone is a line end"),
        pytest.param("ab\n\r\ncd", 5, 7, (3, 1, 2), id="LF before CRLF are two"),
        pytest.param("a\u0085b\u2028c\u2029d", 6, 7, (1, 7, 1), id="other line separators are none to an editor"),
        pytest.param("a\x0bb\x0cc\x1cd", 6, 7, (1, 7, 1), id="nor are the control characters that Python splits at"),
        pytest.param("\U0001f600é b", 3, 4, (1, 4, 1), id="columns count code points"),
        pytest.param("e\u0301x", 2, 3, (1, 3, 1), id="a combining mark is one of them"),
        pytest.param("\tx", 1, 2, (1, 2, 1), id="a tab is one of them"),
        pytest.param("ab\ncd", 0, 5, (1, 1, 2), id="cut at the end of the first line"),
        pytest.param("ab  \r\ncd", 0, 8, (1, 1, 2), id="and before the blanks there"),
        pytest.param("ab", 2, 2, (1, 3, 1), id="the end of the text is one wide"),
        pytest.param("ab\n", 3, 3, (2, 1, 1), id="after the last line end begins a line"),
        pytest.param("ab\ncd", 2, 3, (1, 3, 1), id="a line end itself"),
        pytest.param("", 0, 0, (1, 1, 1), id="nothing at all"),
    ],
)
def test_span(text: str, start: int, end: int, place: tuple[int, int, int]) -> None:
    span = Lines("f.yml", text).span(start, end)
    assert (span.file, span.line, span.column, span.width) == ("f.yml", *place)


@pytest.mark.parametrize(
    ("number", "line"), [(0, ""), (1, "a\u2028b"), (2, ""), (3, "c\x0cd"), (4, "e"), (5, ""), (6, ""), (-1, "")]
)
def test_the_line_of_a_number_is_the_one_that_spans_count(number: int, line: str) -> None:
    assert line_at("a\u2028b\r\n\nc\x0cd\re\n", number) == line
