"""Simulated people: they join, write and mark as phones do, over HTTP and WebSocket only. Imports nothing of the board."""
