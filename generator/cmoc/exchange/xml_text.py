"""Text for a file of XML, which cannot hold every letter."""


def legal(text: str) -> str:
    return "".join(letter if letter in "\n\t" or fits(ord(letter)) else "\ufffd" for letter in text)


def fits(number: int) -> bool:
    return 0x20 <= number <= 0xD7FF or 0xE000 <= number <= 0xFFFD or 0x10000 <= number <= 0x10FFFF
