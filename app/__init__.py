"""The co-creation board: a live workshop from join code to report."""
