"""While the process runs: connections, rooms, and who is told what. Knows no rule of the workshop."""
