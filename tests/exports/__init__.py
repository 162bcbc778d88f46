"""The files people take home."""
