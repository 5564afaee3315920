"""The pictures of the site, each made once for its words: finished ones are kept from run to run."""

from collections.abc import Iterable
from pathlib import Path

from cmoc.build import drawing_cache as cache
from cmoc.render.picture import png_of
from cmoc.views.facts import Facts
from cmoc.views.page import Head
from cmoc.views.picture import pictures


def pictures_of(facts: Facts, heads: Iterable[Head], drawings: Path | None) -> dict[str, bytes]:
    """By path. None where the site has no address. `drawings`: where drawings are kept; the pictures lie beside them."""
    wanted = pictures(facts, tuple(heads)) if facts.site else ()
    folder = drawings.with_suffix(".pictures") if drawings else None
    keys = {one.file: cache.key_of(one) for one in wanted}
    known = {one.file: content for one in wanted if folder and (content := cache.kept(folder, keys[one.file]))}
    left = [one for one in wanted if one.file not in known]
    made = dict(zip((one.file for one in left), png_of(left), strict=False))
    if folder and made:
        cache.keep(folder, {keys[file]: content for file, content in made.items()}, keys.values())
    return {**known, **made}
