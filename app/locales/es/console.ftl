# La consola de quien facilita, y las piezas que comparten todas las páginas de portátil.

## All laptop pages
desk-language = Idioma
desk-connecting = Conectando
desk-offline = Sin conexión. Lo que haga se enviará cuando vuelva.
desk-stopped = Detenida
desk-live = En directo
desk-live-here = En directo · { $here } de { $all } aquí
desk-never = –
desk-just-now = ahora
desk-minutes = { $minutes } min
desk-hours = { $hours } h
desk-copy = Copiar
desk-copied = Copiado
desk-select = Seleccionado: pulse Ctrl y C, o ⌘ y C, para copiar
desk-stopped-title = Esta página no puede continuar
desk-stopped-other = El servidor terminó la conexión (código { $code }). Abra de nuevo el enlace.

## The frame of the console
console-tabs = Partes de la consola
console-tab-room = Sala de control
console-tab-people = Personas y grupos
console-tab-notes = Aportes
console-code = Código de acceso
console-agenda = Agenda
console-minutes = { $minutes } min
console-groups = Grupos
console-rail = Conducción de la sesión
console-somebody = Sin nombre
console-cancel = Cancelar

## Groups
console-seats = { $online } de { $members }
console-notes = Aportes
console-ratings = Valoraciones
console-last = Último
console-notes-short = Aport.
console-ratings-short = Valor.
console-last-short = Últ.
console-questions = Preguntas
console-answered = { $answered } de { $all } preguntas con respuesta
console-answered-short = { $answered }/{ $all } preguntas
console-late = { $notes ->
    [one] { $notes } aporte tardío
   *[other] { $notes } aportes tardíos
}
console-late-ratings = { $ratings ->
    [one] { $ratings } valoración tardía
   *[other] { $ratings } valoraciones tardías
}
console-round = Ronda { $round }
console-reveal = Mostrar
console-reveal-group = Mostrar, valoraciones del grupo { $number }
console-revealed = Mostradas
console-step-in = Entrar
console-step-in-group = Entrar, grupo { $number }
console-step-out = Volver a la sala de control
console-call = Abrir la videollamada del grupo
console-no-groups = Todavía no hay grupos
console-no-groups-hint = Forme los grupos antes del trabajo en grupos: uno por bloque, bloques de dos en dos o tantos grupos como quiera.
console-make-groups = Formar grupos
console-unplaced = { $people ->
    [one] { $people } persona no tiene grupo
   *[other] { $people } personas no tienen grupo
}
console-place-rest = Ubicar según la regla
console-choose = Elegir
console-just-written = Recién escrito

