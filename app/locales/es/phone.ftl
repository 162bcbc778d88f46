# La página del código, la entrada y el tablero del participante.

## La página del código
code-title = Escriba el código que se muestra en la sala
code-label = Código de la sesión
code-continue = Continuar
code-looking = Buscando la sesión
code-hint = O, 0, I, 1, 2 y 5 no se usan nunca: se confunden con otros.
code-empty = Escriba primero el código.
code-short =
    El código tiene seis signos; { $missing ->
    [one] falta uno.
   *[other] faltan { $missing }.
}
code-length = El código tiene seis u ocho signos; este tiene { $count }.
code-strange = { $signs } nunca forma parte de un código. Mírelo de nuevo: puede ser un signo parecido.
code-title-device = Escriba el código de su otro dispositivo
code-label-device = Código de ocho letras
code-elsewhere = Ya participo en otro dispositivo
code-elsewhere-how = En ese dispositivo, abra «Mi grupo» y pulse «Usar otro dispositivo». Muestra ocho letras: escríbalas aquí.

## La entrada
join-title = Entrar en la sesión
join-loading = Cargando la sesión
join-closed = Esta sesión está cerrada y no admite a nadie más. Pida los resultados a quien la facilitó.
join-not-open = Esta sesión todavía no está abierta
join-not-open-waits = Está en el lugar correcto. Cuando la facilitación la abra, esta página seguirá sola.
join-not-open-again = Comprobar ahora
join-session = Sesión
join-here = { $people ->
    [0] Todavía no hay nadie
    [one] Hay { $people } persona
   *[other] Hay { $people } personas
}
join-name = Nombre o seudónimo
join-name-missing = Escriba un nombre o un seudónimo.
join-country = País
join-country-missing = Elija un país: es lo único que el tablero necesita saber.
join-answer-missing = Responda a esto: la sesión lo necesita.
join-too-long = Como máximo { $limit } caracteres; esto tiene { $count }. Acórtelo, por favor.
join-required = (obligatorio)
join-choose = Elegir
join-no-answer = Sin respuesta
join-place = Ciudad o región
join-territory-hint = El territorio por el que habla.
join-more = Más sobre su territorio (opcional)
join-more-person = Estas respuestas nunca se muestran para menos de cinco personas.
join-signed-named = Sus aportes irán firmados <b>«{ $signature }»</b>. Sin cuenta ni correo.
join-signed-territory = Sus aportes irán firmados <b>«{ $signature }»</b>, nunca con su nombre. Sin cuenta ni correo.
join-signed-anonymous = Sus aportes <b>no irán firmados</b>. Nadie en la sesión ve quién escribió qué. Sin cuenta ni correo.
join-signed-yours = su territorio
join-signed-you = su nombre
join-operator = Quien administra este servidor puede leer lo que se guarda en él y quién lo escribió.
join-go = Entrar en la sesión
join-going = Entrando
join-again = Usted ya está en esta sesión como <b>{ $name }</b>.
join-anew = Este dispositivo estaba en la sesión como <b>{ $name }</b>.
join-again-go = Seguir como { $name }
join-not-me = No soy yo
join-not-me-means = Entonces este dispositivo olvida a { $name }, con lo que aún no se haya enviado. Lo enviado queda en la sesión.
join-enter-code = Escribir un código

