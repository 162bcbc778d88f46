# La page d’observation.
observer-boards-closed = Dans cette partie, les tableaux des groupes sont fermés aux visites.
observer-closed = La session est close.
observer-not-open = La session n’est pas encore ouverte.
observer-board = Tableau
