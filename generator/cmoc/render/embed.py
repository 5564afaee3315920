"""A drawing's page for the frames of other sites. It has no script, and its own policy would let none run."""

from collections.abc import Iterable, Mapping

from markupsafe import Markup

from cmoc.render.pages import JINJA
from cmoc.views.embed import Embed

FROM_DRAWINGS, FROM_EMBED = 'href="../', 'href="../../'


def render_embed(embed: Embed, svg: str) -> str:
    linked = Markup(svg.replace(FROM_DRAWINGS, FROM_EMBED))
    return JINJA.get_template("embed.html.j2").render(embed=embed, drawing=linked)


def render_embeds(embeds: Iterable[Embed], svgs: Mapping[str, bytes]) -> dict[str, bytes]:
    """By path. Without its drawing there is no page."""
    some = (one for one in embeds if one.drawing in svgs)
    return {one.file: render_embed(one, svgs[one.drawing].decode()).encode() for one in some}
