# La página de quien observa.
observer-boards-closed = En esta parte los tableros de los grupos están cerrados a visitas.
observer-closed = La sesión está cerrada.
observer-not-open = La sesión todavía no está abierta.
observer-board = Tablero
