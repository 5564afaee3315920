from collections.abc import Mapping
from typing import Any

def expand(input_: object, options: Mapping[str, object]) -> list[dict[str, Any]]: ...