## El tablero de un participante
tabs-label = Partes del tablero
tab-questions = Preguntas
tab-rate = Valorar
tab-learn = Conocer
tab-group = Mi grupo
board-connecting = Abriendo el tablero
now-over = El tiempo de esta parte ha terminado; los aportes tardíos todavía llegan.
now-write-plenary = Escriba a todas las personas cuando tenga una pregunta o una idea.
now-write-group = Escriba bajo las preguntas de su grupo.
now-rate-own = Valore los criterios para su propio territorio.
now-boards = Mire lo que escribieron los otros grupos.
now-choose = Elija su grupo.
now-choose-go = Elegir
now-wait-group = En breve tendrá un grupo.
offline-title = { $minutes ->
    [0] Sin conexión. Siga escribiendo.
   *[other] Sin conexión desde hace { $minutes } min. Siga escribiendo.
}
offline-waiting = { $count ->
    [0] Lo que escriba espera en este dispositivo y saldrá solo.
    [one] Un envío espera en este dispositivo y saldrá solo.
   *[other] { $count } envíos esperan en este dispositivo y saldrán solos.
} No cierre esta página.
not-stored-title = Este navegador no permite que la página guarde nada.
not-stored-text = Mantenga la página abierta hasta que todo diga «Guardado».
not-stored-what = El tablero guarda su lugar y sus palabras en este dispositivo. Salga de la navegación privada o use otro navegador.
moved-title = La sesión avanzó: { $title }
moved-text = Termine su aporte; todavía cuenta para la parte en que lo empezó.

## Preguntas y aportes
board-label = Tablero
board-question = Pregunta { $n } de { $of }
board-previous = Pregunta anterior
board-next = Pregunta siguiente
board-unfold = Leer la pregunta entera
board-write = Escriba un aporte. ¿Qué es?
board-write-first = Escriba el primer aporte. ¿Qué es?
board-draft = Seguir escribiendo:
board-empty = Todavía nadie ha escrito aquí.
board-empty-text = Empiece por algo vivido: quién decide, a quién se consulta, quién falta. Una frase basta.
board-empty-read = No se escribió nada bajo esta pregunta.
board-alone = Por ahora cada persona escribe a solas. Los aportes de las demás aparecen cuando el grupo se reúna.
board-visiting = Está de visita en el tablero de otro grupo. Aquí puede leer.
board-late = Escriba un aporte tardío. ¿Qué es?
board-none = Todavía no hay un tablero para usted.
board-new = { $count ->
    [one] { $count } aporte nuevo
   *[other] { $count } aportes nuevos
}
note-late = Tardío
note-edited = editado
note-edit = Editar
note-remove = Quitar
note-remove-title = ¿Quitar este aporte?
note-remove-means = Desaparece para todas las personas.
note-remove-yes = Quitarlo
note-hidden = Oculto por quien facilita: { $reason }
note-edit-refused = Su cambio
note-remove-refused = No se quitó
composer-label = Su aporte
composer-kind = Tipo de aporte
composer-text = Texto
composer-left = { $count ->
    [one] { $count } carácter libre
   *[other] { $count } caracteres libres
}
composer-over = { $count ->
    [one] Sobra { $count } carácter
   *[other] Sobran { $count } caracteres
}
composer-draft = Borrador guardado
composer-lang = Escrito en
composer-publish = Publicar
composer-publish-empty = Escriba primero
composer-publish-over = Demasiado largo
composer-save = Guardar el cambio
composer-fold = Dejar el borrador
composer-drop = Dejarlo como estaba

## Valoraciones
rate-criterion = Criterio { $n } de { $of }
rate-block = Bloque
rate-previous = Criterio anterior
rate-ways = Criterios
rate-next = Criterio siguiente
rate-next-block = Bloque siguiente
rate-finish = Listo
rate-no-answer-means = Se cuenta aparte, nunca como nivel bajo
rate-done = { $done } de { $of } valorados
rate-none-yet = Todavía no hay nada que valorar. Se abre durante el trabajo en grupo.
rate-closed = En esta parte no se pueden cambiar las valoraciones.
rate-waiting = Esta es su valoración. Espera a que se muestren los resultados; hasta entonces solo usted la ve.
rate-open-again = Aún puede cambiar su valoración.
rate-secret = Nadie ve su valoración hasta que se muestren al grupo.
rate-refused = No aceptada: { $reason }
rate-results = Resultados
rate-mine = Mis valoraciones
rate-change = Cambiar mi valoración
rate-round = Ronda { $round }
rate-before = antes
reveal-axis = Niveles 1 a 5: { $counts } personas
reveal-n =
    <b>{ $n } de { $of }</b> valoraron{ $none ->
    [0] .
    [one] , 1 no dio respuesta.
   *[other] , { $none } no dieron respuesta.
}
reveal-half = La mitad dice { $level } o menos.
reveal-agree = Todas dicen { $level }.
reveal-differ = <b>Hay diferencias:</b> de { $low } a { $high }.
reveal-few = { $n } de { $of } valoraron: muy pocas para mostrar. Se abre desde 3.
reveal-like-before = { $n } valoraron. Junto a la ronda anterior, estos números delatarían a una o dos personas; por eso no se muestran.
reveal-none = Todavía nadie lo ha valorado.
reveal-who = Quién dijo qué
reveal-you = { $place } (usted)
reveal-ask = Vale la pena preguntar
reveal-ask-places = { $high } dice { $most }; { $low }, { $least }. ¿Qué hace o qué le falta a cada territorio que lo explique?
reveal-ask-levels = Alguien dice { $most } y otra persona { $least }. ¿En qué está la diferencia?

