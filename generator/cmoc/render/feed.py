"""The feed to Atom, and its title as the part of the theme that announces it."""

import re

from cmoc.render import escape
from cmoc.render.pages import JINJA
from cmoc.views.feed import Feed
from cmoc.views.follow import FEED_FILE
from cmoc.views.page import Head, Page

ROOT = Page(Head("index.md", "", ""))  # links in it lead from where it stands: the site's root
NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render_feed(feed: Feed | None) -> dict[str, str]:
    """Files by path. The theme needs its part in any case."""
    part = {".theme/partials/feed.html": escape.inert(JINJA.get_template("feed.html.j2").render(feed=feed))}
    if not feed:
        return part
    content = JINJA.get_template("feed_entry.html.j2")
    told = [(one, content.render(one=one, page=ROOT).strip()) for one in feed.entries]
    text = JINJA.get_template("feed.xml.j2").render(feed=feed, entries=told, file=FEED_FILE)
    return part | {FEED_FILE: NO_XML.sub("\ufffd", text)}
