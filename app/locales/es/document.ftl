# Las palabras del informe como documento: Word, PDF, HTML, Markdown. Lo que escribieron las personas nunca está aquí.

report-contents = Índice
report-figure = Figura
report-table = Tabla
report-page = Página { $n } de { $of }
report-no-ua = Este archivo está etiquetado, pero no cumple del todo PDF/UA: algunos signos no están en ninguna de nuestras fuentes.
report-decimal = ,
report-n = n { $n }
report-n-of = { $n } de { $of }
report-none-answer = { $n } sin respuesta
report-not-shown-short = no se muestra
report-left-to-right = De izquierda a derecha: niveles 1 a 5
report-key-person = una persona
report-key-median = mediana, a partir de 5 personas
report-key-differ = opiniones distintas
report-key-agree = lo tienen o podrían adoptarlo
report-key-would-need = necesitarían algo
report-key-not-for-us = no es para nosotros
report-matrix-alt = { $caption }: { $rows } filas, { $columns } columnas. Un punto es una persona. La tabla que sigue dice lo mismo con palabras.
report-bridging-alt = Lo que { $sets } conjuntos de personas dijeron de { $notes } propuestas. La lista que sigue dice lo mismo con palabras.
report-no-finding = Nadie ha redactado todavía una conclusión para esta sección.
report-messages-of-groups = Aquí todavía no hay conclusiones. Estos son los mensajes clave de los grupos:
report-steps-of-groups = Primeros pasos, tal como los grupos los anotaron en sus fichas:
report-objectives = Objetivos de la sesión:
report-fact-event = Evento
report-fact-line = Línea temática
report-fact-organizers = Organización
report-fact-day = Fecha
report-fact-languages = Idiomas
report-fact-counts = Aportes
report-fact-mode = Firma
report-section-cover = Ficha de la sesión
report-section-highlights = Mensajes clave
report-section-participants = Quiénes participaron
report-section-method = Cómo trabajamos
report-section-ratings = Valoraciones
report-section-blocks = Bloque por bloque
report-section-priorities = Prioridades y votos
report-section-cross-cutting = Acuerdos, diferencias y preguntas abiertas
report-section-recommendations = Recomendaciones
report-section-next-steps = Próximos pasos
report-section-evaluation = Opinión de las personas participantes
report-section-annexes = Anexos
report-source-note = un aporte que ya no está
report-source-theme = tema «{ $label }»
report-source-line = ficha: «{ $label }»
report-source-rating = valoraciones de «{ $label }»
report-stale-changed = Una fuente cambió después de redactar esto.
report-stale-hidden = Una fuente se ocultó después de redactar esto.
report-stale-erased = Una fuente se borró después de redactar esto.
report-profile = Lo que las personas dijeron de su territorio y de sí mismas
report-did-not-say = no lo dijo
report-fewer-than-five = no se muestra: muy pocas
report-voices-by-language = Quiénes hablan, por idioma
report-voices-notes = Aportes
report-voices-findings = Aportes en los que se apoyan las conclusiones
report-how-numbers = Un punto es una persona. Siempre se indica el número de personas; la mediana, a partir de cinco. Los lugares van de la A a la Z, nunca por valor: nada de esto es una clasificación.
report-ratings-of = Valoraciones: { $block }
report-no-ratings = Nadie ha valorado este bloque.
report-territories-in = Territorio por territorio: { $block }
report-themes-in = Temas: { $block }
report-card = Ficha de síntesis
report-priorities-of-groups = Lo que los grupos priorizaron
report-no-notes = Nadie escribió sobre este bloque.
report-notes-by-kind = { $notes ->
    [one] { $notes } aporte
   *[other] { $notes } aportes
}: { $kinds }. Todos figuran en el anexo.
report-across = todos los grupos
report-no-vote = No se cerró ninguna votación.
report-by-dots = Propuestas y prioridades según los puntos
report-works-when = Dónde una propuesta encuentra apoyo
report-works-when-reading = Según lo que las personas dicen de su territorio; solo conjuntos de cinco personas o más. Cada propuesta figura con la pregunta en la que más difieren los conjuntos.
report-divides = divide
report-peers = Quién podría aprender de quién
report-peers-reading = Lugares de la A a la Z. Un lugar que ya lo tiene aparece solo en la primera columna.
report-beside = Uno junto al otro
report-beside-reading = Criterios en los que unos territorios se sitúan en 4 o 5 y otros en 1 o 2: motivos para conversar, no una clasificación. La última columna remite a lo que escribieron los primeros.
report-themes-across = Temas comunes a todos los grupos
report-differences = Dónde difieren las opiniones
report-open-questions = Preguntas abiertas
report-all-notes = Todos los aportes
report-all-notes-reading = { $notes ->
    [one] El aporte de la sesión, con su número.
   *[other] Los { $notes } aportes de la sesión, cada uno una vez, numerados en el orden en que se escribieron.
} Las palabras son de quienes las escribieron; se indica cuando una traducción es de otra persona participante.
report-coverage = Lo que ninguna conclusión usa
report-coverage-said = { $used } de { $notes } aportes están en una conclusión.
report-column-agree-by = Lo tienen o podrían adoptarlo
report-column-answer = Respuesta
report-column-asked = Pregunta
report-column-examples = Ejemplos
report-column-languages = Idiomas
report-column-n-notes = Aportes
report-column-people = Personas
report-column-ratings = Valoraciones
report-column-strong = En 4 o 5
report-column-territory = Territorio
report-column-they-could = Podrían adoptarlo
report-column-they-have = Lo tienen
report-column-they-need = Necesitarían algo
report-column-weak = En 1 o 2
report-column-which = Cuáles
report-column-whose = De quién
report-matrix-in-words = La matriz en palabras
report-territories-elsewhere = { $territories } territorios valoraron estos criterios: demasiados para dibujarlos aquí. Figuran uno a uno en el libro de cálculo y en el archivo para explorar.
report-column-in-findings = En las conclusiones
report-other-sets = los demás conjuntos son demasiado pequeños para mostrarse
report-bridging-rest = { $notes ->
    [one] Una propuesta más figura a continuación en el libro de cálculo.
   *[other] { $notes } propuestas más figuran a continuación en el libro de cálculo, en el mismo orden.
}