## Now and next
console-now = Ahora
console-now-step = Ahora · paso { $step } de { $steps }
console-extend = + { $minutes } min
console-pause = Pausar
console-resume = Reanudar
console-start = Iniciar reloj
console-next = A continuación · { $minutes } min
console-back-to = Volver a · { $minutes } min
console-skip-to = Saltar a · { $minutes } min
console-repeat = Otra vez · { $minutes } min
console-go-next = Empezar ahora
console-go-back-to = Volver a ella
console-go-skip-to = Saltar a ella
console-go-repeat = Empezarla otra vez
console-back = Antes
console-skip = Después
console-again = Repetir
console-as-planned = Según la agenda
console-last-moment = Esta es la última parte de la agenda.
console-skipped = omitida
effect-write-closes = Se cierra la escritura de aportes. Los borradores se conservan y los aportes tardíos siguen llegando.
effect-write-ends = Termina la escritura de aportes. Los borradores quedan en los teléfonos; no se aceptan aportes tardíos.
effect-write-group = Cada persona escribe aportes en el tablero de su grupo.
effect-write-plenary = Todas las personas escriben aportes en el tablero de la plenaria.
effect-write-stays-group = La escritura sigue abierta en los grupos.
effect-write-stays-plenary = La escritura sigue abierta en el tablero de la plenaria.
effect-see-own = Los aportes nuevos solo los ve quien los escribe. Lo que ya se mostró sigue a la vista.
effect-see-group = Cada grupo ve todos los aportes de su tablero.
effect-see-boards = Todas las personas pueden leer los tableros de todos los grupos.
effect-see-no-boards = Se cierran los tableros de los otros grupos. Lo que ya se mostró sigue a la vista.
effect-rate-own = Se abre la valoración: cada persona valora los bloques de su grupo.
effect-rate-all = Se abre la valoración: cada persona valora todos los bloques para su territorio.
effect-rate-stays = La valoración sigue abierta.
effect-rate-closes = Se cierra la valoración. Las valoraciones tardías llegan hasta que se muestren los resultados.
effect-rate-ends = Se cierra la valoración.
effect-ratings-own = Cada persona ve solo sus propias valoraciones.
effect-ratings-group = Una vez mostradas, cada grupo ve sus valoraciones.
effect-ratings-all = Una vez mostradas, todas las personas ven las valoraciones de todos los grupos.
effect-ratings-stay-group = Las valoraciones mostradas siguen visibles para cada grupo.
effect-ratings-stay-all = Las valoraciones mostradas siguen visibles para todas las personas.
effect-reveal = Se muestran las valoraciones de todos los grupos.
effect-round-begins = Empieza la ronda { $round } de valoraciones, vacía y oculta hasta que se muestre.
effect-round-stays = La ronda { $before } queda como está: el antes junto al después.
effect-vote-begins = Empieza la ronda { $round } de puntos con todo el presupuesto; se muestran los resultados de la ronda { $before }.
effect-repeat-only = El reloj empieza de nuevo con todo el tiempo.
effect-repeat-keeps = No se pierde nada de lo escrito.
effect-dots-open = Se abren los puntos: cada persona reparte los suyos y nadie ve los demás hasta el final.
effect-dots-close = Se cierran los puntos; se muestran los resultados.
effect-comment-opens = Se abren los comentarios.
effect-comment-closes = Se cierran los comentarios. Lo escrito se conserva.
effect-themes-opens = Los grupos ordenan sus aportes en temas.
effect-themes-closes = Se cierra la ordenación en temas.
effect-priorities-opens = Los grupos eligen sus prioridades.
effect-priorities-closes = Se cierra la elección de prioridades.
effect-marks-opens = Cada persona dice qué significan las propuestas para su territorio.
effect-marks-closes = Se cierra el marcado de propuestas.
effect-evaluate-opens = Cada persona puede decir cómo fue la sesión.
effect-evaluate-closes = Se cierra la evaluación de la sesión.
effect-card-group = Todo el grupo escribe su ficha.
effect-card-rapporteur = Quien relata escribe la ficha.
effect-card-closes = Se cierran las fichas. Las líneas tardías siguen llegando.
effect-choose-opens = Cada persona puede elegir su grupo.
effect-choose-closes = Se cierra la elección de grupo.
effect-who = Afecta a { $groups ->
    [0] ningún grupo todavía
    [one] { $groups } grupo
   *[other] { $groups } grupos
} y { $people ->
    [one] { $people } persona
   *[other] { $people } personas
}.

