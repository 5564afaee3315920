"""What the explorer reads once a reader asks for it: the filters of the web, and what is written on a download."""

import json
from typing import Any

from cmoc.views.cite import Notice
from cmoc.views.page import plain
from cmoc.views.tables import Filter
from cmoc.views.web_filters import Marks, WebFilters

FORMAT = 1


def explorer_json(found: WebFilters, title: str, version: str, about: Notice) -> str:
    record = {
        "format": FORMAT,
        "about": {"title": title, "version": version, "source": plain(about.reference), "licence": about.licence},
        "filters": [filter_record(one) for one in found.filters],
        "cmocs": {id: given(marks) for id, marks in found.cmocs.items()},
        "links": {
            id: [{"cmoc": one.cmoc, **given(one.marks)} for one in some] for id, some in sorted(found.links.items())
        },
    }
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n"


def filter_record(one: Filter) -> dict[str, Any]:
    options = [{"value": each.value, "label": each.label, "told": each.told} for each in one.options]
    return {"key": one.key, "title": one.title, "options": options}


def given(marks: Marks) -> dict[str, list[str]]:
    return {key: list(values) for key, values in marks if values}
