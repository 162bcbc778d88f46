# Decir al cierre cómo fue la sesión.
evaluation-title = ¿Cómo fue la sesión?
evaluation-nameless = Nadie ve quién dijo qué. El equipo de facilitación y de organización lee las respuestas sin nombres.
evaluation-now = Antes de irse: ¿qué le pareció?
evaluation-go = Responder
evaluation-write = Escribir una respuesta
evaluation-save = Guardar
evaluation-take-back = Retirar mi respuesta
evaluation-answers = { $n ->
    [one] 1 respuesta
   *[other] { $n } respuestas
}
evaluation-too-few = Demasiado pocas para mostrarlas: a partir de cinco respuestas.
evaluation-open = Se muestran cuando se haya terminado de responder: al pasar a otra parte o al cerrar la sesión.
evaluation-none = Todavía no hay respuestas
evaluation-at = { $people } en { $level }
evaluation-staff = Ninguna respuesta lleva nombre, en ningún modo.