## Conocer
learn-blocks = Bloques
learn-cases = Estudios de caso
learn-yours = su grupo
learn-questions = Preguntas
learn-criteria = Criterios y niveles
learn-case-about = Sobre
learn-later = Se supo después de esta sesión
learn-later-source = publicado después de esta sesión
learn-sources = Fuentes
learn-fallback = Sin traducir: en { $language }
learn-back = Todos los bloques y casos

## Mi grupo
group-none = Usted todavía no está en un grupo
group-none-text = Quien facilita forma los grupos antes del trabajo en grupo. Hasta entonces puede leer los bloques y escribir en el tablero de la plenaria.
group-choose = Elija su grupo
group-choose-text = Cada grupo trabaja un bloque. Puede cambiar hasta que empiece el trabajo en grupo.
group-choose-this = Elegir
group-choosing = Eligiendo
group-yours = Su grupo
group-is-full = Completo
group-size = { $count ->
    [one] { $count } persona
   *[other] { $count } personas
}
group-members = Con usted
group-members-hidden = En esta sesión no se muestra a nadie por su nombre.
group-alone = Nadie más todavía.
group-call = Abrir la videollamada
group-card = Su territorio
group-card-edit = Corregir la ficha
group-card-save = Guardar la ficha
group-device = Este dispositivo

## Otro dispositivo
device-use = Usar otro dispositivo
device-how = En el otro dispositivo, abra <b>{ $address }</b> y escriba este código:
device-code = Código para el otro dispositivo
device-drawing = Creando un código
device-left = Sirve durante <b>{ $left }</b>, para un solo dispositivo.
device-over = Este código ha caducado.
device-again = Mostrar un código nuevo
device-means = Allí será la misma persona, con sus notas y valoraciones. No comparta el código: quien lo escriba participa en su nombre.
device-done = Listo
device-empty = Escriba primero el código.
device-length = El código de su otro dispositivo tiene ocho letras; este tiene { $count } signos.
device-strange = { $signs } nunca forma parte de este código, que solo tiene letras. Mírelo de nuevo: puede ser un signo parecido.
device-instead = En este dispositivo participa { $name } en esa sesión

## Cuando la página no puede seguir
stopped-title = El tablero se detuvo aquí
not-known-title = La sesión ya no conoce este dispositivo
not-known-means = Seguramente se volvió a un momento anterior. Lo que sigue en este dispositivo se ofrece a la sesión cuando vuelva a entrar.
not-known-again = Entrar de nuevo
not-known-device = ¿Sigue dentro con otro dispositivo? Entonces introduzca el código que ese muestra.

