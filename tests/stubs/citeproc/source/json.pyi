from collections.abc import Iterable, Mapping

class CiteProcJSON(dict[str, object]):
    def __init__(self, json_data: Iterable[Mapping[str, object]]) -> None: ...
