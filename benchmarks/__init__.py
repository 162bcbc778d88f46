"""What the board costs beside a bare loop, measured in pairs on one machine. Proves no promise; tests do that."""
