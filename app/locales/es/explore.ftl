# Las palabras del archivo que se explora desde el disco. Lo que escribieron las personas nunca está aquí.

explore-views = Maneras de leer este archivo
explore-view-report = Informe
explore-view-matrix = Matriz
explore-view-notes = Aportes
explore-view-findings = Conclusiones

explore-matrix-how = Elija una celda para ver qué hay detrás.
explore-matrix-keys = Las flechas del teclado llevan de una celda a otra.
explore-choose = Aún no ha elegido ninguna celda. Sus valoraciones y sus aportes se leerán aquí.
explore-back = Volver a la matriz
explore-only-notes = solo aportes
explore-criteria = Criterio por criterio
explore-cell-notes = Aportes: { $notes }
explore-cell-no-notes = Nadie de aquí ha escrito un aporte sobre este bloque.
explore-cell-without-territory = Los aportes de esta sesión no llevan territorio: no se pueden mostrar por fila.
explore-show-notes = Verlos entre todos los aportes

explore-filters = Filtros
explore-chosen = Filtros ({ $chosen })
explore-search = Buscar
explore-any = todo
explore-kind = Tipo
explore-block = Bloque
explore-group = Grupo
explore-country = País
explore-place = Territorio
explore-language = Idioma
explore-theme = Tema
explore-without-theme = en ningún tema
explore-finding = Conclusiones
explore-in-a-finding = en una conclusión
explore-in-no-finding = en ninguna conclusión
explore-priorities = Solo lo que los grupos priorizaron
explore-clear = Quitar los filtros
explore-found = Aportes mostrados: { $notes } de { $of }
explore-none-found = Ningún aporte cumple estos filtros. Quite alguno para ver más.

explore-finding-number = Conclusión { $number }
explore-rests-on = Se apoya en
explore-rests-on-nothing = No nombra ninguna fuente.
explore-used-in = Usado en
explore-show-unused = Ver los aportes que no están en ninguna conclusión
explore-no-findings = Nadie ha redactado todavía una conclusión.
