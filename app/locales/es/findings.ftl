# Conclusiones: las frases del informe, en qué se apoyan y lo que todavía no está en ninguna.
organizer-tab-findings = Conclusiones
organizer-tab-findings-refused = Conclusiones ({ $refused } rechazadas)
findings-title = { $findings ->
    [0] Conclusiones
    [one] { $findings } conclusión
   *[other] { $findings } conclusiones
}
findings-empty = Todavía no hay conclusiones. Una conclusión es una frase del informe, con los aportes, temas, líneas y valoraciones en que se apoya. Empiece por un aporte que aún no esté en ninguna.
finding-write = Escribir una conclusión
finding-write-here = Escribir aquí
finding-write-title = Una conclusión para el informe
finding-change-title = Cambiar la conclusión
finding-section = Sección del informe
finding-text = La conclusión
finding-text-hint = Una frase que otras personas puedan comprobar con sus fuentes.
finding-rests-on = { $sources ->
    [0] Aún no se apoya en nada
    [one] Se apoya en { $sources } fuente
   *[other] Se apoya en { $sources } fuentes
}
finding-rests-on-none = Marque de dónde sale.
finding-add = Añadir
finding-save = Guardar
finding-later = Más tarde
finding-discard = Descartar
finding-change = Cambiar
finding-remove = Quitar
finding-added = La conclusión está en el informe.
finding-changed = La conclusión se ha cambiado.
finding-confirmed = Confirmada: se apoya en sus fuentes tal como están ahora.
finding-removed = La conclusión se ha quitado.
finding-restored = La conclusión ha vuelto, al final de su sección.
finding-remove-refused = Usted quería quitarla.
finding-sources = Se apoya en
finding-no-sources = No se indica ninguna fuente.
finding-stale-changed = Una fuente se cambió después.
finding-stale-hidden = Una fuente se ocultó después.
finding-stale-erased = Una fuente se borró después.
finding-still-true = Sigue siendo cierta
finding-leave-out = Quitar lo que ya no está
conflict-finding = Arriba, la conclusión como está ahora.
source-note = Aporte
source-theme = Tema
source-line = Ficha
source-rating = Valoraciones
source-changed = cambió
source-hidden = oculto
source-erased = borrado
source-gone = ya no se ve
source-gone-means = Se ocultó o se borró. Lo que decía no se conserva aquí.
source-drop = Quitar de las fuentes
picker-title = En qué se apoya
picker-note = Aportes
picker-theme = Temas
picker-line = Fichas
picker-rating = Valoraciones
picker-found = { $count ->
    [0] No se encontró nada
    [one] { $count } resultado
   *[other] { $count } resultados
}
coverage-title = Cobertura
coverage-notes = { $used } de { $notes ->
    [one] { $notes } aporte están en una conclusión.
   *[other] { $notes } aportes están en una conclusión.
}
coverage-none = Todavía no hay aportes.
unused-title = { $notes ->
    [0] En ninguna conclusión
    [one] { $notes } aporte aún en ninguna conclusión
   *[other] { $notes } aportes aún en ninguna conclusión
}
unused-none = Todos los aportes están en una conclusión.
unused-no-notes = Los aportes aparecen aquí cuando alguien escribe.
unused-write = Escribir una conclusión con esto
voices-title = Quiénes hablan
voices-legend-notes = aportes
voices-legend-used = en conclusiones
voices-territory = Por territorio
voices-language = Por idioma
voices-no-territory = En esta sesión los aportes no llevan territorio.
voices-numbers = { $notes ->
    [one] { $notes } aporte
   *[other] { $notes } aportes
}, { $used } en conclusiones
