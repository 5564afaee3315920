"""Places in source text and what was found there; knows nothing of reviews."""
