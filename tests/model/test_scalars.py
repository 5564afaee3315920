"""How the text of a value becomes a number, a yes, a day or nothing known."""

from typing import Any

import pytest
from cmoc.model.scalars import Address, Day, Maybe, MaybeWhole, NumberRange, Orcid, Whole, YesNo
from pydantic import TypeAdapter, ValidationError

TAKEN = [
    (Whole, "0", 0),
    (Whole, "42", 42),
    (MaybeWhole, "7", 7),
    (MaybeWhole, "unknown", None),
    (YesNo, "yes", True),
    (YesNo, "no", False),
    (Day, "2021-06-23", "2021-06-23"),
    (Day, "2020-02-29", "2020-02-29"),
    (Day, "unknown", None),
    (NumberRange, "1-92", (1, 92)),
    (NumberRange, "3-3", (3, 3)),
    (Maybe, "unknown", None),
    (Maybe, "no", "no"),
    (Maybe, "1.10", "1.10"),
    (Maybe, "2020-01-01", "2020-01-01"),
    (Maybe, "012", "012"),
    (Maybe, "~", "~"),
    (Maybe, "Unknown", "Unknown"),
    (Address, "https://x.org/edit/{file}#L{line}", "https://x.org/edit/{file}#L{line}"),
    (Address, "unknown", None),
    (Orcid, "0000-0002-1825-0097", "0000-0002-1825-0097"),
    (Orcid, "0000-0002-1694-233X", "0000-0002-1694-233X"),
    (Orcid, "unknown", None),
]
REFUSED: list[tuple[Any, list[object]]] = [
    (
        Whole,
        ["007", "+1", "-1", "1_0", "1e3", "1.0", " 1", "1 ", "١", "²", "0x1", "", "unknown", "9" * 5000, ["1"], {}],
    ),
    (MaybeWhole, ["012", "2014?", "~", "Unknown", "9" * 16, ["unknown"]]),
    (YesNo, ["true", "on", "Yes", "y", "1", "unknown", "yes\n", ["yes"]]),
    (Day, ["2021-6-3", "2021-02-30", "23-06-2021", "2021-06-23T00:00", "20210623", "٢٠٢١-٠٦-٢٣", "2021-06-23\n", {}]),
    (NumberRange, ["92-1", "1-", "1–92", "01-9", "1 - 9", "1-2-3", "9" * 30 + "-" + "9" * 30, ["1", "2"]]),
    (Maybe, [["a"], {"a": "b"}]),
    (
        Orcid,
        ["0000-0002-1825-0098", "0000-0002-1825-00X7", "0000000218250097", "https://orcid.org/0000-0002-1825-0097"],
    ),
    (Orcid, ["٠٠٠٠-0002-1825-0097", "0000-0002-1825-0097\n", "", ["0000-0002-1825-0097"]]),
    (
        Address,
        [
            "javascript:alert(1)//{file}",
            "data:text/html,x",
            "//host/x",
            "x.org",
            "https://",
            "https://a b",
            'https://a"b',
        ],
    ),
]


@pytest.mark.parametrize(("form", "text", "value"), TAKEN, ids=lambda value: str(value)[:20])
def test_what_is_taken_and_as_what(form: Any, text: str, value: object) -> None:
    assert TypeAdapter(form).validate_python(text) == value


@pytest.mark.parametrize(
    ("form", "text"), [(form, text) for form, texts in REFUSED for text in texts], ids=lambda value: str(value)[:20]
)
def test_what_is_refused(form: Any, text: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(form).validate_python(text)
