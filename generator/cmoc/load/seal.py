"""The hash of a snapshot, by which it is seen that nobody edited it."""

from hashlib import sha256


def seal(text: str) -> str:
    """SHA-256 of the text. How its lines end does not count: git may change that when it checks a file out."""
    return sha256(text.replace("\r\n", "\n").encode("utf-8", "surrogateescape")).hexdigest()
