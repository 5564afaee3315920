"""One kind of change each."""
