"""The order of a run: which layer is called when, and what is written where."""
