"""A published version, as its pages tell it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Edition:
    """Facts hold none where a working copy is built.

    A page that does not differ from the last version's must have the same bytes, or no file is shared between the
    folders of versions. So what names the version, its day, its hash or an absolute address stands between
    `<!--edition-->` and `<!--/edition-->` in the page: publishing moves it to `cite.html` beside the page.
    """

    version: str
    day: str  # `updated` of review.yml
    hash: str  # of the sources it was made from, wherever they lay
    address: str  # the permanent one of its first page, with a slash at the end; empty where none is set
