"""What is known of a code, for formats that tell it beside what was found.

Codes of the tool itself (C9xx) belong to the layer above: they are given by their number alone.
"""

from collections.abc import Mapping

from cmoc import check, load
from cmoc.changes.problems import PROBLEMS as OF_CHANGES
from cmoc.text.problem import Problem

KNOWN: Mapping[str, Problem] = {one.code: one for one in (*load.PROBLEMS, *check.PROBLEMS, *OF_CHANGES)}
