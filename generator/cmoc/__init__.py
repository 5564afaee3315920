"""cmoc: from plain YAML theory files to a published, cross-linked realist review."""

__version__ = "0.1.0"
