"""Text that is safe to show in a terminal."""

from cmoc.text.problem import clipped

LONGEST = 60  # characters of a name that is repeated


def printable(text: str) -> str:
    """Control and direction marks by their number, so that data cannot move the cursor or reverse a line."""
    return "".join(one if one.isprintable() or one == " " else f"\\u{ord(one):04x}" for one in text)


def shown(name: str) -> str:
    """A name that somebody gave: as it can be printed, cut where it is long."""
    return printable(clipped(name, LONGEST))
