"""About the checkout itself: its names, its locks, its controls."""
