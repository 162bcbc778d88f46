# La página de quien organiza: matriz, bloques, descargas.
organizer-tabs = Partes de la síntesis
organizer-tab-matrix = Matriz
organizer-tab-blocks = Bloques
organizer-download = Descargar
organizer-language = Idioma del archivo
organizer-language-hint = Las palabras de las personas quedan en el idioma en que se escribieron.
organizer-saved = Guardado en sus descargas

matrix-title = Lo que las personas dicen de su propio territorio
matrix-caption = Valoraciones por territorio y bloque, territorios de la A a la Z
matrix-people = · { $people ->
    [one] { $people } persona
   *[other] { $people } personas
}, de la A a la Z
matrix-empty = Todavía nadie ha valorado. La matriz se llena a medida que llegan las valoraciones.
matrix-axis = De izquierda a derecha:
matrix-none-yet = aún nada
matrix-none-yet-here = Nadie de este territorio ha valorado todavía este bloque.
matrix-n = n { $n }
matrix-n-people = { $n ->
    [one] { $n } persona
   *[other] { $n } personas
}
matrix-median = mediana { $median }
matrix-median-moved = mediana { $before } → { $median }
matrix-round = Ronda { $round } · n { $n }
matrix-rounds = Antes y después
matrix-median-is = Mediana { $median }.
matrix-spread = { $same ->
    [yes] Todas en { $from }.
   *[no] De { $from } a { $to }.
}
matrix-cell-n = { $n ->
    [one] { $n } persona valoró.
   *[other] { $n } personas valoraron.
}
matrix-no-answer = «Sin respuesta»: { $none }.
matrix-not-revealed = Aún sin mostrar: solo se ve el número.
matrix-too-few = Demasiado pocas para mostrar.
matrix-only-none = sin respuesta: { $none }
matrix-only-notes = solo aportes
matrix-other = Otras
matrix-few = La mediana se muestra a partir de 5 personas.
matrix-at-level = { $count } en el nivel { $level }
matrix-dissent = opiniones distintas
matrix-dissent-ask = Las opiniones difieren: pregunte antes de promediar.
matrix-top-obstacle = Último obstáculo
matrix-top-idea = Última propuesta
matrix-no-note = aún nada
matrix-missing = { $empty ->
    [0] Ninguna casilla vacía.
    [one] { $empty } de { $all } casillas está vacía.
   *[other] { $empty } de { $all } casillas están vacías.
}
matrix-legend-dot = una persona, en la mediana inferior de sus niveles en el bloque
matrix-legend-n = n: cuántas personas valoraron
matrix-legend-open = aún sin mostrar
matrix-legend-median = mediana, desde 5 personas

blocks-list = Bloques
blocks-plenary = Plenaria
blocks-none = Todavía no hay aportes.
blocks-late = tardío
blocks-group = grupo { $number }
blocks-took = { $notes ->
    [one] { $notes } aporte
   *[other] { $notes } aportes
} · valorado por { $people ->
    [one] { $people } persona
   *[other] { $people } personas
} de { $territories ->
    [one] { $territories } territorio
   *[other] { $territories } territorios
} · grupos: { $groups }
blocks-took-plenary = { $notes ->
    [one] { $notes } aporte
   *[other] { $notes } aportes
} de todas las personas

organizer-tab-proposals = Propuestas
bridging-title = Propuestas que tienden puentes
bridging-waits = Esta lista se abre cuando se cierra una votación. Espera mientras se marcan propuestas.
bridging-none = Ninguna propuesta ha recibido aún suficientes marcas.
bridging-too-few = Muy pocas personas para comparar: { $people } marcaron una propuesta, y nada de lo que dicen de sí mismas forma dos conjuntos de cinco.
bridging-reading = { $by }: { $sets } conjuntos de cinco o más, { $people } personas. Primero va lo que aceptan todos los conjuntos, no lo que acepta más gente.
bridging-by-territory = Por territorio
bridging-by-actor-type = Por ámbito de participación
bridging-by-settlement = Por tipo de zona
bridging-by-sse-law = Por situación de la ley
bridging-by-region = Por región del mundo
bridging-kept = { $notes ->
    [one] { $notes } propuesta más recibió marcas de muy pocas personas para darle un lugar.
   *[other] { $notes } propuestas más recibieron marcas de muy pocas personas para darles un lugar.
}
bridging-agree = { $agree } de { $seen } de acuerdo
bridging-n = con marcas de { $n } de { $people } personas
