"""What a person runs around the board; nothing of it runs inside."""
