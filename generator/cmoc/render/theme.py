"""The parts of the theme that every site gets, from the package's own assets."""

import re
from importlib.resources import files

EXPLORER = (
    "explorer.js",
    "explorer-move.js",
    "explorer-view.js",
    "explorer-pin.js",
    "explorer-walk.js",
)  # the core, then its parts in order
LATER = ("explorer-filter.js", "explorer-save.js", "pdf.js")  # loaded when they are first wanted
PUBLISHED = {
    "parts.js": "assets/parts.js",
    "web.css": "assets/web.css",
    "web.js": "assets/web.js",
    "table.js": "assets/table.js",
    "site.css": "assets/site.css",
    "contribute.js": "assets/contribute.js",
    "cite.js": "assets/cite.js",
    "new.js": "assets/new.js",
    **{name: f"assets/{name}" for name in (*EXPLORER, *LATER)},
    "explorer.css": "assets/explorer.css",
    "main.html": ".theme/main.html",
}


DARK = re.compile(r"\[data-md-color-scheme=\"slate\"\] (\.causal-web \{[^}]*\})")


def theme_files() -> dict[str, bytes]:
    """By path in the page tree. MkDocs and its successors skip `.theme` as pages and publish what is beside it."""
    assets = files("cmoc.render") / "assets"
    web = (assets / "web.css").read_text("utf-8")
    own = (assets / "embed.css").read_text("utf-8") + in_the_dark(web)
    return {"assets/embed.css": own.encode()} | {
        place: (assets / name).read_bytes() for name, place in PUBLISHED.items()
    }


def in_the_dark(web: str) -> str:
    """The dark colours of drawings where no theme says which are meant: as the reader prefers."""
    found = DARK.search(web)
    return f"@media screen and (prefers-color-scheme: dark) {{ {found[1]} }}\n" if found else ""
