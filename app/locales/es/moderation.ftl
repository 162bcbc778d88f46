# Cuidar la convivencia, quién dirige la sesión y el registro de lo que hizo.

## Interruptores de la sesión
console-tab-staff = Roles y registro
console-posting-pause = Pausar la escritura de todos
console-posting-go-on = Dejar escribir de nuevo a todos
console-posting-paused = La escritura está en pausa. Las valoraciones siguen.
console-approve-on = Aprobar los aportes antes de mostrarlos
console-approve-off = Mostrar los aportes nuevos sin aprobación
console-approve-is-on = Los aportes nuevos esperan su visto bueno: pestaña Aportes.
console-late-off = No aceptar más aportes tardíos
console-late-on = Aceptar aportes tardíos de nuevo
console-lock = Bloquear este tablero
console-unlock = Desbloquear este tablero
console-lock-group = Bloquear el tablero del grupo { $number }
console-locked = Bloqueado
console-waiting = { $notes ->
    [one] { $notes } aporte espera aprobación
   *[other] { $notes } aportes esperan aprobación
}
console-note-waiting = en espera
console-approve = Dejar pasar
notes-waiting-only = Solo en espera ({ $notes })
note-hidden-removed = su autor salió de la sesión

## Sobre quien escribió un aporte
author-menu = Autor …
author-menu-title = Sobre quien escribió este aporte
author-unnamed = No se le dice quién es. A la persona se le avisa de lo que usted decida.
author-yes = Hacerlo
author-pause = Pausar: puede leer y valorar, no escribir
author-free = Dejar escribir de nuevo al autor
author-remove-keep = Sacar y dejar sus aportes en los tableros
author-remove-hide = Sacar y ocultar todos sus aportes
author-remove-1 = Quien escribió este aporte sale enseguida de la sesión, en todos sus dispositivos, y se le avisa. No se le dice quién era.
author-remove-2 = Si se ocultan sus aportes, verá cuáles son de la misma persona.
remove-notes = Qué pasa con sus aportes
remove-keep = Dejar sus aportes en los tableros
remove-hide = Ocultar todos sus aportes
remove-yes = Sacar
remove-back = Para dejar entrar de nuevo a la persona, use el menú junto a su nombre en Personas y grupos. Los aportes ocultos se restauran uno a uno.

## Sobre una persona
person-pause = Pausar: puede leer y valorar, no escribir
person-free = Dejar escribir de nuevo
person-readmit = Dejar entrar de nuevo
person-readmit-if = Dejar entrar de nuevo, si se retiró a esta persona
person-remove = Sacar …
person-remove-title = ¿Sacar a { $person }?
person-remove-1 = La persona sale enseguida de la sesión, en todos sus dispositivos, y se le avisa. Sus valoraciones siguen contando.
person-is-paused = en pausa
person-is-removed = fuera

## Lo que se pidió
asked-posting-pause = Pausar la escritura
asked-posting-go-on = Abrir de nuevo la escritura
asked-lock = Bloquear el tablero del grupo { $number }
asked-unlock = Desbloquear el tablero del grupo { $number }
asked-approve = Dejar pasar un aporte
asked-pause-author = Pausar al autor de un aporte
asked-free-author = Dejar escribir de nuevo al autor de un aporte
asked-remove-author = Sacar al autor de un aporte
asked-pause-person = Pausar a { $person }
asked-free-person = Dejar escribir de nuevo a { $person }
asked-remove-person = Sacar a { $person }
asked-readmit = Dejar entrar de nuevo a { $person }
asked-mint = Crear un enlace: { $label }
asked-revoke = Revocar un enlace
asked-renew = Renovar el código de acceso

## Roles y enlaces
links-title = Roles y enlaces
links-hint = Los enlaces creados al abrir la sesión no están en esta lista. Solo el primer enlace y el código de recuperación pueden crear o revocar otros.
links-make = Crear un enlace
links-make-yes = Crear el enlace
links-role = Qué abre el enlace
links-for-facilitator = Cofacilitación: dirige la sesión
links-for-organizer = Organización: lee resultados y descarga
links-for-observer = Observación: lee lo que puede leer la sala
links-for-projector = Proyector: la pantalla grande
links-label = Para quién
links-label-hint = Un nombre que distinga los enlaces. Quienes facilitan lo ven aquí y en el registro.
links-once = Cópielo ahora: solo se muestra aquí, hasta que se recargue la página.
links-owner = puede crear enlaces
links-recovery = Alguien entró con el código de recuperación
links-server = Creado en el servidor
links-revoke = Revocar
links-revoked = Revocado
links-revoke-title = ¿Revocar «{ $label }»?
links-revoke-1 = Quien usa este enlace sale enseguida. No se puede abrir de nuevo; puede crear otro.
links-revoke-yes = Revocar el enlace
role-facilitator = Facilitación
role-organizer = Organización
role-observer = Observación
role-projector = Proyector
code-renew = Generar otro código
code-renew-title = ¿Generar otro código de acceso?
code-renew-1 = El código y el QR de ahora dejan de abrir la sesión. Quien está dentro se queda.
code-renew-2 = El proyector muestra enseguida el nuevo; los impresos ya no sirven.
code-renew-yes = Generar otro código

