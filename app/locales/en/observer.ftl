# An observer's page.
observer-boards-closed = The boards of the groups are closed to visitors in this part.
observer-closed = The session is closed.
observer-not-open = The session is not open yet.
observer-board = Board