## The whole session
console-whole = Toda la sesión
console-session = Sesión
console-reveal-all = Mostrar todas las valoraciones
console-all-revealed = Valoraciones mostradas
console-joining-close = Cerrar el acceso
console-joining-open = Abrir el acceso
console-close = Cerrar la sesión
console-mode-named = Firmar con nombre y territorio
console-mode-territory = Firmar solo con el territorio
console-mode-anonymous = No firmar
console-closed = La sesión está cerrada. No se puede escribir; todo se puede leer y descargar.
console-reopen = Abrir de nuevo
console-prepared = Todavía no está abierta
console-prepared-1 = Nadie puede entrar. Quien llega antes espera en la página de acceso y sigue sin hacer nada más.
console-prepared-2 = Prepare con calma los grupos, la agenda y los enlaces; el reloj está parado.
console-open = Abrir la sesión
duplicate = Duplicar la sesión
duplicate-means = Una sesión nueva con el título, la agenda, los grupos, los enlaces de llamada y los idiomas tal como están ahora, con enlaces y códigos propios.
duplicate-without = Sin personas, aportes, valoraciones ni nada de lo que ocurrió aquí. Esta sesión queda como está.
duplicate-yes = Duplicar
duplicate-going = Duplicando
rehearse = Ensayar con personas simuladas
rehearse-means = Entran en esta sesión, leen, escriben, valoran, comentan y votan según usted la conduce, se desconectan y vuelven. Se van cuando se acaba su tiempo, cuando se cierra la sesión o cuando usted hace que se vayan.
rehearse-before = Ensaye antes de que lleguen personas reales, o en un duplicado: las personas simuladas cuentan como las reales hasta que usted las quite con todo lo que hicieron.
rehearse-people = Cuántas
rehearse-pace = A qué ritmo
rehearse-pace-1 = Como las personas
rehearse-pace-5 = Cinco veces más rápido
rehearse-pace-20 = Veinte veces más rápido
rehearse-lasts = Por cuánto tiempo
rehearse-lasts-10 = 10 minutos
rehearse-lasts-30 = 30 minutos
rehearse-lasts-60 = Una hora
rehearse-lasts-180 = Tres horas
rehearse-yes = Que entren
rehearse-going = Están entrando
rehearse-under-way = { $people ->
    [one] Una persona simulada participa
   *[other] { $people } personas simuladas participan
 } en esta sesión según usted la conduce, hasta que se acabe el tiempo previsto, se cierre la sesión o usted termine el ensayo.
rehearse-stays = Lo que hicieron se queda hasta que usted las quite.
rehearse-ending = Se están yendo
simulated-told = Ensayo: hay personas simuladas en esta sesión.
simulated-coming = { $people ->
    [one] Ensayo: una persona simulada está en camino.
   *[other] Ensayo: { $people } personas simuladas están en camino.
 }
simulated-here = { $people ->
    [one] Ensayo: hay una persona simulada en esta sesión.
   *[other] Ensayo: hay { $people } personas simuladas en esta sesión.
 }
simulated-stop = Que se vayan
simulated-remove = Quitar a las personas simuladas
simulated-remove-1 = Todas las personas simuladas se van definitivamente, con todo lo que hicieron: aportes, valoraciones, comentarios, votos y líneas de las fichas. No se puede deshacer.
simulated-remove-2 = Lo que personas reales dijeron sobre aportes simulados se va con ellos. Todo lo demás de las personas reales se queda.
simulated-remove-yes = Quitarlas con todo lo que hicieron
simulated-short = sim.
simulated-close = Cerrar
simulated-gone = Las personas simuladas ya no están, ni nada de lo que hicieron.
simulated-left = De las personas reales queda: { $people ->
    [one] una persona
   *[other] { $people } personas
 }, { $notes ->
    [one] un aporte
   *[other] { $notes } aportes
 }, { $ratings ->
    [one] una valoración
   *[other] { $ratings } valoraciones
 }.
