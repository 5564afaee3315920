"""A drawing as it comes into a page, laid out by the program that is installed."""

from xml.etree import ElementTree as ET

from cmoc.render.drawing import Laid, dot, finish
from cmoc.render.engine import Engine, find_engine, lay_out


def laid(some: Laid) -> ET.Element:
    engine = find_engine()
    assert isinstance(engine, Engine)
    (layout,) = lay_out([dot(some)], engine, 20)
    assert layout.svg, layout.detail
    text = finish(layout.svg, some)
    assert not {"{", "}"} & set(text)
    return ET.fromstring(text)
