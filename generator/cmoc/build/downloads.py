"""The files of /downloads/: made once for a review, and kept beside the pages until it changes."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from cmoc.build.drawings import PLACE
from cmoc.build.write import write_tree
from cmoc.exchange import DOWNLOADS
from cmoc.exchange.format import Format, Material
from cmoc.views.downloads_page import FOLDER
from cmoc.views.facts import Facts
from cmoc.views.page import Drawing, Head

LIBRARIES = ("bibtexparser", "networkx", "python-docx", "rispy", "typst", "xlsxwriter")
SEAL = "seal.json"
Files = Mapping[str, bytes]
Shown = Mapping[str, tuple[Drawing, Head]]  # each drawing with the first page it stands on


@dataclass(frozen=True)
class Store:
    """Where the files are kept from run to run, and the texts that they are made of."""

    folder: Path
    sources: Mapping[str, str]


def beside(out: Path) -> Path:
    whole = out.resolve()
    return whole.with_name(f"{whole.name}.downloads")


def downloads(facts: Facts, shown: Shown, drawn: Files, store: Store) -> dict[str, bytes]:
    """By path from the site's root. `drawn`: the drawings' files by path in the page tree."""
    svgs = {name: drawn[PLACE.format(name)] for name in shown if PLACE.format(name) in drawn}
    key = key_of(facts, svgs, store.sources)
    found = kept(store.folder, key) or keep(store.folder, key, made(material(facts, shown, svgs)))
    return {f"{FOLDER}/{name}": content for name, content in found.items()}


def material(facts: Facts, shown: Shown, svgs: Files) -> Material:
    drawings = {name: drawing for name, (drawing, _) in shown.items()}
    return Material(facts, drawings, {name: head for name, (_, head) in shown.items()}, svgs)


def made(material: Material, formats: tuple[Format, ...] = DOWNLOADS) -> Files:
    return {name: content for one in formats for name, content in one.make(material).files.items()}


def key_of(facts: Facts, svgs: Files, sources: Mapping[str, str]) -> str:
    """All that decides what is in the files, and nothing that does not."""
    hashes = {name: sha256(svg).hexdigest() for name, svg in sorted(svgs.items())}
    told = json.dumps([code(), facts.site, sorted(sources.items()), sorted(hashes.items())])
    return sha256(told.encode()).hexdigest()


@cache
def code() -> str:
    package = Path(str(files("cmoc")))
    found = sha256(repr([(name, version(name)) for name in LIBRARIES]).encode())
    for file in sorted(package.rglob("*.py")):
        found.update(file.read_bytes())
    return found.hexdigest()


def kept(folder: Path, key: str) -> dict[str, bytes] | None:
    """Nothing is taken for its name: what was cut short or changed is made again."""
    try:
        names = json.loads((folder / SEAL).read_text("utf-8"))["names"]
        found = {name: (folder / name).read_bytes() for name in names if (folder / name).is_file()}
        return found if (folder / SEAL).read_bytes() == seal(key, found) else None
    except (OSError, ValueError, TypeError, KeyError):
        return None


def keep(folder: Path, key: str, found: Files) -> Files:
    """A full disk is no reason to fail: then they are made again next time."""
    write_tree(folder, {**found, SEAL: seal(key, found)})
    return found


def seal(key: str, found: Files) -> bytes:
    hashes = sorted((name, sha256(content).hexdigest()) for name, content in found.items())
    return json.dumps({"names": sorted(found), "of": sha256(repr((key, hashes)).encode()).hexdigest()}).encode()
