from collections.abc import Mapping, Sequence

class Person:
    first_names: list[str]
    prelast_names: list[str]
    last_names: list[str]

class Entry:
    type: str
    fields: Mapping[str, str]
    persons: Mapping[str, Sequence[Person]]

class BibliographyData:
    entries: Mapping[str, Entry]

def parse_string(value: str, bib_format: str) -> BibliographyData: ...
