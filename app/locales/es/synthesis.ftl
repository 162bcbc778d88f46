# La síntesis para leer: por criterio, quién podría aprender de quién, propuestas, fichas, archivos, archivo histórico.
organizer-tab-cards = Fichas

matrix-by = Qué va en las columnas
matrix-by-block = Por bloque
matrix-by-criterion = Por criterio
matrix-caption-criteria = Valoraciones por territorio y criterio del bloque «{ $block }», territorios de la A a la Z
matrix-legend-one = una persona
criterion-none-yet-here = Nadie de este territorio ha valorado todavía este criterio, o aún no se muestra.

learning-title = Podrían aprender entre sí
learning-adoptable = Lo tiene, podría adoptarlo
learning-adoptable-none = Se llena cuando se cierra una votación y un territorio tiene lo que otro podría adoptar.
learning-have = { $count ->
    [one] { $places } lo tiene
   *[other] { $places } lo tienen
}
learning-could = { $count ->
    [one] { $places } podría adoptarlo
   *[other] { $places } podrían adoptarlo
}
learning-need = { $count ->
    [one] { $places } necesitaría algo antes
   *[other] { $places } necesitarían algo antes
}
learning-beside = En 4 o 5, junto a 1 o 2
learning-beside-none = Se llena cuando un criterio ya mostrado tiene territorios en ambos extremos.
learning-strong = { $places } en 4 o 5
learning-weak = { $places } en 1 o 2
learning-examples = { $notes ->
    [one] { $notes } ejemplo de quienes están en 4 o 5
   *[other] { $notes } ejemplos de quienes están en 4 o 5
}
learning-no-examples = Quienes están en 4 o 5 aún no escribieron ejemplos.

missing-title = Quién y qué falta
missing-notes = { $unused } de { $notes ->
    [one] { $notes } aporte no está en ninguna conclusión
   *[other] { $notes } aportes no están en ninguna conclusión
}
missing-questions = { $silent } de { $asked ->
    [one] { $asked } pregunta sin aportes
   *[other] { $asked } preguntas sin aportes
}

proposals-by-dots = Propuestas por puntos
proposals-reading = Los puntos dicen por dónde empezar, no quién tiene razón: cada propuesta dice también quién la tiene, quién podría adoptarla y dónde encuentra apoyo.
proposals-wait = Las propuestas aparecen aquí cuando se cierra una votación.
proposals-no-dots = sin puntos
marks-legend-agree = la tienen o podrían adoptarla
marks-legend-need = necesitarían algo
marks-legend-not = no es para nosotros
works-when = Funciona cuando…
works-share = { $agree } de { $seen }
works-divides = Divide: en algunos de estos casos al menos la mitad la tiene o podría adoptarla; en otros, menos de la mitad.

block-themes = Temas
block-questions = Preguntas abiertas
card-of = Ficha de síntesis, { $group }
cards-empty = Todavía no hay nada escrito en la ficha del:
cards-no-groups = Las fichas aparecen aquí cuando hay grupos.
next-steps-title = { $lines ->
    [0] Próximos pasos
    [one] { $lines } próximo paso
   *[other] { $lines } próximos pasos
}
next-steps-none = Aquí se reúne lo que los grupos escriben en sus primeros pasos.
open-questions = { $notes ->
    [0] Preguntas abiertas
    [one] { $notes } pregunta abierta
   *[other] { $notes } preguntas abiertas
}
open-questions-none = Nadie ha dejado todavía una pregunta abierta.

## Archivos: el nombre y para qué sirve
file-docx = Word (docx)
file-docx-is = Para editar, comentar y hacer circular
file-pdf = PDF
file-pdf-is = Para imprimir y repartir
file-xlsx = Excel (xlsx)
file-xlsx-is = Todos los números y aportes, para calcular
file-html = Página para explorar (html)
file-html-is = Un archivo para filtrar y buscar en cualquier navegador
file-zip = Todos los archivos (zip)
file-zip-is = Todo lo de esta lista de una vez
file-markdown = Informe en texto simple
file-markdown-is = Markdown, para wikis y editores
file-csv = Tabla de aportes
file-csv-is = CSV, un aporte por fila
file-ratings = Tabla de valoraciones
file-ratings-is = CSV, recuentos por territorio y criterio
file-evaluation = Tabla de opiniones
file-evaluation-is = CSV, lo que se dijo de la sesión
file-json = Datos
file-json-is = JSON, para guardar y para importar después
file-preparing = { $file }: preparando
file-waits = { $file }: espera su turno, antes van otros archivos
file-progress = { $file }: { $of ->
    [one] se está escribiendo
   *[other] { $done } de { $of } partes escritas
}

## Archivo histórico
archives-title = Sesiones archivadas
archives-about = Informes de otras sesiones o servidores, leídos de su archivo «Datos» (JSON). Se descargan en cualquier forma e idioma; nada cambia en ellos.
archives-import = Importar un archivo
archives-reading = Leyendo el archivo
archives-taken = El informe quedó archivado.
archives-removed = La sesión archivada se quitó.
archives-refused = No se importó ni cambió nada
archives-whole = todo el archivo
archives-facts = Sesión del { $day } · importada el { $at }
archives-remove = Quitar
archives-remove-title = ¿Quitar esta sesión archivada?
archives-remove-means = Solo se quita de este servidor. Quien tenga el archivo puede importarlo de nuevo.
