"""What lies beside the figures, to be read first."""

from cmoc.render.figure import LARGEST, LEAST, SIZES
from cmoc.render.letters import FONT
from cmoc.render.pages import JINJA
from cmoc.render.typeset import DPI
from cmoc.views.figure import Credit


def figures_text(credit: Credit) -> str:
    template = JINJA.get_template("figures.txt.j2")
    return template.render(credit=credit, sizes=SIZES, dpi=DPI, largest=LARGEST, least=LEAST, font=FONT)
