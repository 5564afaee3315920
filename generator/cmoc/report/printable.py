"""Text that is safe to show in a terminal."""


def printable(text: str) -> str:
    """Control and direction marks by their number, so that data cannot move the cursor or reverse a line."""
    return "".join(one if one.isprintable() or one == " " else f"\\u{ord(one):04x}" for one in text)
