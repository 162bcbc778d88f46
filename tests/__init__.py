"""The promises of the board, shown."""
