# La apertura: un plan se convierte en una sesión.
opener-title = Abrir una sesión
opener-opened = La sesión está abierta
opener-prepared = La sesión está preparada
opener-loading = Cargando los planes
opener-no-plans = No se pueden mostrar los planes
opener-no-key = Esta página necesita el enlace de apertura. Se imprimió al iniciar el servidor.
opener-not-allowed = Este enlace no abre sesiones en este servidor, o ya no: en cada inicio se imprime uno nuevo.
opener-again = Intentar de nuevo
opener-none = Todavía no hay ningún plan. Ponga uno en la carpeta «sessions».
opener-plan = Elija un plan
opener-minutes = { $minutes } minutos
opener-phases = { $phases ->
    [one] { $phases } fase
   *[other] { $phases } fases
}
opener-blocks = { $blocks ->
    [one] { $blocks } bloque
   *[other] { $blocks } bloques
}
opener-broken = Este plan no se puede abrir hasta que se corrija esto:
opener-more-errors = { $errors ->
    [one] y { $errors } más
   *[other] y { $errors } más
}
opener-like = O una como una sesión que usted conduce
opener-like-means = Con su agenda, grupos e idiomas tal como están ahora, sin sus personas ni sus palabras.
opener-like-people = { $people ->
    [0] No ha entrado nadie
    [one] Entró { $people } persona
   *[other] Entraron { $people } personas
}
opener-mode = Cómo firman las personas
opener-mode-named = Con su nombre y su territorio
opener-mode-named-means = Los aportes muestran el nombre o seudónimo y el lugar.
opener-mode-territory = Solo con su territorio
opener-mode-territory-means = Los aportes muestran el lugar, sin nombre. Un lugar con una sola persona dice quién es.
opener-mode-anonymous = Sin firma
opener-mode-anonymous-means = Nadie ve quién escribió un aporte, tampoco usted; los resultados aparecen solo para grupos de cinco o más.
opener-mode-later = Se puede cambiar más tarde en la consola, en el menú «Sesión». Los aportes ya escritos nunca se muestran con menos rigor.
opener-when = Cuándo puede entrar la gente
opener-when-now = De inmediato
opener-when-now-means = Quien tiene el código entra en cuanto se crea la sesión.
opener-when-later = Preparar antes
opener-when-later-means = Solo pasa quien tiene un enlace para conducir o leer. La gente espera hasta que usted la abra en la consola.
opener-open = Abrir la sesión
opener-prepare = Preparar la sesión
opener-opening = Abriendo
opener-refused = La sesión no se abrió
opener-to-console = Ir a la consola
opener-links = Enlaces para repartir
opener-links-hint = Quien tiene un enlace tiene sus derechos. Se muestran solo aquí: copie lo que necesite antes de salir de esta página.
opener-show = Mostrar
opener-hide = Ocultar
opener-door-facilitate = Cofacilitación
opener-door-facilitate-may = Conduce las fases, los grupos y el reloj.
opener-door-organize = Organización
opener-door-organize-may = Lee la síntesis y la descarga.
opener-door-observe = Observación
opener-door-observe-may = Lee los tableros cuando una fase los abre. No escribe.
opener-door-project = Proyector
opener-door-project-may = Muestra código, fase y reloj en la pared.
opener-recovery = Para guardar: el camino de vuelta a la consola
opener-recovery-hint = Si pierde su enlace, abra la dirección y escriba el código de recuperación. Solo se muestra ahora: copie ambos o imprima esta página.
opener-recovery-address = Dirección
opener-recovery-code = Código de recuperación
opener-recovery-both = Dirección y código de recuperación
opener-recovery-copy = Copiar ambos
opener-print = Imprimir
opener-another = Abrir otra sesión
opener-back = Volver a la sesión de la que se duplicó
opener-join = Para las personas participantes
opener-join-at = Abra esta dirección y escriba el código:
opener-join-link = Enlace para entrar
opener-qr = Código QR para entrar