## El registro
log-title = Registro
log-hint = Lo que hicieron quienes dirigen, lo más reciente primero. Lo que escriben los participantes no aparece.
log-again = Cargar de nuevo
log-none = Todavía nada de este tipo.
log-filter = Mostrar
log-filter-all = Todo
log-filter-moderation = Moderación
log-filter-leading = Dirección de la sesión
log-filter-links = Enlaces y accesos
log-by-opener = El servidor
log-by-operator = El operador
log-by-owner = El primer enlace
log-by-recovery = El código de recuperación
log-by-server = Un enlace creado en el servidor
log-refused = (rechazado)
log-other = hizo algo que esta página no sabe nombrar
log-open = abrió la sesión
log-prepare = preparó la sesión
log-open-session = abrió la sesión y dejó entrar a la gente
log-move-to = pasó a una parte de la agenda
log-set-clock = movió el reloj
log-reveal = reveló valoraciones
log-close-voting = cerró la votación
log-set-groups = cambió los grupos
log-place = movió a alguien
log-set-mode = cambió el anonimato
log-set-joining = abrió o cerró el acceso
log-close = cerró la sesión
log-reopen = abrió de nuevo la sesión
log-hide-note = ocultó un aporte
log-restore-note = restauró un aporte
log-approve = dejó pasar un aporte
log-pause-posting = pausó o reabrió la escritura
log-lock-board = bloqueó o desbloqueó un tablero
log-set-late-work = cambió si se aceptan aportes tardíos
log-set-approve-first = cambió si se aprueban los aportes
log-pause-author = pausó al autor de un aporte, o le dejó escribir de nuevo
log-remove-author = sacó al autor de un aporte
log-pause-person = pausó a alguien, o le dejó escribir de nuevo
log-remove-person = sacó a alguien
log-readmit = dejó entrar de nuevo a alguien
log-wipe-simulated = quitó a las personas simuladas con todo lo que hicieron
log-mint-link = creó un enlace
log-revoke-link = revocó un enlace
log-renew-code = generó otro código de acceso
log-link = creó un enlace en el servidor
log-recover = entró con el código de recuperación
log-repeat = empezó otra vez una parte de la agenda
log-set-agenda = cambió la agenda
log-add-languages = añadió un idioma
log-assign = repartió a las personas en grupos
log-merge-people = unió dos registros de una misma persona
log-merge-territories = unificó la escritura de un lugar
log-lower-help = bajó la mano de un grupo
log-shine = mostró algo a todo el mundo
log-dim = dejó de mostrar lo que todo el mundo veía
log-send-message = envió un mensaje
log-withdraw-message = retiró un mensaje
log-add-note = escribió un aporte
log-edit-note = cambió un aporte propio
log-remove-note = quitó un aporte propio
log-add-comment = escribió un comentario
log-edit-comment = cambió un comentario propio
log-remove-comment = quitó un comentario propio
log-hide-comment = ocultó un comentario
log-restore-comment = restauró un comentario
log-translate = tradujo un aporte
log-remove-translation = quitó una traducción
log-set-priority = fijó o retiró una prioridad
log-add-theme = añadió un tema
log-rename-theme = renombró un tema
log-remove-theme = quitó un tema
log-gather = movió aportes entre temas
log-write-line = escribió una línea de una ficha
log-edit-line = cambió una línea de una ficha
log-remove-line = quitó una línea de una ficha
log-malformed = envió algo que el tablero no entiende

## En el teléfono
gate-paused = La escritura está en pausa
gate-person = Una persona facilitadora ha pausado su escritura
gate-locked = Este tablero está bloqueado
gate-kept = Lo que empezó se guarda en este dispositivo. Puede leer y valorar.
note-waiting = Espera a que una persona facilitadora lo deje pasar. Solo usted lo ve.
note-waiting-other = Espera el visto bueno. El grupo todavía no lo ve.
stopped-4504 = Una persona facilitadora le ha sacado de esta sesión. Lo que escribió se guarda en este dispositivo. Hable con quien facilita; cuando le deje entrar de nuevo, recargue la página.
