## El recorrido: otros tableros, puntos, qué supondría una propuesta en casa
tab-gallery = Recorrido
gallery-board = Tablero { $n } de { $of }
gallery-previous = Tablero anterior
gallery-next = Tablero siguiente
gallery-again = Empezar de nuevo el recorrido
gallery-home = Ir a su tablero y a la plenaria
gallery-back = Volver al recorrido
gallery-left = { $left ->
    [0] Los { $of } puntos están colocados
    [one] Queda { $left } de { $of } puntos
   *[other] Quedan { $left } de { $of } puntos
}
gallery-returned = { $count ->
    [one] 1 punto ha vuelto: su aporte ya no está en el tablero. Colóquelo de nuevo.
   *[other] { $count } puntos han vuelto: sus aportes ya no están en el tablero. Colóquelos de nuevo.
}
gallery-on-priorities = Los puntos son para las prioridades de los grupos. Nadie ve los suyos; las sumas se muestran al cerrar la votación.
gallery-on-notes = Los puntos son para cualquier aporte. Nadie ve los suyos; las sumas se muestran al cerrar la votación.
gallery-closed = La votación está cerrada. Junto a los aportes verá lo que se eligió.
gallery-empty = En este tablero no se ha escrito nada.
gallery-priorities = Lo que este grupo pone primero
gallery-others = Más de este grupo
gallery-notes = Aportes de este grupo
gallery-dot-give = Dar un punto
gallery-dot-none-left = No le quedan puntos
gallery-dot-less = Retirar un punto
gallery-dot-back = Retirarlo
gallery-dot-more = Un punto más
gallery-dot-here = { $count ->
    [one] Su punto está aquí
   *[other] { $count } de sus puntos están aquí
}
gallery-my-territory = Su territorio
mark-ask = ¿Y en su territorio?
mark-change = Cambiar
mark-fold = Listo
mark-have = Ya lo tenemos
mark-could-adopt = Podríamos adoptarlo
mark-would-need = Antes haría falta algo
mark-not-for-us = No es para nosotros
mark-need = ¿Qué haría falta? (opcional)
mark-need-save = Guardar lo que hace falta
mark-take-back = No decir nada al respecto
vote-round = Ronda { $round }
vote-dots = { $dots ->
    [one] { $dots } punto
   *[other] { $dots } puntos
} de { $people ->
    [one] { $people } persona
   *[other] { $people } personas
}
vote-marks = Lo tienen { $have } · podrían adoptarlo { $could } · haría falta algo { $need } · no es para ellos { $not }
vote-needs = Haría falta:
vote-marks-few = Lo han marcado muy pocas personas para mostrarlo.
fate-theme = Pasó al tema
fate-priority = Su grupo lo puso primero.
fate-board = Está en el tablero, bajo su pregunta.

## How the vote goes, on the console and the projector
console-voting = Votación
console-voted = Han votado { $voted } de { $of }, { $done } de ellas con todos sus puntos.
console-close-voting = Cerrar la votación
console-voting-closed = La votación está cerrada y se muestran los resultados. Vuelva a esta parte para abrirla de nuevo.
confirm-close-voting = ¿Cerrar la votación?
confirm-close-voting-1 = { $left ->
    [0] Todas las personas han colocado todos sus puntos.
    [one] A 1 persona le quedan puntos por colocar.
   *[other] A { $left } personas les quedan puntos por colocar.
}
confirm-close-voting-2 = Quien lee un tablero ve sus sumas de puntos y marcas. Nadie ve quién los dio.
confirm-close-voting-3 = Los puntos y marcas que lleguen después no se cuentan.
confirm-close-voting-yes = Cerrar y mostrar resultados
asked-close-voting = Cerrar la votación
projector-voted = Han votado { $voted } de { $of }
