# Las palabras que usan todas las páginas. Las de una sola página están en el archivo de al lado.

## Todas las páginas
page-title = Tablero del taller
page-noscript = Este tablero necesita JavaScript, que está desactivado en su navegador. Actívelo o use otro navegador.
language = Idioma
cancel = Cancelar
close = Cerrar
plenary = Plenaria
you = Usted
group-number = Grupo { $number }

## Qué fue de lo escrito
state-saved = Guardado
state-sending = Enviando
state-offline = Sin conexión, se enviará
state-refused = Rechazado, texto conservado
refused-again = Volver a intentar
refused-copy = Copiar el texto
refused-copied = Texto copiado
refused-not-copied = No se pudo copiar. Seleccione el texto y cópielo a mano.
refused-discard = Descartar

## El reloj
timer-left = Tiempo restante
timer-paused = El reloj está en pausa
timer-told = { $minutes ->
    [0] El tiempo de esta parte ha terminado. Nada se corta.
    [one] Queda { $minutes } minuto
   *[other] Quedan { $minutes } minutos
}

## Por qué algo no se aceptó (H30): el servidor dice el código
refused-unknown = El tablero no aceptó esto ({ $code }).
refused-internal = Algo falló en el servidor. Quedó registrado; su texto se conserva aquí.
refused-unexpected = El servidor dio una respuesta que esta página no conoce ({ $status }).
refused-unreachable = No se puede llegar al tablero desde aquí. Revise la red y vuelva a intentar; no se pierde nada.
refused-not-allowed = Esto no está abierto para usted en esta sesión.
refused-not-found = Esto no existe aquí.
refused-bad-command = Esta página y el servidor no se entienden. Recargue la página.
refused-bad-request = Esta página y el servidor no se entienden. Recargue la página.
refused-busy = El tablero está ocupado; se enviará de nuevo solo.
refused-rate = Muchas cosas a la vez; se envían una tras otra.
refused-storage = El servidor no puede guardar por el momento; se enviará de nuevo solo.
refused-paused = La escritura está en pausa. Su texto se conserva en este dispositivo; envíelo cuando se reanude o cópielo.
refused-locked = Este tablero está bloqueado. Su texto se conserva en este dispositivo; envíelo cuando se reabra o cópielo.
refused-person-paused = Una persona facilitadora ha pausado su escritura. Su texto se conserva en este dispositivo; puede seguir leyendo y valorando. Hable con quien facilita y envíelo otra vez.
refused-removed = Una persona facilitadora le ha sacado de esta sesión. Su texto se conserva en este dispositivo y se puede copiar.
refused-revoked = Este enlace fue revocado, así que no se hizo. Pida otro a quien abrió la sesión.
refused-owner-only = Solo puede hacerlo quien abrió la sesión, con el primer enlace o el código de recuperación.
refused-own-link = Es el enlace que está usando. Revóquelo desde otro.
refused-unknown-link = Ese enlace no existe en esta sesión.
refused-too-many-links = Esta sesión ya tiene { $limit } enlaces y no admite más.
refused-code-taken = Otra sesión tiene este código. Genere otro.
refused-no-author = Detrás de este aporte no hay ningún participante.
refused-phase-closed = Esta parte de la sesión ya no lo admite. Su texto se conserva en este dispositivo; puede copiarlo o enviarlo en otra parte.
refused-session-closed = Esta sesión está cerrada. Lo que escribió se conserva en este dispositivo y puede copiarse.
refused-changed = Entretanto cambió. Véalo como está ahora y luego vuelva a enviarlo o descártelo.
refused-restored = El tablero se restauró a un momento anterior, por eso esto no se repitió solo. Compruebe y luego vuelva a enviarlo o descártelo.
refused-already-moved = Otra persona acaba de avanzar la sesión, por eso no se hizo por segunda vez.
refused-empty = Todavía no hay nada que leer.
refused-too-long = Supera los { $limit } caracteres. Su texto se conserva; acórtelo y vuelva a enviarlo.
refused-bad-text = El texto contiene signos que no se pueden guardar. Escríbalo de nuevo.
refused-full = El tablero ya tiene { $limit } y no admite más. Su texto se conserva en este dispositivo.
refused-id-taken = Esto ya está aquí.
refused-not-your-board = Usted ya no está en el grupo de este tablero. Su texto se conserva; cópielo al tablero de su grupo.
refused-not-your-block = En esta parte se valoran los bloques de su propio grupo.
refused-revealed = Las valoraciones de su grupo ya se mostraron; las tardías ya no cuentan.
refused-voting-closed = Ahora no se puede votar, por eso esto no se contó. Los resultados muestran lo que llegó a tiempo.
refused-voting-open = Se está votando sobre los aportes, por eso no se modifican. Su texto se conserva; envíelo de nuevo cuando se cierre la votación.
refused-enough-dots = { $left ->
    [0] Ya colocó sus { $limit } puntos. Retire antes uno de otro aporte.
    [one] Le queda 1 punto. Coloque menos aquí o retire alguno de otro aporte.
   *[other] Le quedan { $left } puntos. Coloque menos aquí o retire algunos de otro aporte.
}
refused-dots-per-note = { $limit ->
    [one] Un aporte admite 1 de sus puntos. Coloque los demás en otros aportes.
   *[other] Un aporte admite { $limit } de sus puntos. Coloque los demás en otros aportes.
}
refused-not-a-priority = Los puntos son para las prioridades de los grupos. Elija una de ellas.
refused-not-a-proposal = Solo las ideas se pueden marcar para el propio territorio.
refused-staff-note = Este aporte lo escribió una persona facilitadora; no admite puntos ni marcas.
refused-unknown-question = Esta pregunta no está en este tablero.
refused-unknown-note = Este aporte ya no está.
refused-note-not-shown = Este aporte está oculto o en espera, así que por ahora no admite nada más. Su texto se conserva; cópielo o envíelo más tarde.
refused-own-note = Este aporte es suyo; «También aquí» es para los demás.
refused-unknown-comment = Este comentario ya no está.
refused-unknown-translation = Esta traducción ya no está, o la hizo otra persona.
refused-unknown-language = Esta sesión no tiene este idioma. Su texto se conserva; cópielo o descártelo.
refused-same-language = El aporte ya está en este idioma. Elija otro idioma o descártelo.
refused-seen-missing = No queda claro qué versión vio usted. Véala como está ahora y luego vuelva a enviarlo o descártelo.
refused-unknown-kind = Esta sesión no tiene este tipo de aporte.
refused-unknown-criterion = Esta sesión no tiene este criterio.
refused-unknown-group = Este grupo ya no existe.
refused-unknown-block = Un grupo necesita al menos un bloque de esta sesión.
refused-unknown-person = Esta persona ya no está en la sesión.
refused-unknown-phase = Esta parte no está en la sesión.
refused-unknown-session = No hay ninguna sesión en esta dirección.
refused-unknown-plan = Ese plan no está en el servidor.
refused-broken-plan = No se puede leer el plan: { $reason }
refused-not-choosing = Ahora no se pueden elegir grupos.
refused-group-full = Este grupo está completo ({ $limit } personas). Elija otro.
refused-group-in-use = El grupo { $number } tiene personas o aportes y no se puede quitar.
refused-bad-groups = Estos grupos no son compatibles: cada uno necesita su propio identificador.
refused-bad-call = El enlace de la videollamada del grupo { $number } debe empezar por https://
refused-no-groups = Todavía no hay grupos.
refused-unknown-evaluation = Esta sesión no hace esta pregunta.
refused-merge-after-evaluation = Ya hay respuestas sobre la sesión: unir dos registros ahora revelaría de quién son. Quedan los dos.
refused-merge-after-reveal = Ya se mostraron valoraciones anónimas: unir dos registros ahora delataría una de ellas. Quedan los dos.
refused-merge-after-vote = Ya se mostró una votación de esta sesión anónima: unir dos registros ahora revelaría de quién es cada voto. Quedan los dos.
refused-merge-simulated = Uno de los dos es simulado: se quitaría con el ensayo, así que no se puede unir con una persona real. Quedan los dos.
refused-erased = Su lugar en esta sesión fue retirado. Entre otra vez para participar de nuevo.
refused-rehearsal-running = Ya hay personas simuladas trabajando en este tablero. Un ensayo a la vez: inténtelo cuando se hayan ido.
refused-bad-country = Elija un país de la lista.
refused-missing-field = Falta una respuesta obligatoria de la ficha del territorio.
refused-unknown-field = La ficha tiene una respuesta a algo que esta sesión no pregunta.
refused-unknown-option = La ficha tiene una respuesta que esta sesión no ofrece.
refused-joining-closed = Esta sesión existe, pero ahora no admite más personas. Pregunte a quien facilita.
refused-not-open-yet = Esta sesión todavía no está abierta. Esto será posible en cuanto alguien de la facilitación la abra.
refused-session-full = La sesión está completa ({ $limit } personas). Pregunte a quien facilita.
refused-wrong-invite = Esta invitación ya no abre la sesión. Escriba el código que se muestra en la sala.
refused-unknown-code = Este código no abre ninguna sesión. Compárelo con el que se muestra en la sala.
refused-unknown-recovery = Este código de recuperación no abre ninguna sesión en este servidor. Compárelo signo por signo con el que guardó.
refused-too-many-codes = Llegaron demasiados códigos erróneos desde esta red. Espere un minuto o use el código QR.
refused-unknown-device-code = Este código no da acceso, o ya no: un código de otro dispositivo sirve una sola vez, durante diez minutos. Pida uno nuevo en ese dispositivo.
refused-too-many-devices = Ya participa en { $limit } dispositivos y no puede haber más. Continúe en uno de ellos.
refused-not-rapporteur = Solo puede hacerlo la persona relatora del grupo. Cualquiera del grupo puede asumir antes esa función.
refused-not-now = Esto no está abierto en esta parte de la sesión. Se podrá hacer más tarde.
refused-unknown-message = Este mensaje ya se ha retirado.
refused-not-revealed = Su grupo todavía no lo ha visto, así que no se puede mostrar a todas las personas. Muéstrelo primero al grupo o pase al paso en que el grupo conversa.
refused-empty-card = Esta ficha todavía no tiene ninguna línea. Deje que el grupo escriba una primero.
refused-unknown-case = Esta sesión no tiene este estudio de caso.
refused-bad-agenda = Esta agenda no es coherente. Mírela como está ahora y cámbiela de nuevo.
refused-phase-begun = Una parte que ya empezó se puede renombrar o cambiar de duración, pero no mover ni quitar.
refused-not-restored = Esta sesión no se ha devuelto a un momento anterior; no hay nada que reponer.

