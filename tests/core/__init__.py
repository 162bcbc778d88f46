"""The rules, given–when–then, on records alone: no server, no socket, no database."""
