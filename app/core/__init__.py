"""The workshop itself, pure: no I/O, no clock, no random, no web or SQL framework."""