## Por qué se detuvo una página: los códigos con que cierra el servidor
stopped-4500 = Esta página y el servidor no se entienden. Recargue la página; lo que escribió se conserva.
stopped-4501 = Este enlace no abre la sesión, o ya no la abre.
stopped-4502 = Su acceso a esta sesión ha terminado. Pregunte a quien facilita.
stopped-4503 = Lo que había sobre usted en esta sesión se ha borrado, también aquí.
stopped-4506 = Usted está en demasiados dispositivos a la vez. Cierre el tablero en otro y recargue.
stopped-4507 = Este dispositivo guarda palabras sin enviar de otra persona. Recargue la página.
stopped-4508 = Esta página y el servidor no se entienden. Recargue la página; lo que escribió se conserva.
stopped-4509 = El tablero se abrió en otra ventana, que continúa en su lugar.
stopped-other = La conexión terminó ({ $code }). Recargue la página; lo que escribió se conserva.
reload = Recargar la página
recovery-empty = Escriba primero el código de recuperación.
recovery-length = Un código de recuperación tiene 52 signos; este tiene { $count }.
recovery-strange = { $signs } nunca aparece en un código de recuperación. Mírelo de nuevo: puede ser un signo parecido.
refused-not-your-group = Ya no está en este grupo. Mire el grupo en el que está ahora.
refused-no-group = Todavía no está en ningún grupo. Pida uno a quien facilita.
refused-enough-priorities = Ya hay { $limit } prioridades para este bloque. Retire una primero.
refused-not-your-proposal = Esto lo propuso otra persona. Solo ella, o quien relata, puede cambiarlo.
refused-priority-set = Ya es una prioridad del grupo. Pida antes a quien relata que la retire.
refused-unknown-theme = Este tema ya no está. Elija otro.
refused-themes-full = Este tablero tiene { $limit } temas y no admite más. Ponga los aportes en uno de ellos o quite uno vacío.
refused-unknown-line = Esta línea ya no está. Su texto se conserva; puede copiarlo en una línea nueva.
refused-unknown-section = Aquí no existe esa parte. Su texto se conserva; cópielo en otra parte.
refused-unknown-finding = Esta conclusión ya no está. Su texto se conserva; cópielo en una conclusión nueva.
refused-unknown-source = Una de las fuentes se ocultó o se borró. Su texto se conserva; quite esa fuente y envíelo otra vez.
refused-findings-full = El informe tiene { $limit } conclusiones y no admite más. Su texto se conserva; póngalo en una de ellas.
refused-card-full = La ficha tiene { $limit } líneas y no admite más. Acórtela y envíe de nuevo.
refused-not-this-block = El grupo ya no trabaja en este bloque. Su texto se conserva y se puede copiar.

