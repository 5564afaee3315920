"""The records of a review and what follows from them alone; touches no file, clock or environment."""