asked-wipe-simulated = Quitar a las personas simuladas
confirm-close = ¿Cerrar la sesión?
confirm-close-1 = Nadie podrá escribir, valorar ni entrar. El reloj se detiene.
confirm-close-2 = Todo lo que llegó se conserva. No se aceptan los aportes que esperan en teléfonos sin conexión.
confirm-close-3 = Las descargas siguen disponibles. Puede abrir la sesión de nuevo.
confirm-close-yes = Cerrar la sesión
confirm-mode-named = Desde ahora los aportes muestran el nombre o seudónimo y el lugar.
confirm-mode-territory = Los aportes muestran el lugar y ningún nombre. Un lugar con una sola persona dice quién es.
confirm-mode-anonymous = Los aportes no muestran ni nombre ni lugar, tampoco a usted; los resultados aparecen solo para grupos de cinco o más.
confirm-mode-stricter = Vale también para todo lo ya escrito: los nombres o lugares que ahora se ven desaparecen para todos.
confirm-mode-looser = Solo lo que se escriba desde ahora muestra más. Lo escrito hasta ahora nunca se muestra con menos rigor. Avise a la gente antes de hacerlo.
confirm-reveal = ¿Mostrar las valoraciones de todos los grupos?
confirm-reveal-group = ¿Mostrar las valoraciones del grupo { $number }?
confirm-reveal-line = Grupo { $number }: { $ratings } de { $all } valoraciones, { $enough } de { $criteria } criterios para mostrar.
confirm-reveal-round = Son las valoraciones de la ronda { $round }. Las rondas anteriores quedan como están; si alguna no se había mostrado, se muestra también.
confirm-reveal-anonymous = Cada grupo ve cuántas personas eligieron cada nivel, sin decir quiénes.
confirm-reveal-1 = Cada grupo ve cómo valoraron sus integrantes, con sus territorios salvo que la sesión sea anónima.
confirm-reveal-2 = Con menos de tres valoraciones solo se muestra cuántas son.
confirm-reveal-3 = Esto no se puede deshacer.
confirm-reveal-yes = Mostrar todas

## What was asked for
asked-earlier = Un cambio anterior
asked-move = Pasar a: { $to }
asked-repeat = Otra vez: { $to }
asked-pause = Pausar el reloj
asked-resume = Reanudar el reloj
asked-extend = Añadir { $minutes } min
asked-reveal-group = Mostrar el grupo { $number }
asked-reveal-all = Mostrar todas las valoraciones
asked-joining-open = Abrir el acceso
asked-joining-close = Cerrar el acceso
asked-close = Cerrar la sesión
asked-reopen = Abrir la sesión de nuevo
asked-place = Mover a { $person }
asked-place-rest = Ubicar a quienes no tienen grupo
asked-groups = Formar { $groups ->
    [one] { $groups } grupo
   *[other] { $groups } grupos
}
asked-hide = Ocultar un aporte
asked-restore = Restaurar un aporte
asked-again = Enviar de nuevo
asked-drop = Cerrar

## People and groups
people-title = { $people ->
    [one] { $people } persona
   *[other] { $people } personas
}, { $groups ->
    [0] todavía sin grupos
    [one] { $groups } grupo
   *[other] { $groups } grupos
}
people-make-groups = Formar grupos
people-change-groups = Cambiar los grupos
people-unplaced = Sin grupo
people-unplaced-hint = La regla manda a cada persona al grupo con menos gente.
people-place-rest = Ubicar según la regla
people-in-column = { $people } de { $most }
people-move = Mover a { $person }
people-move-to = Mover a { $person } a…
people-drop-here = Soltar aquí
people-consequences = Qué cambia al mover a alguien
people-consequences-notes = Sus aportes quedan en el tablero donde los escribió.
people-consequences-ratings = Sus valoraciones y su borrador van con la persona.

## Making groups
setup-title = Grupos y sus bloques
setup-how = Cómo formarlos
setup-by-blocks = Un grupo por bloque
setup-by-pairs = Dos bloques por grupo, para salas pequeñas
setup-by-number = Este número de grupos:
setup-count = Número de grupos
setup-group = Grupo { $number }
setup-in-use = Quedan fuera aunque tienen personas o aportes: { $groups }. Mueva antes a las personas o conserve el grupo.
setup-without-block = Cada grupo necesita al menos un bloque.
setup-make = { $groups ->
    [one] Formar { $groups } grupo
   *[other] Formar { $groups } grupos
}

