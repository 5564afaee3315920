"""The form of an id: it becomes an address, a file name and an anchor."""

import re

LONGEST = 60
FORM = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
TAKEN = {"index", "readme"}  # both are the page of the folder itself


def is_address(id: str) -> bool:
    return FORM.fullmatch(id) is not None and len(id) <= LONGEST and id not in TAKEN
