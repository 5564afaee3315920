"""Sets and numbers from the records of a review; no wording."""
