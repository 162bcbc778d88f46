# Las palabras de las descargas: títulos, etiquetas y columnas. Lo que la gente escribió nunca está aquí.

report-held = Celebrada el { $day }
report-mode-named = Los aportes llevan nombre y lugar.
report-mode-territory = Los aportes llevan el lugar, no el nombre.
report-mode-anonymous = Los aportes no llevan ni nombre ni lugar.
report-rehearsal = Ensayo: { $people ->
    [one] una de estas personas es simulada
   *[other] { $people } de estas personas son simuladas
 }. Este no es el informe de un taller.
report-counts = { $people ->
    [one] { $people } persona
   *[other] { $people } personas
}, { $notes ->
    [one] { $notes } aporte
   *[other] { $notes } aportes
}, { $ratings ->
    [one] { $ratings } valoración
   *[other] { $ratings } valoraciones
}
report-is-open = La sesión sigue abierta: esto es lo que hay hasta ahora.
report-is-prepared = La sesión se está preparando: todavía no ha entrado nadie.
report-is-closed = La sesión está cerrada.

report-agenda = La agenda tal como fue
report-agenda-minute = Minuto
report-agenda-phase = Fase
report-agenda-planned = Minutos previstos
report-agenda-took = Minutos empleados
report-groups = Grupos
report-group-number = Grupo
report-group-blocks = Bloques
report-group-people = Personas
report-group-notes = Aportes
report-in-group = Grupo { $number }

report-territories = Quiénes participaron
report-no-territories = Esta sesión fue anónima: no se indican los lugares.
report-people = { $people ->
    [one] { $people } persona
   *[other] { $people } personas
}

report-matrix = Lo que cada quien dice de su propio territorio
report-matrix-reading = Cada persona cuenta una vez por bloque, en la mediana inferior de sus niveles para los criterios del bloque. El orden es de la A a la Z y no dice nada del valor.
report-other = Todos los demás
report-none-yet = Nada todavía
report-not-shown = aún no revelado, o demasiado pocas para mostrarlo
report-round = ronda { $round }
report-at-level = { $people } en el nivel { $level }
report-median = mediana { $median }
report-no-answer = { $people } sin respuesta
report-differ = las opiniones difieren: preguntar antes de promediar
report-top-obstacle = obstáculo { $number }
report-top-idea = idea { $number }
report-ratings = Valoraciones

report-plenary = Tablero de la plenaria
report-elsewhere = Otros aportes
report-late = tardío
report-edited = modificado
report-annex = Aportes ocultos
report-hidden = { $notes ->
    [0] No hay aportes ocultos.
    [one] { $notes } aporte está oculto. Figura solo en los archivos de facilitación y en ninguna cifra.
   *[other] { $notes } aportes están ocultos. Figuran solo en los archivos de facilitación y en ninguna cifra.
}
report-hidden-why = Oculto porque: { $reason }
report-hidden-author = Oculto porque se retiró a quien lo escribió.

report-yes = sí
report-column-number = Número
report-column-board = Tablero
report-column-group = Grupo
report-column-block = Bloque
report-column-question = Pregunta
report-column-kind = Tipo
report-column-text = Texto
report-column-language = Idioma
report-column-place = Lugar
report-column-country = País
report-column-name = Nombre
report-column-late = Tardío
report-column-criterion = Criterio
report-column-round = Ronda
report-column-n = Valoraciones con nivel
report-column-none = Sin respuesta
report-column-level-1 = Nivel 1
report-column-level-2 = Nivel 2
report-column-level-3 = Nivel 3
report-column-level-4 = Nivel 4
report-column-level-5 = Nivel 5
report-column-median = Mediana
report-column-edited = Modificado
report-column-minute = Minuto de la sesión
report-column-priority = Prioridad
report-column-theme = Tema
report-cards = Fichas de síntesis de los grupos
report-card-signed = { $signed } de { $members } la respaldan como está; { $earlier } firmaron una versión anterior.
report-minority = opinión minoritaria
report-priority = prioridad

report-staff = de la facilitación
report-same = { $people ->
    [one] { $people } dice «también aquí»
   *[other] { $people } dicen «también aquí»
}
report-translated = traducido ({ $language })
report-translated-old = traducido de una versión anterior ({ $language })
report-original = original ({ $language }):
report-comment = Comentario
report-column-staff = Facilitación
report-column-same = También aquí
report-column-translations = Traducciones
report-column-comments = Comentarios
report-column-dots = Puntos
report-column-voters = Personas que los dieron
report-column-have = Ya lo tienen
report-column-could-adopt = Podrían adoptarlo
report-column-would-need = Haría falta algo
report-column-not-for-us = No es para ellos
report-dots =
    { $dots ->
    [one] { $dots } punto
   *[other] { $dots } puntos
} de { $people ->
    [one] { $people } persona
   *[other] { $people } personas
}
report-marks = lo tienen { $have }, podrían adoptarlo { $could }, haría falta algo { $need }, no es para ellos { $not }
report-evaluation = Opinión de las personas participantes
report-evaluation-nameless = Ninguna respuesta lleva nombre, en ningún modo. Las respuestas se muestran a partir de cinco, cuando se ha terminado de responder.
report-column-answers = Respuestas
report-bridging = Propuestas que tienden puentes
report-bridging-too-few = Muy pocas personas para comparar: { $people } marcaron una propuesta, y nada de lo que dicen de sí mismas forma dos conjuntos de cinco.
report-bridging-by-territory = Comparación por territorio, en { $sets } conjuntos de cinco personas o más, { $people } personas en total. Primero va lo que aceptan todos los conjuntos, no lo que acepta más gente.
report-bridging-by-actor-type = Comparación por ámbito de participación, en { $sets } conjuntos de cinco personas o más, { $people } personas en total. Primero va lo que aceptan todos los conjuntos, no lo que acepta más gente.
report-bridging-by-settlement = Comparación por tipo de zona, en { $sets } conjuntos de cinco personas o más, { $people } personas en total. Primero va lo que aceptan todos los conjuntos, no lo que acepta más gente.
report-bridging-by-sse-law = Comparación por situación de la ley, en { $sets } conjuntos de cinco personas o más, { $people } personas en total. Primero va lo que aceptan todos los conjuntos, no lo que acepta más gente.
report-bridging-by-region = Comparación por región del mundo, en { $sets } conjuntos de cinco personas o más, { $people } personas en total. Primero va lo que aceptan todos los conjuntos, no lo que acepta más gente.
report-bridging-kept = { $notes ->
    [one] { $notes } propuesta más recibió marcas de muy pocas personas para darle un lugar.
   *[other] { $notes } propuestas más recibieron marcas de muy pocas personas para darles un lugar.
}
report-bridging-agree = { $agree } de { $seen } de acuerdo
report-column-bridging = Lugar entre las propuestas que tienden puentes
report-column-bridging-n = Personas comparadas
report-region-015 = África septentrional
report-region-202 = África subsahariana
report-region-419 = América Latina y el Caribe
report-region-021 = América septentrional
report-region-143 = Asia central
report-region-030 = Asia oriental
report-region-035 = Asia sudoriental
report-region-034 = Asia meridional
report-region-145 = Asia occidental
report-region-151 = Europa oriental
report-region-154 = Europa septentrional
report-region-039 = Europa meridional
report-region-155 = Europa occidental
report-region-053 = Australia y Nueva Zelandia
report-region-054 = Melanesia
report-region-057 = Micronesia
report-region-061 = Polinesia