## Notes
notes-title = { $notes ->
    [one] { $notes } aporte
   *[other] { $notes } aportes
}
notes-of = Tablero
notes-of-all = Todos los tableros
notes-of-plenary = Plenaria
notes-in-group = grupo { $number }
notes-hidden-only = Solo ocultos
notes-none = Todavía no hay aportes aquí.
console-no-notes-here = Todavía no hay aportes.
console-note-late = tardío
console-note-edited = editado
console-hide = Ocultar
console-restore = Restaurar
console-hidden-because = Oculto:
console-hide-title = ¿Ocultar este aporte?
console-hide-reason = Motivo
console-hide-hint = Quien lo escribió lee este motivo. Nadie más ve el aporte; usted puede restaurarlo.
console-hide-yes = Ocultar el aporte

## The console without its key
recovery-title = Volver a la consola
recovery-why = Este navegador no tiene ninguna clave que abra esta consola. Abra de nuevo el enlace de facilitación, o escriba el código de recuperación que se mostró al abrir la sesión.
recovery-label = Código de recuperación
recovery-hint = 52 letras y cifras. No importan los espacios, los guiones ni las minúsculas.
recovery-go = Abrir la consola
recovery-home = Participo en la sesión: escribir el código que se muestra en la sala

console-restored = Restaurada a las { $time }.
console-restored-check = Compruebe la fase y los aportes ocultos antes de seguir. Los teléfonos reponen lo que se había escrito después.
## Ubicar a muchas personas, unir registros y nombres de lugares
setup-name = Nombre propio
setup-call = Enlace de su videollamada (https://…)
people-place-many = Ubicar personas …
people-places = Corregir lugares …
people-breakout = Grupos de
people-every-breakout = Todos los trabajos en grupo
placing-title = Ubicar personas en grupos
placing-how = Cómo
placing-preset = Por orden de llegada, cada una donde hay menos
placing-random-balanced = Al azar, grupos del mismo tamaño
placing-mixed-by-territory = Mezcladas: personas de un mismo lugar en grupos distintos
placing-alike-by-territory = Afines: personas de un mismo lugar o país juntas
placing-by-language = Por idioma
placing-list = Según una lista
placing-list-label = Quién va a cada grupo
placing-list-hint = Una persona por línea: el nombre tal como aparece aquí y después el número del grupo. Péguelo de una hoja de cálculo o de un mensaje.
placing-list-example = Ana Ruiz; 3
placing-list-unread = Línea { $line }: falta el número del grupo al final.
placing-list-nobody = Línea { $line }: aquí nadie se llama «{ $name }».
placing-list-several = Línea { $line }: más de una persona se llama «{ $name }». Ubíquelas desde su menú.
placing-list-no-group = Línea { $line }: no hay grupo { $group }.
placing-list-more = { $lines ->
    [one] Y { $lines } línea más que no ubica a nadie.
   *[other] Y { $lines } líneas más que no ubican a nadie.
}
asked-place-listed = Ubicar a personas según una lista
placing-choice-with-cap = Cada persona elige
placing-cap = Como máximo en un grupo
placing-everyone = Mover también a quienes ya tienen grupo
placing-place = { $people ->
    [one] Ubicar a { $people } persona
   *[other] Ubicar a { $people } personas
}
placing-open = Dejar que elijan
placing-means = { $people ->
    [one] Se ubicará a { $people } persona
   *[other] Se ubicará a { $people } personas
} en { $groups } grupos, de unas { $least } a { $most } en cada uno.
placing-choice-means = Los teléfonos muestran todos los grupos y cuántas personas hay, hasta que empiece el próximo paso del trabajo en grupo o usted ubique a las personas.
asked-open-choice = Dejar que elijan su grupo
merge-menu = Entró dos veces …
merge-title = { $person } entró dos veces
merge-keep = Es la misma persona que
merge-choose = Elija una persona
merge-do = Unir en una
merge-means = Los aportes de ambas pertenecen a la persona elegida. Donde ambas valoraron o votaron, cuenta lo de la persona elegida. Los dos dispositivos siguen funcionando. No se puede deshacer.
asked-merge = { $person } entró dos veces
places-title = Un lugar escrito de varias maneras
places-which = Son el mismo lugar
places-spelling = Se escribe así
places-country = País
places-no-country = Sin país
places-do = { $people ->
    [one] Corregir para { $people } persona
   *[other] Corregir para { $people } personas
}
places-means = Lo que ya escribieron se muestra también con el lugar corregido.
asked-places = Escribir el lugar { $place }

## Lo que se dice de los aportes, y lo que escribe la facilitación
staff-note = Escribir un aporte
staff-note-title = Un aporte de la facilitación
staff-note-change = Cambiar el aporte
staff-note-question = Pregunta
staff-note-kind = Tipo de aporte
staff-note-text = Texto
staff-note-hint = Queda marcado como de la facilitación y no cuenta en ninguna cifra.
staff-note-send = Ponerlo en el tablero
console-comment-label = Comentario de la facilitación
console-hide-comment-title = ¿Ocultar este comentario?
console-hide-comment-yes = Ocultar el comentario
console-remove-translation = Quitar la traducción
asked-write = Escribir un aporte: { $text }
asked-remove-note = Quitar un aporte
asked-comment = Comentar: { $text }
asked-remove-comment = Quitar un comentario
asked-hide-comment = Ocultar un comentario
asked-restore-comment = Restaurar un comentario
asked-remove-translation = Quitar una traducción

## Ante todo el mundo, y palabras para todo el mundo
stage = Ante todo el mundo
shine = Mostrar a todo el mundo
shine-something = Mostrar a todo el mundo …
shine-group = Mostrar a todo el mundo algo del grupo { $number }
shine-board = El tablero
shine-theme = Tema: { $title }
shine-chart = Valoraciones: { $name }
shine-what = Qué
shine-which = Cuál
shine-what-agenda = La agenda
shine-what-block = Un bloque
shine-what-question = Una pregunta
shine-what-criterion = Un criterio
shine-what-case = Un caso
dim = Dejar de mostrar
say = Decir algo …
say-title = Decir algo a todo el mundo o a un grupo
say-to = A
say-all = Todo el mundo
say-text = Palabras
say-hint = Como máximo 280 caracteres. Quedan arriba en la página de cada persona hasta que se lean o se retiren.
say-send = Enviar
say-sent = Dicho · { $to }
say-withdraw = Retirar
call = Llamar a todo el mundo a la plenaria
call-sent = Se llamó a todo el mundo a la plenaria
asked-shine = Mostrar a todo el mundo: { $name }
asked-shine-note = Mostrar un aporte a todo el mundo
asked-dim = Dejar de mostrar
asked-say = Decir: { $text }
asked-call = Llamar a todo el mundo a la plenaria
asked-withdraw = Retirar un mensaje

## La agenda, cambiada mientras la sesión está abierta
agenda-change = Cambiar la agenda …
agenda-title = Cambiar la agenda
agenda-means = Lo que ya comenzó conserva su lugar; puede recibir otro nombre y otros minutos. Lo que viene se puede mover, omitir o añadir.
agenda-language = Idioma de los títulos
agenda-session = Título de la sesión
agenda-phase = Parte { $n }
agenda-minutes = Minutos de la parte { $n }
agenda-step = Paso { $step }, min
agenda-up = Subir la parte { $n }
agenda-down = Bajar la parte { $n }
agenda-remove = Omitir la parte { $n }
agenda-insert = Añadir una parte al final
agenda-insert-none = Como …
agenda-save = Cambiar para todo el mundo
languages-add = Añadir un idioma: { $language }
asked-agenda = Cambiar la agenda
