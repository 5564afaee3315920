"""Fields that hold the id of another record, or a word that review.yml lists: of which kind it is.

It changes nothing of what is read. The schema of a review (`exchange/yaml_schema.py`) offers the ids of that kind.
"""

from dataclasses import dataclass
from typing import Annotated, Any, Literal

Kind = Literal[
    "construct",
    "cmoc",
    "before",  # a CMOC of the phase before
    "record",  # a construct or a CMOC, of this phase or the one before
    "profile",
    "phase",
    "stage",
    "document",
    "term",
    "type",
    "level",
    "actor",
    "lane",
    "element",
    "curve",
]
KEY = "x-names"


@dataclass(frozen=True)
class Names:
    kind: Kind

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> Any:
        return {**handler(schema), KEY: self.kind}


ConstructId = Annotated[str, Names("construct")]
CmocId = Annotated[str, Names("cmoc")]
BeforeId = Annotated[str, Names("before")]
RecordId = Annotated[str, Names("record")]
ProfileId = Annotated[str, Names("profile")]
PhaseId = Annotated[str, Names("phase")]
