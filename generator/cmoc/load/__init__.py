"""Files to records with places; every error of a run, not the first."""

from cmoc.load.problems import PROBLEMS
from cmoc.load.review import Loaded, Reader, load, load_folder, read_texts

__all__ = ["PROBLEMS", "Loaded", "Reader", "load", "load_folder", "read_texts"]
