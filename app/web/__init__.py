"""The HTTP and socket edge: requests in, answers out. Knows no rule of the workshop."""
