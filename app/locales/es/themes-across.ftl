# Temas comunes a los grupos y a los idiomas: los reúne el equipo de facilitación, los lee la organización.
console-tab-synthesis = Síntesis
organizer-tab-themes = Temas
themes-title = { $themes ->
    [0] Temas comunes a todos los grupos
    [one] { $themes } tema común a todos los grupos
   *[other] { $themes } temas comunes a todos los grupos
}
themes-about = Reúna lo que va junto, venga del grupo o del idioma que venga. Nada cambia en los tableros de los grupos.
themes-about-read = Los reúne el equipo de facilitación. Los aportes siguen en su lugar en los tableros de los grupos.
themes-empty = Todavía no hay temas. Escriba un título arriba o tome abajo el tema de un grupo.
themes-voting = Se están repartiendo puntos.
themes-voting-means = Hasta que se cierre la votación, los aportes se quedan en sus temas. Se pueden empezar y renombrar temas.
themes-none-yet = Todavía no hay temas.
theme-notes = { $notes ->
    [0] sin aportes
    [one] { $notes } aporte
   *[other] { $notes } aportes
}
theme-across = todos los grupos
theme-none-across = Ningún tema
theme-ways = Qué se puede hacer con el tema
theme-split = Dividir
theme-drop = Suelte aquí un aporte o elija este tema en el menú de un aporte.
note-move = Mover a…
note-original = Original
note-original-fold = Plegar el original
put-into = Poner en…
loose-title = { $notes ->
    [0] En ningún tema
    [one] { $notes } aporte en ningún tema
   *[other] { $notes } aportes en ningún tema
}
loose-chosen = { $notes ->
    [0] Marque aportes para mover varios a la vez.
    [one] { $notes } elegido
   *[other] { $notes } elegidos
}
loose-tick = Marque antes los aportes
loose-make = Tema nuevo
loose-none = Todos los aportes están en un tema.
loose-no-notes = Los aportes aparecen aquí cuando alguien escribe.
loose-not-found = Ningún aporte es así. Quite un filtro.
make-theme-title = { $notes ->
    [0] Un tema nuevo
    [one] Un tema con { $notes } aporte
   *[other] Un tema con { $notes } aportes
}
make-theme-hint = ¿Qué dicen juntos?
split-title = Dividir «{ $theme }»
split-which = ¿Qué aportes pasan al tema nuevo?
split-choose = Elija antes los aportes
split-name = Dé nombre al tema nuevo
split-make = { $notes ->
    [one] Mover { $notes } aporte
   *[other] Mover { $notes } aportes
}
group-themes = Temas de los grupos
group-themes-about = Tal como los hizo cada grupo. Si se toman, aquí también se quedan.
group-themes-none = Ningún grupo ha hecho temas.
group-theme-take = Tomar como tema común
group-theme-free = { $free } de { $notes } aún en ningún tema común
group-theme-taken = Todos sus aportes están en temas comunes
suggestions-title = Aportes que parecen decir lo mismo
suggestions-about = Comparados entre idiomas, en este servidor. Nada se reúne sin usted.
suggestions-look = Buscarlos
suggestions-again = Buscar otra vez
suggestions-looking = Comparando…
suggestions-found = { $count ->
    [0] Nada más parece decir lo mismo.
    [one] { $count } sugerencia
   *[other] { $count } sugerencias
}
suggestion-duplicates = Casi las mismas palabras
suggestion-same = Quizá dicen lo mismo
suggestion-make = Hacer un tema con estos
suggestion-not = Estos no
narrow-words = Buscar
narrow-block = Bloque
narrow-block-any = Bloque: todos
narrow-kind = Tipo
narrow-kind-any = Tipo: todos
narrow-board = Grupo
narrow-board-any = Grupo: todos
narrow-lang = Idioma
narrow-lang-any = Idioma: todos
narrow-unused = Solo los que no están en ninguna conclusión
list-more = Mostrar más (quedan { $left })
undo-of = Deshacer ({ $steps })
step-moved = { $notes ->
    [one] Un aporte pasó a «{ $theme }».
   *[other] { $notes } aportes pasaron a «{ $theme }».
}
step-taken-out = { $notes ->
    [one] Un aporte ya no está en ningún tema.
   *[other] { $notes } aportes ya no están en ningún tema.
}
step-made = { $notes ->
    [0] Se empezó «{ $theme }».
    [one] Se empezó «{ $theme }» con { $notes } aporte.
   *[other] Se empezó «{ $theme }» con { $notes } aportes.
}
step-named = Ahora el tema se llama «{ $theme }».
step-removed = Se quitó «{ $theme }»; sus aportes se quedan.
step-undone = Deshecho: { $step }
step-late = Ya no está como lo dejó este paso, así que no se deshizo nada: { $step }
step-wait = El último cambio todavía está en camino. Inténtelo en un momento.