## Después
ended-closed = La sesión está cerrada
ended-thanks = Gracias. Esto es lo que dijo.
ended-thanks-only = Gracias por haber estado.
ended-counts =
    Escribió { $notes ->
    [one] { $notes } aporte
   *[other] { $notes } aportes
} y valoró { $ratings ->
    [one] { $ratings } criterio.
   *[other] { $ratings } criterios.
}
ended-all-arrived = Todo llegó: no queda nada por enviar en este dispositivo.
ended-waiting = { $count ->
    [one] Todavía queda un envío en este dispositivo. Mantenga abierta la página.
   *[other] Todavía quedan { $count } envíos en este dispositivo. Mantenga abierta la página.
}
ended-refused = { $count ->
    [one] Algo no se aceptó. Su texto se conserva aquí y puede copiarlo.
   *[other] { $count } cosas no se aceptaron. Sus textos se conservan aquí y puede copiarlos.
}
ended-read = Leer los tableros
group-places = { $people } de { $most }
group-only-you = Aquí solo usted habla por { $place }: quien lea un aporte firmado con este lugar sabrá que es suyo.

# Respuestas a un aporte
same = También aquí
same-count = También aquí · { $count }
comment = Comentar
comments = Comentarios
comments-count = { $count ->
    [one] { $count } comentario
   *[other] { $count } comentarios
  }
comment-label = Su comentario
comment-label-late = Su comentario (llegará tarde)
comment-change = Su comentario
comment-send = Enviar
note-staff = Facilitación
translate = Traducir
translation = traducido
translation-old = traducido de una versión anterior
translation-better = Corregir la traducción
translation-remove = Retirarla
translation-label = Traducción · { $language }
translation-send = Guardar la traducción
help-translate = { $count ->
    [one] Ayude a traducir { $count } aporte · { $language }
   *[other] Ayude a traducir { $count } aportes · { $language }
  }
conflict-theirs = Como está ahora
conflict-mine = Lo suyo
conflict-keep-mine = Dejar lo mío
conflict-keep-theirs = Dejar lo de ahora

# What facilitators put before everybody
message-to-all = De la facilitación, para todo el mundo
message-to-group = De la facilitación, para su grupo
message-call = Todo el mundo a la plenaria
message-call-go = Ir a la plenaria
message-dismiss = Ya lo leí
lit-look = Ver
lit-close = Cerrar
card-present = Presentar nuestra ficha
card-presented = Su ficha está ante todo el mundo

# Fuera de la sesión, con palabras que no se enviaron
unsent-title = Lo que aún no había enviado
unsent-text = Solo este dispositivo lo tiene. Copie lo que quiera conservar.
unsent-copy-all = Copiar todo

# Pasar a otro grupo, y bloques que un grupo ya no tiene
group-moved = Ahora está en el grupo { $number }
group-moved-notes = Sus notas siguen donde las escribió, en «Mis notas».
group-moved-draft = Si publica esto aquí, irá al grupo { $number }.
group-moved-go-on = Llevarlo al grupo nuevo
my-notes = Mis notas
my-notes-none = Aún no ha escrito nada.
my-notes-show = { $count ->
    [one] Mostrar { $count } nota
   *[other] Mostrar { $count } notas
}
my-notes-fold = Ocultarlas
board-unused = Ya no se usa
board-unused-text = Su grupo ya no trabaja estas preguntas. Lo escrito se conserva, y usted puede seguir cambiando sus notas.
fate-across = Pasó al tema de todos los grupos
fate-findings = { $findings ->
    [one] El informe dice, apoyándose en él:
   *[other] El informe dice { $findings } veces, apoyándose en él:
}
asked-add-finding = Escribir una conclusión
asked-edit-finding = Cambiar una conclusión
asked-remove-finding = Quitar una conclusión

# Secciones del informe, cuando el plan no nombra ninguna
findings-section-cover = Ficha de la sesión
findings-section-highlights = Mensajes clave
findings-section-participants = Quiénes participaron
findings-section-method = Cómo trabajamos
findings-section-ratings = Valoraciones
findings-section-blocks = Bloque por bloque
findings-section-priorities = Prioridades y votos
findings-section-cross-cutting = Acuerdos, diferencias y preguntas abiertas
findings-section-recommendations = Recomendaciones
findings-section-next-steps = Próximos pasos
findings-section-evaluation = Opinión de las personas participantes
findings-section-annexes = Anexos
simulated = simulada
