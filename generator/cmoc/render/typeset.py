"""Typst: pictures and PDF from a document of ours and values. The same values give the same bytes on every machine."""

import struct
import zlib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal, cast

import typst

from cmoc.render.letters import FOLDER

DPI = 300
INCH = 0.0254  # m
HEADER = 33  # bytes of a PNG's signature and first chunk


@cache
def document(name: str) -> bytes:
    return (files("cmoc.render") / "assets" / name).read_bytes()


@cache
def fonts() -> typst.Fonts:
    """No other font: one of the machine would stand in without a word."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FOLDER)])


def typeset(name: str, values: Mapping[str, str], format: Literal["pdf", "png"], dpi: float = DPI) -> tuple[bytes, ...]:
    """A PDF, or a PNG for each page; nothing where the program refuses the values.

    Values go in as data: in the text of a document they could be read as a program.
    """
    told = dict(values)
    try:
        made: object = typst.compile(document(name), None, format=format, ppi=dpi, font_paths=fonts(), sys_inputs=told)
    except typst.TypstError:
        return ()
    pages = made if isinstance(made, list) else [made]
    return tuple(sized(page, dpi) if format == "png" else page for page in cast(list[bytes], pages))


def sized(png: bytes, dpi: float) -> bytes:
    """With its size in print, which typst leaves out: else a word processor takes 72 or 96 dots to the inch."""
    dots = round(dpi / INCH)
    data = b"pHYs" + struct.pack(">IIB", dots, dots, 1)
    chunk = struct.pack(">I", len(data) - 4) + data + struct.pack(">I", zlib.crc32(data))
    return png[:HEADER] + chunk + png[HEADER:]
