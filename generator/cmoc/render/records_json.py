"""The records that can be disputed, as the table that a script looks an id up in."""

import json
from collections.abc import Iterable
from dataclasses import asdict

from cmoc.views.contribute_page import Record


def records_json(records: Iterable[Record]) -> str:
    return json.dumps([asdict(one) for one in records], ensure_ascii=False, indent=0) + "\n"