## The spotlight
lit = Ante todo el mundo
lit-note = Un aporte
lit-theme = Un tema
lit-card = Ficha
lit-agenda = La agenda
lit-group = Grupo { $number }
lit-minutes = { $minutes } min
lit-more = { $count ->
    [one] y { $count } más
   *[other] y { $count } más
  }

## Archivos y sesiones archivadas
refused-file-running = Un archivo a la vez: espere el que se está preparando o cancélelo.
refused-too-many-files = Usted pidió { $limit } archivos en diez minutos y no puede haber más. Espere un poco.
refused-file-failed = No se pudo hacer el archivo. Inténtelo de nuevo o elija otra forma.
refused-cancelled = Cancelado: no se guardó ningún archivo.
refused-unknown-format = El servidor no conoce este tipo de archivo. Recargue la página.
refused-archive-unknown = Este no es el archivo de datos de un informe de esta herramienta (en «{ $place }»). Elija el archivo «Datos» (JSON).
refused-archive-version = El archivo viene de otra versión de la herramienta (en «{ $place }»), que este servidor no puede leer.
refused-archive-tampered = El archivo fue cambiado después de descargarlo, o está dañado (en «{ $place }»). No se importó nada de él.
refused-archive-unreadable = No se puede leer el archivo (en «{ $place }»). No se importó nada de él.
refused-unknown-archive = Esta sesión archivada ya no está.
refused-archives-full = Hay lugar para { $limit } sesiones archivadas y está todo ocupado. Quite una antes.
refused-too-large = El archivo es demasiado grande para importarlo.
