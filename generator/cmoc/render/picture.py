"""Pictures of 1,200 by 630 for where links are shared."""

import json
from collections.abc import Sequence

from cmoc.render.letters import FONT, missing
from cmoc.render.typeset import typeset
from cmoc.views.picture import Picture

PIXELS = 72  # to the inch: a point of the document is a pixel


def picture(title: str, subtitle: str, review: str) -> bytes | None:
    return next(iter(png_of([Picture("", title, subtitle, review)])), None)


def png_of(pictures: Sequence[Picture]) -> tuple[bytes, ...]:
    """In their order. Words with letters that the font lacks are left out: an empty box says nothing."""
    told = [{"title": held(one.title), "subtitle": held(one.subtitle), "review": held(one.review)} for one in pictures]
    given = json.dumps({"font": FONT, "pictures": told}, ensure_ascii=False)
    return typeset("picture.typ", {"pictures": given}, "png", PIXELS) if pictures else ()


def held(text: str) -> str:
    return "" if missing(text) else " ".join(text.split())
