"""Counting again, by somebody who knows nothing of the board."""
