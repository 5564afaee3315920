"""A theory to and from other tools."""
