"""A site that follows its sources while they are edited: built whole once, then page by page."""
