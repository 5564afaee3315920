"""A workbook as two programs read it that are not ours."""

from collections.abc import Sequence
from io import BytesIO

import openpyxl
from python_calamine import CalamineWorkbook

Rows = dict[str, list[dict[str, str]]]


def text(value: object) -> str:
    """A number as it stands in the YAML."""
    return str(int(value)) if isinstance(value, float) else "" if value is None else str(value)


def by_calamine(content: bytes) -> Rows:
    read = CalamineWorkbook.from_filelike(BytesIO(content))
    return {name: as_rows(read.get_sheet_by_name(name).to_python()) for name in read.sheet_names}


def by_openpyxl(content: bytes) -> Rows:
    read = openpyxl.load_workbook(BytesIO(content), read_only=True)
    return {one.title: as_rows([list(row) for row in one.iter_rows(values_only=True)]) for one in read.worksheets}


def as_rows(lines: Sequence[Sequence[object]]) -> list[dict[str, str]]:
    head, *rest = lines
    return [dict(zip(map(text, head), map(text, row), strict=True)) for row in rest]
