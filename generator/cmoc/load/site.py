"""Where the site is published, as the settings of its builder say. Nothing else of them is read."""

import re
from pathlib import Path

from cmoc.load.folder import content
from cmoc.load.node import Mapping, Scalar
from cmoc.load.parse import parse
from cmoc.model.scalars import ADDRESS

SETTINGS = "mkdocs.yml"
KEY = re.compile(r"(?m)^site_url:.*$")


def site_url(top: Path) -> str:
    """With a slash at its end; empty where none is set, or one that only the builder can make out."""
    line = KEY.search((content(top / SETTINGS) or b"").decode("utf-8", "replace"))
    root, _, found = parse(line[0], SETTINGS) if line else (None, None, ())
    _, value = root.pairs.get("site_url", (None, None)) if isinstance(root, Mapping) and not found else (None, None)
    address = value.value if isinstance(value, Scalar) else ""
    return f"{address.rstrip('/')}/" if ADDRESS.fullmatch(address) else ""
